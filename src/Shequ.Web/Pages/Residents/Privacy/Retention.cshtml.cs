using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Population.Privacy.Retention;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Residents.Privacy;

/// <summary>保存期限和到期处置 of a community; the first step counts, the second removes.</summary>
public sealed class RetentionModel(DisposeExpired act, ActDesk desk, ExpiredRecords expired)
    : ActPage<DisposeExpired.Request, Division, IReadOnlyList<DisposedCount>>(act, desk)
{
    private IReadOnlyList<DisposedCount> counted = [];

    public IReadOnlyList<RetentionTerm> Terms { get; private set; } = [];

    public override string Act => "保存期限和到期处置";

    public override string Subject => Place.Name;

    public override string Back => $"/residents/{Place.Code}/retention";

    public override IReadOnlyList<Answer> Answers => [.. counted.Select(c => new Answer(c.Line.Chinese, c.Count == 0 ? "没有到期的" : $"删除 {c.Count} 条"))];

    protected override Permission Permission => PopulationPermissions.AnswerRequests;

    protected override IEnumerable<NormKey> Keys => [PrivacyActKeys.RecordYears];

    protected override async Task Load(CancellationToken stop)
    {
        Desk.Require(Permission, Place);
        Terms = await expired.Terms(Place, stop);
    }

    protected override Task Prepare(CancellationToken stop)
    {
        Input.Division = Place.Code;
        return Task.CompletedTask;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(IReadOnlyList<DisposedCount> result)
    {
        counted = result;
        return [];
    }

    protected override string Then(IReadOnlyList<DisposedCount> result) => Back;
}
