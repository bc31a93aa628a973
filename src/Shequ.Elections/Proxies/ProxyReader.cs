using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;

namespace Shequ.Elections.Proxies;

/// <summary>委托一览: a proxy with both names and numbers.</summary>
public sealed record ProxyLine(Proxy Proxy, string Principal, int PrincipalNumber, string Agent, int AgentNumber);

/// <summary>委托查询: for whoever may see the election from within.</summary>
public sealed class ProxyReader(Session session)
{
    private const int PageSize = 100;

    /// <summary>In the order of the agents' numbers, so that what one of them holds stands together.</summary>
    /// <param name="after">The last one of the page before, as agent and principal.</param>
    public async Task<(IReadOnlyList<ProxyLine> Lines, bool More)> Page(Election election, bool withdrawn = false, (int Agent, int Principal)? after = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        session.RequireView(election);
        var lines = Lines(session, election, p => (p.WithdrawnOn != null) == withdrawn);
        if (after is { } last)
        {
            lines = lines.Where(l => l.AgentNumber > last.Agent || (l.AgentNumber == last.Agent && l.PrincipalNumber > last.Principal));
        }

        var found = await lines.OrderBy(l => l.AgentNumber).ThenBy(l => l.PrincipalNumber).ThenBy(l => l.Proxy.Id).Take(PageSize + 1).ToListAsync(stop);
        return ([.. found.Take(PageSize).Select(l => l.Made())], found.Count > PageSize);
    }

    public async Task<ProxyLine> One(Election election, Guid id, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        session.RequireView(election);
        var proxy = new Kernel.Data.Id<Proxy>(id);
        return await Of(session, election, p => p.Id == proxy, stop) is [var one] ? one : throw new NotFoundException("这份委托");
    }

    internal static async Task<IReadOnlyList<ProxyLine>> Of(Session session, Election election, Expression<Func<Proxy, bool>> which, CancellationToken stop) =>
        [.. (await Lines(session, election, which).OrderBy(l => l.AgentNumber).ThenBy(l => l.PrincipalNumber).ToListAsync(stop)).Select(l => l.Made())];

    private static IQueryable<Row> Lines(Session session, Election election, Expression<Func<Proxy, bool>> which) =>
        from p in session.Db.Proxies.AsNoTracking().Where(which)
        join principal in session.Db.Voters on new { p.DivisionId, Id = p.PrincipalId } equals new { principal.DivisionId, principal.Id }
        join agent in session.Db.Voters on new { p.DivisionId, Id = p.AgentId } equals new { agent.DivisionId, agent.Id }
        where p.DivisionId == election.DivisionId && p.ElectionId == election.Id
        select new Row { Proxy = p, Principal = principal.Name, PrincipalNumber = principal.Number, Agent = agent.Name, AgentNumber = agent.Number };

    private sealed class Row
    {
        public required Proxy Proxy { get; init; }

        public required string Principal { get; init; }

        public required int PrincipalNumber { get; init; }

        public required string Agent { get; init; }

        public required int AgentNumber { get; init; }

        internal ProxyLine Made() => new(Proxy, Principal, PrincipalNumber, Agent, AgentNumber);
    }
}
