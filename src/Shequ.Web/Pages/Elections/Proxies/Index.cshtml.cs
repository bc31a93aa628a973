using Microsoft.AspNetCore.Mvc;
using Shequ.Elections.Plans;
using Shequ.Elections.Proxies;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Pages.Elections.Rolls;

namespace Shequ.Web.Pages.Elections.Proxies;

/// <summary>委托投票: what each agent holds stands together.</summary>
public sealed class IndexModel(RollDesk desk, ProxyReader reader) : ElectionRollPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public bool Withdrawn { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Agent { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Principal { get; set; }

    public IReadOnlyList<ProxyLine> Lines { get; private set; } = [];

    public bool More { get; private set; }

    public bool Possible => Election.Mode != ElectionMode.ResidentRepresentatives;

    public bool Gives => Possible && May(ElectionPermissions.RegisterVoters) && Election.State == ElectionState.Running;

    public Pager Pager => new(Agent > 0 ? Address() : null, More ? Address() + $"&agent={Lines[^1].AgentNumber}&principal={Lines[^1].PrincipalNumber}" : null);

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        await Open("委托投票", code, id, stop);
        (Lines, More) = await reader.Page(Election, Withdrawn, Agent > 0 ? (Agent, Principal) : null, stop);
    }

    private string Address() => $"{Path}/proxies?withdrawn={Withdrawn}";
}
