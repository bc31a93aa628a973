using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Counting;

/// <summary>
/// 录入计票单: one person types the tally pages of one box. A second person types the same pages without seeing the first figures; only what
/// both found alike is counted.
/// </summary>
public sealed class EnterTally(Session session, NormLibrary library) : ElectionAct<EnterTally.Request, TallyEntered>(session)
{
    /// <summary>Fewer papers than this are not counted by themselves while there is another box: they would betray who cast them. Our choice; no norm gives a number.</summary>
    internal const int FewestPapers = 10;

    private string box = "";

    public sealed record Request : ElectionRequest
    {
        /// <summary>第几次投票.</summary>
        public int Poll { get; set; }

        public Id<BallotBox> Box { get; set; }

        /// <summary>Papers taken from the box.</summary>
        public int? Papers { get; set; }

        public IList<TypedContest> Tallies { get; set; } = [];
    }

    protected override Permission Permission => ElectionPermissions.EnterTally;

    protected override async Task<TallyEntered> Act(Request request, Election election, CancellationToken stop)
    {
        var rules = await ElectionRules.For(Session, library, election, Session.Today, stop);
        var poll = await CountedPoll.Require(Session, election, request.Poll, stop);
        poll.RequireCounting(rules);
        var found = poll.Box(request.Box) ?? throw new NotFoundException("这只票箱");
        box = found.Box.Name;
        RequireTurn(found);
        var person = await TallyWitness.Require(Session, poll, rules, stop);
        if (found.First?.EnteredByPerson == person.Value)
        {
            throw new RefusedException($"“{box}”的第一次录入就是您录的，第二次要由另一个人录入。", rules.Citation(VotingActKeys.PublicCount), "请换一个人登录，对照原计票单重新录入，不要看第一次的数字。");
        }

        if (TallyChecks.Faults(request, poll).ToArray() is { Length: > 0 } faults)
        {
            throw new BadInputException(faults);
        }

        RequireMany(request, poll, found, rules);
        var count = Keep(request, poll, found, person.Value);
        if (count.Entry > 1 && TallyComparison.Agree(found.First!, count))
        {
            await StationPapers.Write(Session.Db, poll.With(found, count), found.Station, stop);
            poll.Poll.Version++;
        }

        return new(found.Attempt, count.Entry, count.Papers);
    }

    protected override string Describe(Request request, Election target) => $"第{request.Poll}次投票，录入{box}计票单";

    private static void RequireTurn(CountedBox found)
    {
        switch (found.State)
        {
            case BoxState.Emptied:
                throw new RefusedException($"“{found.Box.Name}”不单独计票：里面的票已倒入别的票箱混合。", remedy: "请录入倒入的那只票箱的计票单。");
            case BoxState.Agreed:
                throw new RefusedException($"“{found.Box.Name}”两个人的录入已经一致，不用再录。", remedy: "确有差错的，由主持选举的人登记重新计票并写明理由。");
            case BoxState.Disagreed:
                throw new RefusedException($"“{found.Box.Name}”两个人的录入不一致，不能直接再录。", remedy: "请对照差异查看原计票单，由主持选举的人登记重新计票，写明理由后再录。");
        }
    }

    /// <summary>Few papers in a box, or few of one group's, tell who marked them.</summary>
    private static void RequireMany(Request request, CountedPoll poll, CountedBox found, ElectionRules rules)
    {
        var groups = request.Tallies.Where(t => poll.Contests.Any(c => c.Contest.Id == t.Contest && c.Contest.GroupId is not null))
            .Select(t => t.Pages.Sum(p => (p.Valid ?? 0) + (p.Invalid ?? 0) + (p.Blank ?? 0)));
        var least = groups.Prepend(request.Papers!.Value).Where(p => p > 0).DefaultIfEmpty(FewestPapers).Min();
        if (least < FewestPapers && poll.Counted.Any(b => b != found))
        {
            throw new RefusedException(
                $"“{found.Box.Name}”里{(least == request.Papers ? "" : "有一个小组")}只有 {least} 张票，少于 {FewestPapers} 张，单独计票会让人猜出谁投了什么。",
                rules.Citation(ElectionActKeys.SecretBallot), "请把这只票箱里的票点数后倒入另一只票箱，混合后一起计票，并登记“并箱”。");
        }
    }

    private BoxCount Keep(Request request, CountedPoll poll, CountedBox found, Guid person)
    {
        var count = new BoxCount
        {
            DivisionId = poll.Poll.DivisionId, Id = Id<BoxCount>.New(Session.Now), PollId = poll.Poll.Id, BoxId = found.Box.Id, Attempt = found.Attempt,
            Entry = found.First is null ? 1 : found.First.Entry + 1, Papers = request.Papers!.Value,
            Tallies = [.. poll.Contests.Select(c => Read(request.Tallies.Single(t => t.Contest == c.Contest.Id)))],
            EnteredBy = Session.Signature(Permission, poll.Election), EnteredByPerson = person, EnteredAt = Session.Now,
        };
        Session.Db.BoxCounts.Add(count);
        return count;
    }

    /// <summary>Pages keep the number that they have on paper; one without any figure was not used.</summary>
    private static ContestTally Read(TypedContest typed) => new(typed.Contest, [.. typed.Pages.Select((p, i) => (Page: p, Number: i + 1)).Where(p => !p.Page.Empty)
        .Select(p => new TallyPage(
            p.Number, p.Page.Valid ?? 0, p.Page.Invalid ?? 0, p.Page.Blank ?? 0, [.. p.Page.Votes.Select(v => new TallyVotes(v.Candidate, v.Strokes ?? 0))]))]);
}

/// <summary>已录入: which entry of which count of a box was kept; whether it agrees with another is told only on the page of the count.</summary>
public sealed record TallyEntered(int Attempt, int Entry, int Papers);
