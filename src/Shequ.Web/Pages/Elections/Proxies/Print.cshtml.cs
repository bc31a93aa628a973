using Shequ.Elections.Proxies;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Web.Components;
using Shequ.Web.Pages.Elections.Rolls;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Proxies;

/// <summary>委托书: blank for anybody, filled for whoever may see the election from within.</summary>
public sealed class PrintModel(RollDesk desk, ProxyReader reader, ActDesk acts) : ElectionRollPage(desk)
{
    protected override bool Public => true;

    public ProxyLine? Line { get; private set; }

    public string Presider => BodyCatalogue.Of(Election.Presider).Chinese;

    /// <summary>What the norms in force say of it, so that both who sign know.</summary>
    public string Foot { get; private set; } = "";

    public async Task OnGetAsync(string code, Guid id, Guid? proxy, CancellationToken stop)
    {
        await Open("委托书", code, id, stop, new Crumb("委托投票", "/proxies"));
        Line = proxy is { } one ? await reader.One(Election, one, stop) : null;
        var norms = await acts.Norms([VotingActKeys.ProxyConditions, VotingActKeys.ProxiesPerVoter, VotingActKeys.ProxiesOfCandidates], Election.Division!, Election.Day, stop);
        Foot = string.Join("；", norms.Select(n => $"{n.Norm.Says}（《{n.Norm.Pack.ShortTitle}》{n.Norm.Article}）"));
    }
}
