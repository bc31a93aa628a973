using Microsoft.AspNetCore.Mvc;
using Shequ.Elections;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Norms.Keys;
using Shequ.Norms.Rules;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Candidates;

/// <summary>登记提名: from the paper, with the numbers of the roll.</summary>
public sealed class NominateModel(Nominate act, ActDesk desk, CandidateReader candidates) : CandidateActPage<Nominate.Request, Nominated>(act, desk, candidates)
{
    [BindProperty]
    public string? NominatorText { get; set; }

    [BindProperty]
    public PersonPick Pick { get; set; } = new();

    public PickState State { get; private set; } = PickState.None;

    public IReadOnlyList<ContestList> Contests { get; private set; } = [];

    /// <summary>What follows from the nomination by itself.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    public override string Act => "登记提名";

    public bool OpenToOthers => Election.Office is ElectedOffice.Representatives or ElectedOffice.SupervisoryCommittee or ElectedOffice.ElectionCommittee;

    /// <summary>Whether candidates of this office need a confirmation.</summary>
    public bool Confirmed => Election.Office == ElectedOffice.SupervisoryCommittee;

    public IReadOnlyList<Option> Routes => [.. (Election.Office == ElectedOffice.Committee ? [NominationRoute.PartyOrganization, NominationRoute.JointVoters] : Enum.GetValues<NominationRoute>())
        .Select(r => new Option($"{r}", CandidateWords.Of(r)))];

    /// <summary>The conditions in words.</summary>
    public string? Criteria { get; private set; }

    public override IReadOnlyList<Answer> Answers =>
    [
        new("被提名人", nominee ?? State.Chosen?.Name ?? ""), new("职务", Contests.FirstOrDefault(c => c.Contest.Id == Input.Contest)?.Contest.Title ?? ""),
        new("由谁提名", Input.Route is { } route ? CandidateWords.Of(route) : ""), .. counted is { } voters ? [new Answer("联名选民", $"{voters} 人（一人算一次）")] : Array.Empty<Answer>(),
        new("提名日期", DateOf(Input.Day)), new("提名文件", Input.Document), .. Confirmed ? [new Answer("确认文件", Input.Confirmation ?? "还没有")] : Array.Empty<Answer>(),
        new("任职条件", Input.CriteriaConfirmed ? "提名人已确认" : "没有确认"),
    ];

    protected override IEnumerable<NormKey> Keys => Election.Office switch
    {
        ElectedOffice.Committee => [VotingActKeys.Nominators, VotingActKeys.JointNominators, VotingActKeys.Qualities, VotingActKeys.CommitteeNominees, VotingActKeys.CommitteeVacancy],
        ElectedOffice.SupervisoryCommittee => [SupervisionActKeys.ChairCandidate, SupervisionActKeys.MemberCandidates, SupervisionActKeys.Criteria],
        ElectedOffice.GroupLeaders => [ElectionActKeys.GroupLeaderCriteria, TermOfOfficeActKeys.GroupLeaderIsRepresentative, ElectionActKeys.GroupLeaderRole],
        ElectedOffice.Representatives => [ElectionActKeys.RepresentativeCriteria],
        _ => [],
    };

    private string? nominee;
    private int? counted;

    protected override async Task LoadMore(CancellationToken stop)
    {
        Contests = (await Candidates.Lists(Election, stop)).Contests;
        State = await Desk.People.Look(Pick, Place, stop);
        Criteria = string.Join('、', (await Desk.Norms(Keys, Place, null, stop)).SelectMany(n => n.Requirements).Where(r => r.Key.Name.EndsWith(".criteria", StringComparison.Ordinal) || r.Key == VotingActKeys.Qualities)
            .SelectMany(r => r.Rule is Includes includes ? r.Key.Words!.In(includes.Required).Select(r.Key.Words.Chinese) : []).Distinct()) is { Length: > 0 } words ? words : null;
    }

    protected override async Task Prepare(CancellationToken stop)
    {
        await base.Prepare(stop);
        Input.Nominators = [.. NumberList.Read(NominatorText, nameof(NominatorText))];
        Input.Person = Input.Nominee is null && Pick.Person is { } person ? new(person) : null;
        nominee = Input.Nominee is { } number ? await Candidates.Voter(Election, number, stop) : null;
    }

    protected override string FieldOf(string field) => field == nameof(Input.Nominators) ? nameof(NominatorText) : field;

    protected override IReadOnlyList<RosterWarning> WarningsOf(Nominated result)
    {
        counted = Input.Nominators.Count == 0 ? null : result.Counted;
        Notes =
        [
            .. result.Departures.Select(d => $"{CandidateWords.Of(d.From)}的{d.Post}{d.Name}退出：{CandidateFace.Why(d, staff: true)}。{(d.ReplacedBy is { } next ? $"由{next}接替。" : d.Vacant)}"),
            .. result.LapsedProxies > 0 ? [$"被提名人接受的 {result.LapsedProxies} 份委托失效，请通知委托人。"] : Array.Empty<string>(),
            .. result.NotCounted.Count > 0 ? [$"选民号 {string.Join("、", result.NotCounted)} 已不在选民名单上，没有计入联名。"] : Array.Empty<string>(),
        ];
        return result.Warnings;
    }

    protected override string Then(Nominated result) => $"{Root}/candidates/{result.Candidate}";
}
