using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population.Residents;

namespace Shequ.Web.Pages.Residents.Privacy;

/// <summary>Which residents a partial of care and privacy is about: one of a resident's page, all of a household's.</summary>
public sealed record ResidentKey(Division Community, params IReadOnlyList<Id<Resident>> People);
