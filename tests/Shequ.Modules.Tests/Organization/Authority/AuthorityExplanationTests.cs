using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Organization.Authority;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;
using static Shequ.Organization.OrganizationPermissions;

namespace Shequ.Tests.Organization.Authority;

/// <summary>For each post of one's own it is said why it does not do, and who may instead.</summary>
public sealed class AuthorityExplanationTests(TestDatabases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_that_may_not_do_it_is_not_in_its_row()
    {
        await using var given = await Given.Country(databases);
        var roster = new Roster(given);
        var member = await roster.Person();
        await roster.Hold(member, BodyKind.ResidentsCommittee, PostKind.Member);

        var explained = await Ask(given, member, RecordPosts);

        explained.May.ShouldBeFalse();
        explained.Own.ShouldHaveSingleItem().Verdict.ShouldBe(PostVerdict.NotInRow);
        explained.WhoMay.Select(w => w.Authority.Post).ShouldContain(PostKind.Chair);
    }

    [Fact]
    public async Task A_chair_of_the_next_community_is_told_that_it_is_another_place()
    {
        await using var given = await Given.Country(databases);
        var roster = new Roster(given);
        var chair = await roster.Person();
        await roster.Hold(chair, BodyKind.ResidentsCommittee, PostKind.Chair, Given.Second);

        (await Ask(given, chair, RecordPosts)).Own.ShouldHaveSingleItem().Verdict.ShouldBe(PostVerdict.OtherPlace);
    }

    [Fact]
    public async Task A_chair_whose_term_is_over_is_told_since_when()
    {
        await using var given = await Given.Country(databases);
        var roster = new Roster(given);
        var chair = await roster.Person();
        await roster.Hold(chair, BodyKind.ResidentsCommittee, PostKind.Chair, termEndsOn: Given.Today);

        var own = (await Ask(given, chair, RecordPosts)).Own.ShouldHaveSingleItem();

        (own.Verdict, own.Since).ShouldBe((PostVerdict.Ended, Given.Today));
    }

    [Fact]
    public async Task A_chair_who_begins_tomorrow_is_told_so()
    {
        await using var given = await Given.Country(databases);
        var roster = new Roster(given);
        var chair = await roster.Person();
        await roster.Hold(chair, BodyKind.ResidentsCommittee, PostKind.Chair, from: Given.Today.AddDays(1));

        var own = (await Ask(given, chair, RecordPosts)).Own.ShouldHaveSingleItem();

        (own.Verdict, own.Since).ShouldBe((PostVerdict.NotYet, Given.Today.AddDays(1)));
    }

    [Fact]
    public async Task Without_a_second_factor_it_is_said_that_this_is_what_lacks()
    {
        await using var given = await Given.Country(databases);
        var roster = new Roster(given);
        var chair = await roster.Person();
        await roster.Hold(chair, BodyKind.ResidentsCommittee, PostKind.Chair);

        (await Ask(given, chair, RecordPosts, secondFactor: false)).Own.ShouldHaveSingleItem().Verdict.ShouldBe(PostVerdict.SecondFactorMissing);
        var may = await Ask(given, chair, RecordPosts);
        may.May.ShouldBeTrue();
        may.Own.ShouldHaveSingleItem().Verdict.ShouldBe(PostVerdict.Allows);
    }

    [Fact]
    public async Task A_delegation_that_leaves_it_out_is_named()
    {
        await using var given = await Given.Country(databases);
        var roster = new Roster(given);
        var (chair, delegated) = (await roster.Person(), await roster.Person("李明"));
        var post = await roster.Hold(chair, BodyKind.ResidentsCommittee, PostKind.Chair);
        await roster.Lend(post, delegated, Given.Today, Given.Today.AddDays(5), RecordFigures);

        var own = (await Ask(given, delegated, RecordPosts)).Own.ShouldHaveSingleItem();

        own.Verdict.ShouldBe(PostVerdict.NotDelegated);
        own.Post.Title.ShouldStartWith("代王芳");
    }

    [Fact]
    public async Task A_visitor_has_no_posts_and_reads_only_names_that_are_public()
    {
        await using var given = await Given.Country(databases);
        var roster = new Roster(given);
        await roster.Hold(await roster.Person("张主任"), BodyKind.ResidentsCommittee, PostKind.Chair);
        await roster.Hold(await roster.Person("李科员", Given.Street), BodyKind.StreetOffice, PostKind.Official, Given.Street);

        var explained = await Ask(given, null, EstablishBodies);

        explained.Own.ShouldBeEmpty();
        explained.WhoMay.Single(w => w.Authority.Body == BodyKind.ResidentsCommittee && w.Authority.Post == PostKind.Chair).Holders.ShouldHaveSingleItem().Name.ShouldBe("张主任");
        explained.WhoMay.Single(w => w.Authority is { Body: BodyKind.StreetOffice, Post: PostKind.Official }).Holders.ShouldHaveSingleItem().Name.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_of_a_community_is_named_for_a_matter_of_the_street()
    {
        await using var given = await Given.Country(databases);

        var explained = await Ask(given, null, RecordFigures, Given.Street);

        explained.WhoMay.ShouldAllBe(w => w.Authority.Level <= DivisionLevel.Street);
        explained.WhoMay.ShouldNotBeEmpty();
    }

    private static async Task<AuthorityExplanation> Ask(Given given, Person? person, Permission permission, string place = Given.Community, bool secondFactor = true)
    {
        var session = given.Session();
        session.Actor = person is null ? Actor.Public : await new Roster(given).Actor(person, secondFactor: secondFactor);
        await using var source = NpgsqlDataSource.Create(given.ConnectionString);
        var divisions = new DivisionQueries(session.Db);
        var explanations = new AuthorityExplanations(session, new AuthorityReader(source), source, divisions, new BodyRosters(session));
        return await explanations.Of(permission, await divisions.Require(place, Stop), Stop);
    }
}
