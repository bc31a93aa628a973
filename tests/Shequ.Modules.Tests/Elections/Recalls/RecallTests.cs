using Shequ.Elections.Plans;
using Shequ.Elections.Recalls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Recalls;

/// <summary>A committee that 20 voters elected here; a tenth of them are two.</summary>
public sealed class RecallTests(TestDatabases databases)
{
    [Fact]
    public async Task A_tenth_exactly_is_enough_and_calls_the_vote_in_the_mode_of_the_election()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (committee, petition) = await Petition(here);
        await Sign(here, petition, "选民001\n选民002");
        var found = await Check(here, petition);

        (found.Counted, found.Total, found.Share!.Holds).ShouldBe((2, 20, true));
        $"{found.Share}".ShouldBe("10×2 ≥ 1×20");
        await Call(here, petition);
        (await here.Ask<string>("select kind || ' ' || mode || ' ' || presider || ' ' || state as \"Value\" from elections_election where kind = 2"))
            .ShouldBe([$"{(int)ElectionKind.Recall} {(int)ElectionMode.AllVoters} {(int)Shequ.Organization.Bodies.BodyKind.ResidentsCommittee} 0"]);
        (await here.Ask<Guid>("select appointment_id as \"Value\" from elections_contest where appointment_id is not null")).ShouldBe([committee.Appointments[1].Value]);
        var entry = await here.LastAudit();
        entry.Detail.ShouldNotContain("张伟");
        (await Should.ThrowAsync<RefusedException>(() => Sign(here, petition, "选民003"))).Message.ShouldContain("已经交付投票");
    }

    [Fact]
    public async Task One_signer_short_is_refused_with_the_article()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (_, petition) = await Petition(here);
        await Sign(here, petition, "选民001");
        (await Check(here, petition)).Share!.Holds.ShouldBeFalse();

        var refused = await Should.ThrowAsync<RefusedException>(() => Call(here, petition));
        refused.Citation!.ShouldContain("LAW-20");
        refused.Message.ShouldContain("10×1 < 1×20");
    }

    [Fact]
    public async Task Twice_unknown_and_withdrawn_signatures_do_not_count()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (_, petition) = await Petition(here);
        await Sign(here, petition, "选民001\n选民001\n路人甲\n选民002 2\n选民003 7\n选民004");
        (await Check(here, petition)).Counted.ShouldBe(3);
        await here.Act<WithdrawSigner, int>(a => a.Run(Of<WithdrawSigner.Request>(petition, r => (r.Number, r.On) = (6, Given.Today)), Neighbourhood.Stop), Officials.Chair);

        (await Should.ThrowAsync<RefusedException>(() => Call(here, petition))).Message.ShouldContain("还没有核对");
        (await Check(here, petition)).Counted.ShouldBe(2);
        (await here.Ask<int>("select finding::int as \"Value\" from elections_petition_signer order by number")).ShouldBe(
            new[] { SignerFinding.Counted, SignerFinding.Twice, SignerFinding.NotListed, SignerFinding.Counted, SignerFinding.NotListed, SignerFinding.Withdrawn }.Select(f => (int)f));
    }

    [Fact]
    public async Task Two_of_one_name_need_their_numbers()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (_, petition) = await Petition(here);
        await here.Ask<int>("with u as (update elections_voter set name = '王芳' where number <= 2 returning 1) select count(*)::int as \"Value\" from u");
        await Sign(here, petition, "王芳\n王芳 2");

        (await Check(here, petition)).Counted.ShouldBe(1);
        (await here.Ask<int>("select finding::int as \"Value\" from elections_petition_signer order by number")).ShouldBe([(int)SignerFinding.Ambiguous, (int)SignerFinding.Counted]);
    }

    [Fact]
    public async Task The_street_registers_where_the_committee_will_not_and_neither_can_a_neighbour()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();

        await Register(here, committee, Officials.Street);
        (await here.LastAudit()).Act.ShouldBe(ElectionPermissions.Supervise.Name);
        await Should.ThrowAsync<ForbiddenException>(() => Register(here, committee, Officials.Neighbour, PetitionKind.HouseholdRepresentatives));
        await Should.ThrowAsync<ForbiddenException>(() => Register(here, committee, Neighbourhood.Of(Neighbourhood.Here, ElectionPermissions.View), PetitionKind.HouseholdRepresentatives));
        (await Should.ThrowAsync<RefusedException>(() => Register(here, committee, Officials.Street))).Message.ShouldContain("已有一件");
    }

    [Fact]
    public async Task Reasons_must_be_stated_and_the_article_says_so()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();

        (await Should.ThrowAsync<BadInputException>(() => Register(here, committee, Officials.Chair, reasons: " "))).Errors.ShouldHaveSingleItem().Message.ShouldContain("LAW-20d");
    }

    [Fact]
    public async Task The_member_answers_alone_and_the_answer_stands_beside_the_reasons()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (committee, petition) = await Petition(here);
        Actor Member(int which) => new("本人", [.. Officials.Chair.Grants], committee.People[which].Value);
        Task<bool> Answer(Actor actor, string text) => here.Act<AnswerRecall, bool>(a => a.Run(Of<AnswerRecall.Request>(petition, r => r.Answer = text), Neighbourhood.Stop), actor);

        await Should.ThrowAsync<ForbiddenException>(() => Answer(Member(0), "替他说"));
        (await Answer(Officials.Street, "书面意见")).ShouldBeFalse();
        (await Answer(Member(1), "我没有这样做")).ShouldBeTrue();
        (await Should.ThrowAsync<RefusedException>(() => Answer(Officials.Street, "改写"))).Message.ShouldContain("不能由他人改写");
        var face = await here.Act<PetitionReader, PetitionFace>(async r => await r.One(await here.Division(), petition, Neighbourhood.Stop), Actor.Public);
        (face.Petition.Reasons, face.Petition.Answer).ShouldBe(("长期不履行职责", "我没有这样做"));
    }

    [Fact]
    public async Task Who_signed_is_told_only_to_those_who_check()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (_, petition) = await Petition(here);
        await Sign(here, petition, "选民001");
        var face = await here.Act<PetitionReader, PetitionFace>(async r => await r.One(await here.Division(), petition, Neighbourhood.Stop), Actor.Public);

        face.Signatures.ShouldBe(1);
        await Should.ThrowAsync<ForbiddenException>(() => here.Act<PetitionReader, IReadOnlyList<PetitionSigner>>(r => r.Signers(face.Petition, Neighbourhood.Stop), Actor.Public));
        (await here.Ask<string>("select detail as \"Value\" from kernel_audit")).ShouldAllBe(d => !d.Contains("选民001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_no_election_was_run_here_the_registers_say_who_may_sign()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        var petition = await Register(here, committee, Officials.Chair);
        await Sign(here, petition, "路人甲");

        var found = await Check(here, petition);
        (found.Counted, found.Total, found.Share!.Holds).ShouldBe((0, 0, false));
    }

    /// <summary>Against the deputy.</summary>
    private static async Task<(Committee Committee, Id<Petition> Petition)> Petition(Neighbourhood here)
    {
        var committee = await here.Committee();
        await RunningElection.In(here, more: e => e.State = ElectionState.Concluded, committee: committee.Body);
        return (committee, await Register(here, committee, Officials.Chair));
    }

    private static Task<Id<Petition>> Register(Neighbourhood here, Committee committee, Actor actor, PetitionKind kind = PetitionKind.Voters, string reasons = "长期不履行职责") =>
        here.Act<RegisterPetition, Id<Petition>>(
            a => a.Run(new() { Appointment = committee.Appointments[1], Kind = kind, Reasons = reasons, Document = "罢免要求书", ReceivedOn = Given.Today }, Neighbourhood.Stop), actor);

    private static T Of<T>(Id<Petition> petition, Action<T>? more = null)
        where T : PetitionRequest, new()
    {
        var request = new T { Division = Given.Community, Petition = petition };
        more?.Invoke(request);
        return request;
    }

    private static Task<int> Sign(Neighbourhood here, Id<Petition> petition, string lines) =>
        here.Act<AddSigners, int>(a => a.Run(Of<AddSigners.Request>(petition, r => r.Lines = lines), Neighbourhood.Stop), Officials.Chair);

    private static Task<SignersChecked> Check(Neighbourhood here, Id<Petition> petition) =>
        here.Act<CheckSigners, SignersChecked>(a => a.Run(Of<CheckSigners.Request>(petition), Neighbourhood.Stop), Officials.Chair);

    private static Task<Id<Election>> Call(Neighbourhood here, Id<Petition> petition) => here.Act<CallRecall, Id<Election>>(
        a => a.Run(Of<CallRecall.Request>(petition, r => (r.Day, r.Document) = (Given.Today.AddDays(30), "会议决定")), Neighbourhood.Stop), Officials.Street);
}
