using Shequ.Elections;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Results;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Counts;

/// <summary>登记就任: whom the result gives which seat, checked once more before the old ones leave.</summary>
public sealed class SeatsModel(SeatElected act, ActDesk desk, ResultReader results) : ActPage<SeatElected.Request, Election, Seated>(act, desk)
{
    private Seated? seated;

    public StandingView Standing { get; private set; } = null!;

    public override string Act => "登记就任";

    public override string Subject => Standing.Name;

    public override string Back => $"/elections/{Place.Code}/{Standing.Election}";

    public override IReadOnlyList<Answer> Answers =>
    [
        .. Standing.Contests.Select(c => new Answer(c.Title, c.Elected.Count == 0 ? "没有人" : string.Join("、", c.Elected))),
        new("结果报告单", Input.Document), .. seated?.TermEndsOn is { } end ? [new("任期到", Chinese.Date(end.AddDays(-1)))] : Array.Empty<Answer>(),
        new("随之", Standing.Kind == ElectionKind.General ? "原任者任期终止；选举结束；生成当选证书" : "选举结束"),
    ];

    protected override Permission Permission => Standing.ByElectionCommittee ? ElectionPermissions.Run : ElectionPermissions.Convene;

    protected override IEnumerable<NormKey> Keys => [CommitteeKeys.AppointedMembers, CommitteeKeys.Women, CommitteeKeys.Relatives];

    public static string Says(StandingContestView contest)
    {
        ArgumentNullException.ThrowIfNull(contest);
        return contest.Next switch
        {
            null => "投票还没有结果",
            NextVote.None => "名额已满",
            { } next => $"缺 {contest.Seats - contest.Elected.Count} 人，{CountWords.Of(next)}",
        };
    }

    protected override async Task Load(CancellationToken stop) => Standing = await results.Standing(Place.Code, new(RouteId("id")), stop);

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Election) = (Place.Code, Standing.Election);
        return Task.CompletedTask;
    }

    protected override Task<Breadcrumbs> Way(CancellationToken stop) => Task.FromResult(CountDesk.Crumbs(Place, Standing.Election, Standing.Name, new Crumb(Act)));

    protected override IReadOnlyList<RosterWarning> WarningsOf(Seated result)
    {
        seated = result;
        return result.Warnings;
    }

    protected override string Then(Seated result) => result.Certificates > 0 ? $"{Back}/certificates" : Back;
}
