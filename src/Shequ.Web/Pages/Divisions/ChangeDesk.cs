using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Norms.Resolution;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;

namespace Shequ.Web.Pages.Divisions;

/// <summary>变更窗口: what every page of a change needs: the place, whether somebody may change it, and the norms on it.</summary>
public sealed class ChangeDesk(Session session, DivisionQueries divisions, NormExplanations explanations)
{
    public DateOnly Today => session.Today;

    public DivisionQueries Divisions => divisions;

    /// <summary>The changes that the person who is there may make of a division.</summary>
    public IReadOnlyList<ChangeKind> ChangesOf(Division division) =>
        May(division) ? [.. ChangeKind.All.Where(c => c.Fits(division.Level))] : [];

    /// <summary>The division that bears the code, for a person who may change it.</summary>
    public async Task<Division> Open(string code, ChangeKind kind, bool mustMay, CancellationToken stop)
    {
        var division = await divisions.ByCode(code, stop) ?? throw DivisionQueries.NoSuch(code);
        if (mustMay && !May(division))
        {
            throw new ForbiddenException(OrganizationPermissions.ChangeDivisions, division);
        }

        return kind.Fits(division.Level)
            ? division
            : throw new RefusedException($"{division.Name}是{division.Level.Chinese()}，不能办理“{kind.Chinese}”。", remedy: "请选择适合办理的区划。");
    }

    /// <summary>The procedures in force at a place on a day. Those in the packs are about residents' committees, so only urban communities have any.</summary>
    public async Task<IReadOnlyList<NormInForce>> Procedures(Division place, IEnumerable<NormKey> keys, DateOnly on, CancellationToken stop)
    {
        var norms = new List<NormInForce>();
        foreach (var key in place.Kind == DivisionKind.Urban ? keys : [])
        {
            norms.AddRange((await explanations.Of(key, place, on, stop)).All);
        }

        return norms;
    }

    private bool May(Division division) => division is { Level: not DivisionLevel.Country, EndedOn: null }
        && session.Actor.May(OrganizationPermissions.ChangeDivisions, division.Path);
}
