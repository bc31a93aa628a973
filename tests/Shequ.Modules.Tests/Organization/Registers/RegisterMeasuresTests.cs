using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.Profiles;
using Shequ.Organization.Registers;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Registers;

/// <summary>What the register of posts says of the keys of the composition norms.</summary>
public sealed class RegisterMeasuresTests(TestDatabases databases)
{
    [Fact]
    public async Task An_empty_register_answers_nothing()
    {
        await using var given = await Given.Country(databases);
        var register = await (await RegisterRoom.In(given.Db())).Read();

        register.IsEmpty.ShouldBeTrue();
        RegisterMeasures.All.ShouldAllBe(m => m.Value(register, new ProfileValues()) == null);
    }

    [Fact]
    public async Task A_committee_is_counted_by_its_posts_of_the_day()
    {
        await using var given = await Given.Country(databases);
        var roster = await RegisterRoom.In(given.Db());
        var (committee, members) = roster.Committee(5, credit: "55320102MC0000000X");
        roster.Hold(committee, PostKind.Member, roster.Person("前任", Sex.Female), AppointmentOrigin.Elected, new(2020, 3, 1), RegisterRoom.Elected);
        roster.Declare(members[1], members[2], KinshipKind.Spouse);
        var register = await roster.Read();

        Number(register, CommitteeKeys.Members).ShouldBe(5);
        Number(register, CommitteeKeys.Chairs).ShouldBe(1);
        Number(register, CommitteeKeys.Deputies).ShouldBe(1);
        Number(register, CommitteeKeys.Women).ShouldBe(2);
        Number(register, CommitteeKeys.Relatives).ShouldBe(2);
        Number(register, CommitteeKeys.AppointedMembers).ShouldBe(0);
        Number(register, CommunityKeys.Committees).ShouldBe(1);
        Number(register, CommitteeKeys.LegalPersonCode).ShouldBe(1);
        Number(register, CommitteeKeys.DirectElection).ShouldBe(1);
        Value(register, CommitteeKeys.ElectedOn)!.Value.Day.ShouldBe(RegisterRoom.Elected);
        Value(register, CommitteeKeys.SecretaryIsChair).ShouldBeNull("no party organisation is registered");
    }

    [Fact]
    public async Task After_the_last_day_of_the_term_nobody_sits_but_the_day_of_the_election_stays()
    {
        await using var given = await Given.Country(databases);
        var roster = await RegisterRoom.In(given.Db());
        roster.Committee(7);

        Number(await roster.Read(RegisterRoom.TermEnds.AddDays(-1)), CommitteeKeys.Members).ShouldBe(7);
        var after = await roster.Read(RegisterRoom.TermEnds);
        Number(after, CommitteeKeys.Members).ShouldBe(0);
        Value(after, CommitteeKeys.ElectedOn)!.Value.Day.ShouldBe(RegisterRoom.Elected);
        Value(await roster.Read(RegisterRoom.Elected.AddDays(-1)), CommitteeKeys.Members).ShouldBeNull("nobody was registered by then");
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData(KinshipKind.None, 0)]
    [InlineData(KinshipKind.Distant, 0)]
    [InlineData(KinshipKind.Sibling, 2)]
    [InlineData(KinshipKind.GrandparentOrGrandchild, 2)]
    public async Task Who_shares_a_dwelling_is_a_near_relative_until_they_declare_otherwise(KinshipKind? declared, int relatives)
    {
        await using var given = await Given.Country(databases);
        var roster = await RegisterRoom.In(given.Db());
        var (_, members) = roster.Committee(5);
        members[4].Dwelling = members[2].Dwelling;
        if (declared is { } kind)
        {
            roster.Declare(members[4], members[2], kind);
        }

        Number(await roster.Read(), CommitteeKeys.Relatives).ShouldBe(relatives);
    }

    [Fact]
    public async Task Representatives_groups_and_the_share_of_their_meeting_count_people_once()
    {
        await using var given = await Given.Country(databases);
        var roster = await RegisterRoom.In(given.Db());
        var (committee, members) = roster.Committee(5);
        var groups = new[] { roster.Body(BodyKind.ResidentsGroup, committee), roster.Body(BodyKind.ResidentsGroup, committee) };
        var people = Enumerable.Range(0, 6).Select(i => roster.Person($"代表{i}", livesHere: i > 0)).ToArray();
        for (var i = 0; i < people.Length; i++)
        {
            roster.Hold(groups[i < 4 ? 0 : 1], PostKind.Representative, people[i], AppointmentOrigin.ChosenByGroup);
        }

        roster.Hold(groups[0], PostKind.Representative, members[4], AppointmentOrigin.ChosenByGroup);
        roster.Hold(groups[0], PostKind.GroupLeader, people[0], AppointmentOrigin.ChosenByGroup);
        var register = await roster.Read();

        Number(register, CommitteeKeys.Representatives).ShouldBe(7);
        Number(register, CommitteeKeys.RepresentativesNonResident).ShouldBe(1);
        Value(register, CommitteeKeys.RepresentativesPerGroup).ShouldBe(Measured.Items(2, 5));
        Value(register, CommitteeKeys.RepresentativeShare).ShouldBe(Measured.Ratio(6, 11), "who is both sits there as a member");
        Number(register, CommunityKeys.Groups).ShouldBe(2);
        Number(register, CommunityKeys.GroupsWithoutLeader).ShouldBe(1);
        Value(register, CommitteeKeys.HouseholdsPerRepresentative).ShouldBeNull("the households are not known");
    }

