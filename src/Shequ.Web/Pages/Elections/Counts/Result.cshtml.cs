using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Results;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Counts;

/// <summary>选举结果: for anybody once it is declared: bars against the threshold, every inequality with its integers, and the report to print.</summary>
public sealed class ResultModel(ResultReader results, CountDesk desk) : PageModel
{
    public Division Place { get; private set; } = null!;

    public ResultView Poll { get; private set; } = null!;

    public PollOutcome? Outcome => Poll.Declared?.Outcome;

    public string Path => $"/elections/{Place.Code}/{Poll.Election}";

    /// <summary>Whoever conducts the election may do the next step from here.</summary>
    public bool Conducts => Poll.State == ElectionState.Running && desk.Conducts(Poll.ByElectionCommittee, Place);

    public bool MustVote => Outcome?.Contests.Any(c => c.Next is NextVote.SecondRound or NextVote.RunOff or NextVote.Repeat) == true || Poll.Declined.Count > 0;

    /// <summary>Widths of a bar of so many votes of the papers, in percent.</summary>
    public static string Width(int votes, int papers) => Svg.Percent(papers == 0 ? 0 : Math.Min(100m, votes * 100m / papers));

    /// <summary>Where the threshold lies on the bar; null where more votes are enough.</summary>
    public static string? Line(CandidateOutcome candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return candidate.Votes is { } votes ? Svg.Percent(votes.Threshold.Share.Fraction.Numerator * 100m / votes.Threshold.Share.Fraction.Denominator) : null;
    }

    public async Task OnGetAsync(string code, Guid id, int number, CancellationToken stop)
    {
        Place = await desk.Place(code, stop);
        Poll = await results.Of(code, new(id), number, stop);
        ViewData["Title"] = $"选举结果：{Poll.Name}";
        ViewData["Breadcrumbs"] = CountDesk.Crumbs(Place, Poll.Election, Poll.Name, new Crumb($"第{number}次投票结果"));
    }
}
