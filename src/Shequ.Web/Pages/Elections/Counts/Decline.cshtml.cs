using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Results;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Counts;

/// <summary>登记放弃当选.</summary>
public sealed class DeclineModel(DeclineElection act, ActDesk desk, CountReader counts, ResultReader results) : CountActPage<DeclineElection.Request, Id<Candidate>>(act, desk, counts)
{
    public ResultView Declarations { get; private set; } = null!;

    public override string Act => "登记放弃当选";

    public override string Back => $"{Home}/polls/{Number}/result";

    public IReadOnlyList<Option> Elected =>
    [
        new("", "请选择"),
        .. (Declarations.Declared?.Outcome.Contests ?? []).SelectMany(c => c.Elected.Where(e => !Declarations.HasDeclined(e.Count.Candidate)).Select(e => new Option($"{e.Count.Candidate}", $"{e.Count.Name}（{c.Count.Title}）"))),
    ];

    public override IReadOnlyList<Answer> Answers => [new("放弃当选", Elected.FirstOrDefault(o => o.Value == $"{Input.Candidate}")?.Text ?? ""), new("书面声明", Input.Document), new("结果", "名额空缺，另行选举或者以后补选；公告随即张贴")];

    protected override IEnumerable<NormKey> Keys => [CommitteeKeys.Relatives];

    protected override async Task Load(CancellationToken stop)
    {
        await base.Load(stop);
        Declarations = await results.Of(Place.Code, ElectionId, Number, stop);
    }

    protected override async Task Prepare(CancellationToken stop)
    {
        await base.Prepare(stop);
        Input.Poll = Number;
    }

    protected override string Then(Id<Candidate> result) => Back;
}