    [Fact]
    public async Task Subcommittees_are_counted_by_speciality_size_and_who_leads_them()
    {
        await using var given = await Given.Country(databases);
        var roster = await RegisterRoom.In(given.Db());
        var (committee, members) = roster.Committee(5);
        var first = roster.Body(BodyKind.Subcommittee, committee, speciality: "mediation");
        var second = roster.Body(BodyKind.Subcommittee, committee, speciality: "security");
        roster.Hold(first, PostKind.Chair, members[0], AppointmentOrigin.ExOfficio);
        roster.Hold(first, PostKind.Member, roster.Person("张三"));
        roster.Hold(second, PostKind.Chair, roster.Person("李四"));
        var register = await roster.Read();

        Value(register, CommitteeKeys.Subcommittees).ShouldBe(Measured.Kinds(Words.Subcommittees, ["mediation", "security"]));
        Value(register, CommitteeKeys.SubcommitteeMembers).ShouldBe(Measured.Items(1, 2));
        Number(register, CommitteeKeys.SubcommitteesWithOtherChair).ShouldBe(1);
    }

    [Fact]
    public async Task The_supervisory_committee_keeps_out_the_committee_and_its_families()
    {
        await using var given = await Given.Country(databases);
        var roster = await RegisterRoom.In(given.Db());
        var (_, members) = roster.Committee(5);
        var body = roster.Body(BodyKind.SupervisoryCommittee);
        roster.Hold(body, PostKind.Chair, roster.Person("会计", party: true, skills: Skills.Accounting));
        roster.Hold(body, PostKind.Member, members[3]);
        roster.Hold(body, PostKind.Member, roster.Person("同户", home: members[2].Dwelling));
        var register = await roster.Read();

        Number(register, CommitteeKeys.SupervisionMembers).ShouldBe(3);
        Number(register, CommitteeKeys.SupervisionFinance).ShouldBe(1);
        Number(register, CommitteeKeys.SupervisionOverlap).ShouldBe(2);
        Number(register, CommitteeKeys.SupervisionChairParty).ShouldBe(1);
    }

    [Fact]
    public async Task The_party_chain_grids_and_buildings_show_where_somebody_is_missing()
    {
        await using var given = await Given.Country(databases);
        var roster = await RegisterRoom.In(given.Db());
        var (committee, members) = roster.Committee(5);
        var party = roster.Body(BodyKind.PartyOrganization);
        roster.Hold(party, PostKind.Secretary, members[0]);
        roster.Hold(party, PostKind.Member, members[1]);
        var (first, second) = (roster.Body(BodyKind.Grid), roster.Body(BodyKind.Grid));
        var unit = roster.Body(BodyKind.PartyUnit, party, first);
        roster.Body(BodyKind.PartyHousehold, unit);
        roster.Hold(first, PostKind.GridChief, roster.Person("外人"), AppointmentOrigin.Appointed);
        var group = roster.Body(BodyKind.ResidentsGroup, committee);
        roster.Hold(roster.Body(BodyKind.Building, group), PostKind.BuildingHead, roster.Person("楼长"), AppointmentOrigin.ChosenByGroup);
        roster.Body(BodyKind.Building, group);
        var register = await roster.Read();

        Number(register, CommitteeKeys.SecretaryIsChair).ShouldBe(1);
        Number(register, CommitteeKeys.CrossMembers).ShouldBe(2);
        Number(register, CommitteeKeys.GridsWithoutPartyUnit).ShouldBe(1);
        Number(register, CommitteeKeys.PartyHouseholds).ShouldBe(1);
        Number(register, CommunityKeys.GridsWithoutPerson).ShouldBe(1);
        Number(register, CommunityKeys.GridChiefsOutsideCommittee).ShouldBe(1);
        Number(register, CommunityKeys.BuildingsWithoutHead).ShouldBe(1);
        second.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_field_need_not_be_typed_where_the_register_answers_its_key()
    {
        await using var given = await Given.Country(databases);
        var roster = await RegisterRoom.In(given.Db());
        var (committee, _) = roster.Committee(5);
        var register = await roster.Read();

        var answered = RegisterMeasures.Answered(register, new ProfileValues());

        answered[ProfileCatalogue.Find("committee.women")!].ShouldBe("居委会女性成员人数 2 人");
        answered.Keys.Select(f => f.Name).ShouldNotContain("community.households");
        answered.Keys.Select(f => f.Name).ShouldNotContain("representative.count");
        answered.Keys.Select(f => f.Name).ShouldContain("committee.members");
        committee.ShouldNotBeNull();
    }

    private static Measured? Value(CommunityRegister register, NormKey key) => RegisterMeasures.For(key)!.Value(register, new ProfileValues());

    private static decimal? Number(CommunityRegister register, NormKey key) => Value(register, key)?.A;
}
