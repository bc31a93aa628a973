using Shequ.Elections.Counting;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Counts;

/// <summary>登记并箱.</summary>
public sealed class EmptyBoxModel(EmptyBox act, ActDesk desk, CountReader counts) : CountActPage<EmptyBox.Request, int>(act, desk, counts)
{
    public BoxView Box { get; private set; } = null!;

    public override string Act => "登记并箱";

    public override string Subject => $"{Box.Station} {Box.Name} · {Count.Title}";

    public IReadOnlyList<Option> Others =>
        [new("", "请选择"), .. Count.Boxes.Where(b => b.Box != Box.Box && b.State != BoxState.Emptied).Select(b => new Option($"{b.Box}", $"{b.Station} {b.Name}"))];

    public override IReadOnlyList<Answer> Answers =>
        [new("倒出", $"{Box.Station} {Box.Name}，{Input.Papers} 张"), new("倒入", Others.FirstOrDefault(o => o.Value == $"{Input.Into}")?.Text ?? "")];

    protected override IEnumerable<NormKey> Keys => [ElectionActKeys.SecretBallot];

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
