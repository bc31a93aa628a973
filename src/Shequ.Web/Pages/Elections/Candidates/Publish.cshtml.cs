using Shequ.Elections.Candidates;
using Shequ.Norms.Keys;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Candidates;

/// <summary>公布正式候选人名单.</summary>
public sealed class PublishModel(PublishCandidates act, ActDesk desk, CandidateReader candidates) : CandidateActPage<PublishCandidates.Request, CandidatesPublished>(act, desk, candidates)
{
    private IReadOnlyList<ContestList> contests = [];

    public IReadOnlyList<string> Notes { get; private set; } = [];

    public override string Act => "公布正式候选人名单";

    public IReadOnlyList<Option> Options => [.. contests.Select(c => new Option($"{c.Contest.Id}", c.Contest.Title, $"应选 {c.Contest.Seats} 名，审查通过 {c.Candidates.Count(IsFinal)} 名"))];

    public IReadOnlyCollection<string> Chosen => Request.HasFormContentType ? [.. Request.Form["Contests"].OfType<string>()] : [.. contests.Where(c => c.Candidates.Any(IsFinal)).Select(c => $"{c.Contest.Id}")];

    public override IReadOnlyList<Answer> Answers =>
    [
        .. contests.Where(c => Input.Contests.Count == 0 || Input.Contests.Contains(c.Contest.Id))
            .Select(c => new Answer($"{c.Contest.Title}（应选 {c.Contest.Seats} 名）", string.Join('、', c.Candidates.Where(IsFinal).Select(l => l.Name)))),
        new("公布以后", "名单在公告栏和候选人页公开，写到待投的选票上；次序另行抽签。"),
    ];

    protected override IEnumerable<NormKey> Keys => [ElectionActKeys.SurplusCandidates, CommitteeKeys.Women, CommitteeKeys.Relatives];

    protected override async Task LoadMore(CancellationToken stop) => contests = (await Candidates.Lists(Election, stop)).Contests;

    protected override IReadOnlyList<RosterWarning> WarningsOf(CandidatesPublished result)
    {
        Notes = [$"发布第 {result.Notice} 号公告。", .. result.Relatives];
        return result.Warnings;
    }

    private static bool IsFinal(CandidateLine line) => line.State is CandidateState.Accepted or CandidateState.Official;
}
