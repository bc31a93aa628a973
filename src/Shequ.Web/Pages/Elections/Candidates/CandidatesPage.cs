using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Candidates;

/// <summary>候选人各页: the election that the address names, and the way there.</summary>
public abstract class CandidatesPage(CandidateReader candidates) : PageModel
{
    public Election Election { get; private set; } = null!;

    /// <summary>The address of the election.</summary>
    public string Root => ElectionWay.Root(Election);

    /// <summary>Whether whoever is here conducts the election.</summary>
    public bool MayAct => candidates.MayAct(Election);

    public bool Staff => candidates.IsStaff(Election);

    public string Place => Election.Division!.Name;

    protected async Task Open(string code, Guid id, string title, CancellationToken stop, params Crumb[] more)
    {
        Election = await candidates.Election(code, id, stop);
        ViewData["Title"] = $"{title}：{Election.Name}";
        ViewData["Breadcrumbs"] = ElectionWay.Crumbs(Election, more.Length == 0 ? [new(title)] : more);
    }
}

/// <summary>The way to the pages of an election.</summary>
public static class ElectionWay
{
    public static string Root(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        return $"/elections/{election.Division!.Code}/{election.Id}";
    }

    public static Breadcrumbs Crumbs(Election election, params Crumb[] more)
    {
        ArgumentNullException.ThrowIfNull(election);
        return new([new($"{Community(election)}选举", $"/elections/{election.Division!.Code}"), new(election.Name, Root(election)), .. more]);
    }

    /// <summary>The community, without the committee that its name in the register of divisions ends in.</summary>
    public static string Community(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var name = election.Division!.Name;
        return name.EndsWith("社区居委会", StringComparison.Ordinal) ? name[..^"居委会".Length] : name;
    }

    public static Permission Needed(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        return election.Presider == BodyKind.ElectionCommittee ? ElectionPermissions.Run : ElectionPermissions.Convene;
    }
}

/// <summary>候选人的办理页: an act on the candidates of an election, in two steps.</summary>
public abstract class CandidateActPage<TRequest, TResult>(UseCase<TRequest, Election, TResult> act, ActDesk desk, CandidateReader candidates)
    : ActPage<TRequest, Election, TResult>(act, desk)
    where TRequest : Shequ.Elections.ElectionRequest, new()
{
    public Election Election { get; private set; } = null!;

    public string Root => ElectionWay.Root(Election);

    public override string Subject => Election.Name;

    public override string Back => Root + "/candidates";

    protected CandidateReader Candidates => candidates;

    protected override Permission Permission => ElectionWay.Needed(Election);

    protected override async Task Load(CancellationToken stop)
    {
        Election = await candidates.Election(PlaceCode, RouteId("id"), stop);
        Desk.Require(Permission, Place);
        await LoadMore(stop);
    }

    protected virtual Task LoadMore(CancellationToken stop) => Task.CompletedTask;

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Election) = (Place.Code, Election.Id);
        return Task.CompletedTask;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(TResult result) => [];

    protected override string Then(TResult result) => Back;

    protected override Task<Breadcrumbs> Way(CancellationToken stop) => Task.FromResult(ElectionWay.Crumbs(Election, new Crumb("候选人", Root + "/candidates"), new Crumb(Act)));

    protected static string DateOf(DateOnly? day) => day is { } known ? Chinese.Date(known) : "";

    /// <summary>What was typed, or today before anybody typed.</summary>
    public string DayTyped(string field) => Typed(field) ?? Desk.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>An act on one candidate, whom the address names.</summary>
public abstract class OneCandidatePage<TRequest, TResult>(UseCase<TRequest, Election, TResult> act, ActDesk desk, CandidateReader candidates, CandidateFileReader files)
    : CandidateActPage<TRequest, TResult>(act, desk, candidates)
    where TRequest : Shequ.Elections.ElectionRequest, new()
{
    public CandidateFile Kept { get; private set; } = null!;

    public override string Subject => $"{Kept.Contest.Title}候选人{Kept.Candidate.Name}";

    public override string Back => $"{Root}/candidates/{Kept.Candidate.Id}";

    protected override async Task LoadMore(CancellationToken stop) => Kept = await files.One(Election, RouteId("candidate"), stop);

    protected override Task<Breadcrumbs> Way(CancellationToken stop) =>
        Task.FromResult(ElectionWay.Crumbs(Election, new Crumb("候选人", Root + "/candidates"), new Crumb(Kept.Candidate.Name, Back), new Crumb(Act)));
}
