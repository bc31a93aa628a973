using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Rolls;

/// <summary>公布选民名单.</summary>
public sealed class PublishModel(PublishRoll act, ActDesk desk, RollDesk rolls) : RollActPage<PublishRoll.Request, PublishedRoll>(act, desk, rolls)
{
    private PublishedRoll? rehearsed;

    public override string Act => "公布选民名单";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("公布", $"{Election.Name}，选民 {rehearsed?.Voters} 名"), new("选举日", $"{Chinese.Date(Election.Day)}，离今天 {Election.Day.DayNumber - Today.DayNumber} 日"),
        .. rehearsed?.ObjectionsUntil is { } until ? [new Answer("居民提出异议", $"到{Chinese.Date(until)}为止")] : Array.Empty<Answer>(), .. Because(Input.Reason),
        new("公告", $"第 {rehearsed?.Notice} 号公告，按居民小组列出姓名和选民号"),
    ];

    protected override IEnumerable<NormKey> Keys => [VotingActKeys.ListDays, VotingActKeys.ObjectionDays, .. Election.Mode switch
    {
        ElectionMode.HouseholdRepresentatives => [VotingActKeys.HouseholdLists],
        ElectionMode.ResidentRepresentatives => [VotingActKeys.RepresentativeLists],
        _ => Array.Empty<NormKey>(),
    }];

    protected override IReadOnlyList<RosterWarning> WarningsOf(PublishedRoll result) => (rehearsed = result).Warnings;
}

/// <summary>封存选民名单.</summary>
public sealed class FreezeModel(FreezeRoll act, ActDesk desk, RollDesk rolls) : RollActPage<FreezeRoll.Request, IReadOnlyList<RosterWarning>>(act, desk, rolls)
{
    public override string Act => "封存选民名单";

    public override IReadOnlyList<Answer> Answers => [new("封存", Election.Name), new("从哪一天起", Chinese.Date(Today)), .. Because(Input.Reason)];

    protected override IEnumerable<NormKey> Keys => [VotingActKeys.ObjectionDays, VotingActKeys.DecisionDays];

    protected override IReadOnlyList<RosterWarning> WarningsOf(IReadOnlyList<RosterWarning> result) => result;
}

/// <summary>按名册列入.</summary>
public sealed class FillModel(FillRoll act, ActDesk desk, RollDesk rolls) : RollActPage<FillRoll.Request, RegisteredVoters>(act, desk, rolls)
{
    private RegisteredVoters? rehearsed;

    public override string Act => "按名册列入选举人";

    public override IReadOnlyList<Answer> Answers => [new("列入", $"{rehearsed?.Count} 人"), new("已经在名单上", $"{rehearsed?.Already} 人"), .. Because(Input.Reason)];

    protected override IReadOnlyList<RosterWarning> WarningsOf(RegisteredVoters result) => (rehearsed = result).Warnings;
}

/// <summary>沿用名单.</summary>
public sealed class TakeModel(TakeRoll act, ActDesk desk, RollDesk rolls) : RollActPage<TakeRoll.Request, RegisteredVoters>(act, desk, rolls)
{
    private RegisteredVoters? rehearsed;

    public IReadOnlyList<Election> Others { get; private set; } = [];

    public IReadOnlyList<Option> Options => [.. Others.Select(o => new Option($"{o.Id}", o.Name, Chinese.Date(o.Day)))];

    public override string Act => "沿用选民名单";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("沿用", Others.FirstOrDefault(o => o.Id == Input.From)?.Name ?? ""), new("列入", $"{rehearsed?.Count} 人"),
        .. rehearsed?.Already > 0 ? [new Answer("到选举日不足年龄、不列入", $"{rehearsed.Already} 人")] : Array.Empty<Answer>(),
    ];

    protected override async Task More(CancellationToken stop) => Others = await Rolls.Reader.Others(Election, stop);

    protected override IReadOnlyList<RosterWarning> WarningsOf(RegisteredVoters result) => (rehearsed = result).Warnings;
}
