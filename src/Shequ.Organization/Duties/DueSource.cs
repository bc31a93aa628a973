using Shequ.Organization.Divisions;

namespace Shequ.Organization.Duties;

/// <summary>事项来源: what another module knows to be due in a community, beside duties and what recurs.</summary>
public abstract class DueSource
{
    public abstract Task<IReadOnlyList<DueItem>> Of(Division community, CancellationToken stop);
}
