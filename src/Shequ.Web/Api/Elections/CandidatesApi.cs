using Shequ.Elections.Candidates;
using Shequ.Organization.People;

namespace Shequ.Web.Api.Elections;

/// <summary>数据接口 of elections: candidates.</summary>
internal static class CandidatesApi
{
    internal static void MapCandidates(this RouteGroupBuilder api)
    {
        var one = api.MapGroup("/elections/{code}/{id:guid}");
        one.MapGet("/candidates", List).WithSummary("候选人名单；公布以前只有主持选举的人看到");
        one.MapGet("/draw", Draws).WithSummary("候选人次序的抽签和重算结果");
        one.MapGet("/committee", Committee).WithSummary("居民选举委员会：成员、退出和递补");
        one.MapPost("/nominations", Nominating).WithSummary("登记提名");
        one.MapPost("/candidates/review", async (string code, Guid id, ReviewCandidate.Request r, ReviewCandidate act, CancellationToken stop) =>
            new ChangeView(r.Candidate.Value, [.. (await act.Run(r with { Division = code, Election = new(id) }, stop)).Select(WarningView.Of)])).WithSummary("审查候选人资格");
        one.MapPost("/candidates/withdraw", (string code, Guid id, WithdrawCandidate.Request r, WithdrawCandidate act, CancellationToken stop) =>
            act.Run(r with { Division = code, Election = new(id) }, stop)).WithSummary("登记候选人退出");
        one.MapPost("/candidates/statement", async (string code, Guid id, RecordStatement.Request r, RecordStatement act, CancellationToken stop) =>
            new Done((await act.Run(r with { Division = code, Election = new(id) }, stop)).Value)).WithSummary("登记参选设想");
        one.MapPost("/candidates/publish", async (string code, Guid id, PublishCandidates.Request r, PublishCandidates act, CancellationToken stop) =>
            ListPublishedView.Of(await act.Run(r with { Division = code, Election = new(id) }, stop))).WithSummary("公布正式候选人名单");
        one.MapPost("/draw", async (string code, Guid id, DrawOrder.Request r, DrawOrder act, CancellationToken stop) =>
            DrawView.Of(await act.Run(r with { Division = code, Election = new(id) }, stop))).WithSummary("抽签定候选人次序");
    }

    private static async Task<IReadOnlyList<ContestCandidatesView>> List(string code, Guid id, CandidateReader reader, CancellationToken stop) =>
        [.. (await reader.Lists(await reader.Election(code, id, stop), stop)).Contests.Select(ContestCandidatesView.Of)];

    private static async Task<IReadOnlyList<DrawView>> Draws(string code, Guid id, CandidateReader reader, DrawReader draws, CancellationToken stop) =>
        [.. (await draws.Of(await reader.Election(code, id, stop), stop)).Select(DrawView.Of)];

    private static async Task<CommitteeView> Committee(string code, Guid id, CandidateReader reader, CommitteeReader committee, CancellationToken stop)
    {
        var found = await committee.Of(await reader.Election(code, id, stop), stop);
        return new(found.Name, found.Members, [.. found.Departures.Select(d => DepartureView.Of(d, found.Staff))], found.Order.Select(o => new SuccessorView(o.Name, o.Votes, o.Blocked)).ToArray());
    }

    private static async Task<NominatedView> Nominating(string code, Guid id, Nominate.Request r, Nominate act, CancellationToken stop)
    {
        var done = await act.Run(r with { Division = code, Election = new(id) }, stop);
        return new(done.Candidate.Value, done.Counted, done.NotCounted, [.. done.Departures.Select(d => DepartureView.Of(d, true))], done.LapsedProxies, [.. done.Warnings.Select(WarningView.Of)]);
    }
}

/// <summary>A candidate with what followed from the nomination.</summary>
public sealed record NominatedView(Guid Candidate, int Counted, IReadOnlyList<int> NotCounted, IReadOnlyList<DepartureView> Departures, int LapsedProxies, IReadOnlyList<WarningView> Warnings);

/// <summary>Somebody who left; the kinship only for whoever conducts the election.</summary>
public sealed record DepartureView(DepartedFrom From, string Name, string Post, DateOnly Day, bool ForRelative, KinshipKind? Kinship, bool FromRegister, string? ReplacedBy, string? Vacant)
{
    public static DepartureView Of(Departure d, bool staff) =>
        new(d.From, d.Name, d.Post, d.Day, d.Kinship is not null, staff ? d.Kinship : null, staff && d.FromRegister, d.ReplacedBy, d.Vacant);
}

/// <summary>Who conducts an election.</summary>
public sealed record CommitteeView(string? Name, IReadOnlyList<CommitteeMember> Members, IReadOnlyList<DepartureView> Departures, IReadOnlyList<SuccessorView> Order);

/// <summary>Somebody who may follow, with the votes of the original vote.</summary>
public sealed record SuccessorView(string Name, int Votes, string? Blocked);

/// <summary>The candidates of one contest; no day of birth.</summary>
public sealed record ContestCandidatesView(Guid Contest, string Title, int Seats, bool OnlyWomen, bool Drawn, IReadOnlyList<CandidateView> Candidates)
{
    public static ContestCandidatesView Of(ContestList l) => new(l.Contest.Id.Value, l.Contest.Title, l.Contest.Seats, l.Contest.OnlyWomen, l.Drawn, [.. l.Candidates.Select(CandidateView.Of)]);
}

/// <summary>One candidate as anybody may read.</summary>
public sealed record CandidateView(
    Guid Id, string Name, Sex Sex, int? Age, CandidateState State, int? ListNumber, int? Position, string? Statement, IReadOnlyList<string> Posts, IReadOnlyList<string> NominatedBy)
{
    public static CandidateView Of(CandidateLine l) => new(l.Id.Value, l.Name, l.Sex, l.Age, l.State, l.ListNumber, l.Position, l.Statement, l.Posts, l.NominatedBy);
}

/// <summary>The notice, and near relatives on the list.</summary>
public sealed record ListPublishedView(int Notice, int Added, IReadOnlyList<string> Relatives, IReadOnlyList<WarningView> Warnings)
{
    public static ListPublishedView Of(CandidatesPublished p) => new(p.Notice, p.Added, p.Relatives, [.. p.Warnings.Select(WarningView.Of)]);
}

/// <summary>A draw with everything that a stranger needs to compute it again.</summary>
public sealed record DrawView(int Poll, int Turn, int Notice, string SeedText, string Seed, IReadOnlyList<string> Witnesses, DateTimeOffset DrawnAt, bool Verified, IReadOnlyList<LotView> Lots)
{
    public static DrawView Of(BallotDraw d) => new(
        d.PollNumber, d.Turn, d.NoticeNumber, d.SeedText, d.Seed, d.Witnesses.Split('\n'), d.DrawnAt, DrawFormula.Verify(d),
        [.. d.Lots.Select(l => new LotView(l.Contest.Value, l.Candidate.Value, l.Number, l.Name, l.Hash, l.Position))]);
}

/// <summary>What the draw made of one candidate.</summary>
public sealed record LotView(Guid Contest, Guid Candidate, int Number, string Name, string Hash, int Position);
