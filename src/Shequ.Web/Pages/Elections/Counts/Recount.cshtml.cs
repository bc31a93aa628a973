using Shequ.Elections.Counting;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Counts;

/// <summary>录入的数字与重新计票: every count of a box with the cells in which the two entries differ, and the order to count it again.</summary>
public sealed class RecountModel(RecountBox act, ActDesk desk, CountReader counts, CountDesk way) : CountActPage<RecountBox.Request, int>(act, desk, counts)
{
    public BoxView Box { get; private set; } = null!;

    public override string Act => "录入的数字与重新计票";

    public override string Subject => $"{Box.Station} {Box.Name} · {Count.Title}";

    public bool MayOrder => Count.State == PollState.Closed && Box.State is not (BoxState.Waiting or BoxState.Emptied) && way.Conducts(Count.ByElectionCommittee, Place);

    public override IReadOnlyList<Answer> Answers => [new("票箱", $"{Box.Station} {Box.Name}"), new("开始", $"第 {Box.Attempt + 1} 次计票，以前录入的数字都保留"), new("理由", Input.Reason)];

    /// <summary>Whoever works on the election may look; the act asks for more.</summary>
    protected override Permission Permission => Shequ.Organization.ElectionPermissions.View;

    protected override async Task Load(CancellationToken stop)
    {
        await base.Load(stop);
        var id = RouteId("box");
        Box = Count.Boxes.FirstOrDefault(b => b.Box.Value == id) ?? throw new NotFoundException("这只票箱");
    }

    protected override async Task Prepare(CancellationToken stop)
    {
        await base.Prepare(stop);
        (Input.Poll, Input.Box) = (Number, Box.Box);
    }

    protected override string Then(int result) => Back;
}
