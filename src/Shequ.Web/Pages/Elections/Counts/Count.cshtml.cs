using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Counting;
using Shequ.Elections.Polling;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Counts;

/// <summary>计票: the boxes of a poll, how far each has come, and who must still enter.</summary>
public sealed class CountModel(CountReader counts, CountDesk desk) : PageModel
{
    public Division Place { get; private set; } = null!;

    public CountView Count { get; private set; } = null!;

    public string Path => $"/elections/{Place.Code}/{Count.Election}/polls/{Count.Poll}";

    public bool Enters => Counting && desk.May(ElectionPermissions.EnterTally, Place);

    public bool Conducts => desk.Conducts(Count.ByElectionCommittee, Place);

    public bool Counting => Count is { State: PollState.Closed, Mixed: true };

    public int Agreed => Count.Boxes.Count(b => b.State == BoxState.Agreed);

    public int Counted => Count.Boxes.Count(b => b.State != BoxState.Emptied);

    /// <summary>What stands beside the name of a box.</summary>
    public static string Says(BoxView box)
    {
        ArgumentNullException.ThrowIfNull(box);
        return box switch
        {
            { Mobile: true } => "流动票箱，已倒入投票站票箱一起计票",
            { EmptiedInto: { } into } => $"倒入{into}一起计票",
            { State: BoxState.EnteredOnce, Mine: true } => "您已录入第一次，第二次要由另一个人录入",
            { State: BoxState.EnteredOnce } => $"{box.EnteredBy[0]}已录入，等第二个人录入",
            { State: BoxState.Agreed } => $"两次录入一致，{box.Papers} 张（{string.Join("、", box.EnteredBy)}）",
            { State: BoxState.Disagreed } => $"两次录入不一致（{string.Join("、", box.EnteredBy)}），须重新计票",
            _ => "待录入",
        };
    }

    public async Task OnGetAsync(string code, Guid id, int number, CancellationToken stop)
    {
        Place = await desk.Place(code, stop);
        Count = await counts.Of(code, new(id), number, stop);
        ViewData["Title"] = $"计票：{Count.Name}";
        ViewData["Breadcrumbs"] = CountDesk.Crumbs(Place, Count.Election, Count.Name, new Crumb("计票"));
    }
}
