using Shequ.Organization;
using Shequ.Organization.Authority;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using static Shequ.Organization.OrganizationPermissions;

namespace Shequ.Tests.Organization.Authority;

/// <summary>The table that says which post may do what.</summary>
public sealed class AuthorityTableTests
{
    [Fact]
    public void Every_row_is_a_post_of_the_catalogue_at_a_level_where_its_body_stands() => AuthorityTable.All
        .Where(a => PostCatalogue.Find(a.Body, a.Post) is null || !BodyCatalogue.Of(a.Body).Levels.Contains(a.Level)).ShouldBeEmpty();

    [Fact]
    public void Every_permission_is_given_to_a_post_or_to_whoever_runs_the_machine() =>
        OrganizationPermissions.All.Except(AuthorityTable.All.SelectMany(a => a.Permissions).Concat(AuthorityTable.Machine)).ShouldBeEmpty();

    [Fact]
    public void What_a_post_may_record_can_be_recorded_by_somebody() => PostCatalogue.All.Select(p => p.RecordedUnder)
        .Concat(BodyCatalogue.All.Select(b => b.RegisteredUnder)).Distinct().Where(p => !AuthorityTable.WhoMay(p).Any()).ShouldBeEmpty();

    [Fact]
    public void A_system_administrator_has_no_view_into_content()
    {
        var administrator = AuthorityTable.All.Single(a => a.Body == BodyKind.PlatformOperator).Permissions;

        administrator.ShouldNotContain(p => p.Personal);
        administrator.Intersect([RecordFigures, ImportFigures, ViewPeople, RecordPeople, ViewDuties, ViewAudit, RecordResults, RecordPosts]).ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_in_a_community_records_the_result_of_its_election() => AuthorityTable.All
        .Where(a => a.Permissions.Contains(RecordResults)).ShouldAllBe(a => a.Level < Shequ.Organization.Divisions.DivisionLevel.Community);

    [Fact]
    public void Who_sees_single_people_needs_a_second_factor() =>
        AuthorityTable.All.Where(a => a.Permissions.Contains(ViewPeople)).ShouldAllBe(a => a.NeedsSecondFactor);

    [Fact]
    public void Every_kind_of_body_has_a_row_and_a_word_of_its_own()
    {
        BodyCatalogue.All.Select(b => b.Kind).ShouldBe(Enum.GetValues<BodyKind>());
        BodyCatalogue.All.Select(b => b.Word).ShouldBeUnique();
    }
}
