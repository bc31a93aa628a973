using Shequ.Elections;
using Shequ.Elections.Proxies;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Elections.Rolls;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Proxies;

/// <summary>登记委托投票.</summary>
public sealed class NewModel(GiveProxy act, ActDesk desk, RollDesk rolls) : RollActPage<GiveProxy.Request, GivenProxy>(act, desk, rolls)
{
    private Voter? principal;
    private Voter? agent;
    private int held;

    public override string Act => "登记委托投票";

    public override string Back => Path + "/proxies";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("委托人", Of(principal)), new("受托人", $"{Of(agent)}，连这一份接受了 {held} 人的委托"), new("外出到", Input.Away), new("委托书日期", Input.WrittenOn is { } day ? Chinese.Date(day) : ""),
        new("委托书", Input.InWriting ? "收到" : "没有收到"),
    ];

    protected override Permission Permission => ElectionPermissions.RegisterVoters;

    protected override IEnumerable<NormKey> Keys => [VotingActKeys.ProxyConditions, VotingActKeys.ProxiesPerVoter, VotingActKeys.ProxiesOfCandidates];

    protected override async Task Complete(CancellationToken stop)
    {
        var faults = new List<InputError>();
        principal = await Voter("PrincipalNumber", faults, stop);
        agent = await Voter("AgentNumber", faults, stop);
        (Input.Principal, Input.Agent) = (principal?.Id, agent?.Id);
        RequireNone(faults);
    }

    protected override string FieldOf(string field) => field switch
    {
        nameof(Input.Principal) => "PrincipalNumber",
        nameof(Input.Agent) => "AgentNumber",
        _ => field,
    };

    protected override IReadOnlyList<RosterWarning> WarningsOf(GivenProxy result)
    {
        held = result.Held;
        return result.Warnings;
    }

    private static string Of(Voter? voter) => voter is null ? "" : $"{voter.Name}（{voter.Number}号）";

    private async Task<Voter?> Voter(string field, List<InputError> faults, CancellationToken stop)
    {
        if (!int.TryParse(Typed(field), out var number))
        {
            return null;
        }

        var found = await Rolls.Reader.ByNumber(Election, number, stop);
        if (found is null)
        {
            faults.Add(new(field, $"名单上没有 {number} 号选民。请核对选民号。"));
        }

        return found;
    }
}

/// <summary>撤回委托.</summary>
public sealed class WithdrawModel(WithdrawProxy act, ActDesk desk, RollDesk rolls, ProxyReader reader) : RollActPage<WithdrawProxy.Request, Id<Proxy>>(act, desk, rolls)
{
    public ProxyLine Line { get; private set; } = null!;

    public override string Act => "撤回委托";

    public override string Subject => $"{Line.Principal}（{Line.PrincipalNumber}号）委托 {Line.Agent}（{Line.AgentNumber}号）";

    public override string Back => Path + "/proxies";

    public override IReadOnlyList<Answer> Answers => [new("撤回", Subject), .. Because(Input.Reason)];

    protected override Permission Permission => ElectionPermissions.RegisterVoters;

    protected override async Task More(CancellationToken stop) => Line = await reader.One(Election, RouteId("proxy"), stop);

    protected override Task Complete(CancellationToken stop)
    {
        Input.Proxy = Line.Proxy.Id;
        return Task.CompletedTask;
    }
}

/// <summary>公布委托名单.</summary>
public sealed class PublishModel(PublishProxies act, ActDesk desk, RollDesk rolls) : RollActPage<PublishProxies.Request, int>(act, desk, rolls)
{
    private int notice;

    public override string Act => "公布委托名单";

    public override string Back => Path + "/proxies";

    public override IReadOnlyList<Answer> Answers => [new("公布", $"{Election.Name}的委托人和受托人"), new("公告", $"第 {notice} 号公告")];

    protected override IEnumerable<NormKey> Keys => [VotingActKeys.ProxyList];

    protected override IReadOnlyList<RosterWarning> WarningsOf(int result)
    {
        notice = result;
        return [];
    }
}
