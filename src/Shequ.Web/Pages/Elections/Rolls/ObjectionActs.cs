using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Population.Derived;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Rolls;

/// <summary>登记名单异议.</summary>
public sealed class NewObjectionModel(ObjectToRoll act, ActDesk desk, RollDesk rolls) : RollActPage<ObjectToRoll.Request, TakenObjection>(act, desk, rolls)
{
    private Voter? voter;
    private TakenObjection? rehearsed;

    public static IReadOnlyList<Option> Kinds { get; } = [.. Enum.GetValues<ObjectionKind>().Select(k => new Option($"{k}", RollWords.Of(k)))];

    public override string Act => "登记名单异议";

    public override string Back => Path + "/roll/objections";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("内容", RollWords.Of(Input.Kind ?? default) + (voter is null ? "" : $"：{voter.Name}（{voter.Number}号）")), new("谁提出", Input.Objector), new("说了什么", Input.Grounds),
        new("收到", Chinese.Date(Input.ReceivedOn ?? Today)), .. rehearsed?.DueOn is { } due ? [new Answer("最迟处理", Chinese.Date(due))] : Array.Empty<Answer>(), .. Because(Input.Reason),
    ];

    protected override Permission Permission => ElectionPermissions.RegisterVoters;

    protected override IEnumerable<NormKey> Keys => [VotingActKeys.ObjectionDays, VotingActKeys.DecisionDays];

    protected override async Task Complete(CancellationToken stop)
    {
        if (int.TryParse(Typed("Number"), out var number))
        {
            voter = await Rolls.Reader.ByNumber(Election, number, stop) ?? throw new BadInputException("Number", $"名单上没有 {number} 号选民。请核对选民号。");
            Input.Voter = voter.Id;
        }
    }

    protected override string FieldOf(string field) => field == nameof(Input.Voter) ? "Number" : field;

    protected override IReadOnlyList<RosterWarning> WarningsOf(TakenObjection result) => (rehearsed = result).Warnings;

    protected override string Then(TakenObjection result) => Back;
}

/// <summary>处理名单异议.</summary>
public sealed class DecideModel(DecideObjection act, ActDesk desk, RollDesk rolls, ObjectionReader reader, RegistrationReader registration)
    : RollActPage<DecideObjection.Request, DecidedObjection>(act, desk, rolls)
{
    public ObjectionLine Line { get; private set; } = null!;

    public string? Who => Request.Query["who"];

    public IReadOnlyList<(VoterStanding Standing, string? Door)> Absent { get; private set; } = [];

    public IReadOnlyList<Option> AbsentOptions => [.. Absent.Select(a => new Option($"{a.Standing.Resident}", a.Standing.Name, string.Join('，', new[] { a.Door, a.Standing.BornOn is { } born ? $"{born.Year}年生" : null, RollWords.Of(a.Standing.Class) }.OfType<string>())))];

    public bool MayDecide => Desk.May(RollDesk.Decides(Election), Place);

    public override string Act => $"第 {Line.Objection.Number} 件名单异议";

    public override string Back => Path + "/roll/objections";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("结果", Input.Upheld == true ? "成立" : "不成立"), new("理由", Input.Decision),
        .. Input is { Upheld: true, Resident: { } id } ? [new Answer("补入", Absent.Where(a => a.Standing.Resident == id.Value).Select(a => $"{a.Standing.Name}，{a.Door}").FirstOrDefault() ?? "")] : Array.Empty<Answer>(),
        new("公布", "发布处理结果公告，只写结果，不写理由"),
    ];

    /// <summary>Whoever may see the election from within sees it; only who conducts it decides.</summary>
    protected override Permission Permission => ElectionPermissions.View;

    protected override IEnumerable<NormKey> Keys => [VotingActKeys.DecisionDays, VotingActKeys.DecisionPublished];

    protected override async Task More(CancellationToken stop)
    {
        Line = await reader.One(Election, RouteId("objection"), stop);
        Absent = Who is { Length: > 0 } name && MayDecide ? await registration.Absent(Election, name, stop) : [];
    }

    protected override Task Complete(CancellationToken stop)
    {
        Input.Objection = Line.Objection.Id;
        return Task.CompletedTask;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(DecidedObjection result) => result.Warnings;
}
