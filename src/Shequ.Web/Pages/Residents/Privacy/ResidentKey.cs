using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population.Residents;

namespace Shequ.Web.Pages.Residents.Privacy;

/// <summary>Which residents a partial of care and privacy is about: one of a resident's page, all of a household's.</summary>
public sealed record ResidentKey(Division Community, params IReadOnlyList<Id<Resident>> People)
{
    /// <summary>What they are called, where several stand on the page.</summary>
    public IReadOnlyDictionary<Id<Resident>, string> Names { get; init; } = new Dictionary<Id<Resident>, string>();

    public string NameOf(Id<Resident> resident) => Names.GetValueOrDefault(resident, "");
}
