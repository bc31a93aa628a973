using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Norms.Resolution;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;

namespace Shequ.Web.Pages.Organization;

/// <summary>办理窗口: what every page of an act on bodies, people and posts needs.</summary>
public sealed class ActDesk(Session session, DivisionQueries divisions, BodyQueries bodies, BodyRosters rosters, NormExplanations explanations, PeopleDesk people)
{
    public DateOnly Today => session.Today;

    public Actor Actor => session.Actor;

    public DivisionQueries Divisions => divisions;

    public PeopleDesk People => people;

    public bool May(Permission permission, Division place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return session.Actor.May(permission, place.Path);
    }

    /// <exception cref="ForbiddenException">Whoever asks may not do it there.</exception>
    public void Require(Permission permission, Division place)
    {
        if (!May(permission, place))
        {
            throw new ForbiddenException(permission, place);
        }
    }

    /// <summary>A body of that place, and of no other.</summary>
    public async Task<BodyDetails> Body(Division place, Guid id, CancellationToken stop) =>
        await bodies.Find(place, id, stop) ?? throw new NotFoundException("这个组织");

    public Task<IReadOnlyList<BodyRoster>> Bodies(IReadOnlyCollection<Division> places, CancellationToken stop) => rosters.On(Today, places, stop);

    public async Task<IReadOnlyList<NormInForce>> Norms(IEnumerable<NormKey> keys, Division place, DateOnly? on, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var day = on is { Year: >= 1949 and <= 2100 } ? on : null;
        var norms = new List<NormInForce>();
        foreach (var key in keys)
        {
            norms.AddRange((await explanations.Of(key, place, day, stop)).All);
        }

        return [.. norms.DistinctBy(n => n.Norm.Id)];
    }
}
