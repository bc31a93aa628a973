using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Population;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Candidates;

/// <summary>The order of names on the ballot, by a draw that anybody can compute again.</summary>
public sealed class DrawTests(TestDatabases databases)
{
    [Fact]
    public async Task The_order_is_what_sha256_gives_from_what_everybody_heard()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        await open.Published();

        var draw = await Draw(open, "07 23 11 30");

        var seed = Hash($"{open.Election.Id}|1|{draw.NoticeNumber}|07 23 11 30");
        draw.Seed.ShouldBe(seed);
        var byHand = new[] { ("选民03", 1), ("选民04", 2), ("选民05", 3) }.OrderBy(n => Hash($"{seed}|{n.Item1}|{n.Item2}"), StringComparer.Ordinal).Select(n => n.Item1);
        var printed = await here.Act<BallotReader, Ballot>(async r => await r.Of(await Found(here, open), 1, stop: Neighbourhood.Stop));
        printed.Contests[1].Names.Select(n => n.Name).ShouldBe(byHand);
        printed.Drawn.ShouldBeTrue();
        DrawFormula.Verify(draw).ShouldBeTrue();
    }

    [Fact]
    public void Another_seed_gives_another_order_and_a_forged_one_is_found()
    {
        var entries = Enumerable.Range(1, 8).Select(i => new DrawEntry(default, Id<Candidate>.New(DateTimeOffset.UnixEpoch), i, $"候选{i}")).ToArray();

        var (one, other) = (DrawFormula.Order(Hash("a"), entries), DrawFormula.Order(Hash("b"), entries));

        one.Select(l => l.Name).ShouldNotBe(other.Select(l => l.Name));
        one.Select(l => l.Position).ShouldBe(Enumerable.Range(1, 8));
        var election = Id<Election>.New(DateTimeOffset.UnixEpoch);
        var seed = DrawFormula.Hash(DrawFormula.SeedInput(election, 1, 5, "07 23"));
        DrawFormula.Verify(Kept(seed, DrawFormula.Order(seed, entries))).ShouldBeTrue();
        DrawFormula.Verify(Kept(seed, one)).ShouldBeFalse();
        DrawFormula.Verify(Kept(Hash("a"), one)).ShouldBeFalse();

        BallotDraw Kept(string with, IReadOnlyList<BallotLot> lots) => new()
        {
            DivisionId = default, PollId = default, Turn = 1, ElectionId = election, PollNumber = 1, NoticeNumber = 5, SeedText = "07 23", Seed = with, Lots = lots, Witnesses = "甲\n乙",
            DrawnAt = DateTimeOffset.UnixEpoch, DrawnBy = "测试",
        };
    }

    [Fact]
    public async Task It_is_drawn_once_after_the_list_is_out_before_two_witnesses()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);

        (await Should.ThrowAsync<RefusedException>(Draw(open, "07 23 11 30"))).Message.ShouldContain("名单还没有公布");
        var all = await open.Published();
        (await Should.ThrowAsync<BadInputException>(Draw(open, "07 23 11 30", "张三"))).Errors.ShouldHaveSingleItem().Field.ShouldBe("Witnesses");
        await Should.ThrowAsync<ForbiddenException>(Draw(open, "07 23 11 30", actor: Neighbourhood.Of(Neighbourhood.NextDoor, ElectionPermissions.Run)));
        await Draw(open, "07 23 11 30");
        (await here.LastAudit()).Detail.ShouldContain("抽签定候选人次序");
        (await Should.ThrowAsync<RefusedException>(Draw(open, "11 22 33 44"))).Message.ShouldContain("不能重抽");

        // Whoever comes later needs a place, so it is drawn again for everybody.
        await here.Act<WithdrawCandidate, CandidateWithdrawn>(a => a.Run(open.Ask<WithdrawCandidate.Request>(r => (r.Candidate, r.Day, r.Document) = (all[2], here.Clock.Today, "声明")), Neighbourhood.Stop));
        await open.Accepted(9);
        await open.Publish();
        (await Draw(open, "11 22 33 44")).Turn.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_drawn_once_the_ballots_are_printed_or_the_vote_has_begun()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        await open.Published();
        await open.Add(new ElectionStep { DivisionId = open.Election.DivisionId, ElectionId = open.Election.Id, Step = PlanStep.BallotsPrinted, DoneOn = here.Clock.Today, Evidence = "送货单", RecordedBy = "测试" });

        (await Should.ThrowAsync<RefusedException>(Draw(open, "07 23 11 30"))).Message.ShouldContain("已经印制");
        await open.Read(s => s.Db.Polls.ExecuteUpdateAsync(p => p.SetProperty(x => x.State, PollState.Open), Neighbourhood.Stop));
        (await Should.ThrowAsync<RefusedException>(Draw(open, "07 23 11 30"))).Message.ShouldContain("已经开始");
    }

    private static Task<BallotDraw> Draw(OpenNominations open, string text, string witnesses = "张三\n李四", Actor? actor = null) => open.Here.Act<DrawOrder, BallotDraw>(
        a => a.Run(open.Ask<DrawOrder.Request>(r => (r.SeedText, r.Witnesses) = (text, witnesses)), Neighbourhood.Stop), actor);

    private static Task<Election> Found(Neighbourhood here, OpenNominations open) =>
        here.Act<CandidateReader, Election>(r => r.Election("320102001001", open.Election.Id.Value, Neighbourhood.Stop));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
