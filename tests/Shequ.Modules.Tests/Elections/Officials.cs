using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Tests.Organization.Bodies;

namespace Shequ.Tests.Elections;

/// <summary>Whoever has to do with what follows an election, each with the powers of their post and no others.</summary>
internal static class Officials
{
    private const string StreetPath = "32/3201/320102/320102001";

    internal static Actor Electoral => Neighbourhood.Of(Neighbourhood.Here, ElectionPermissions.Run, ElectionPermissions.View);

    internal static Actor Chair => Neighbourhood.Of(Neighbourhood.Here, ElectionPermissions.Convene, ElectionPermissions.View, OrganizationPermissions.ViewAudit, PopulationPermissions.ViewResidents);

    internal static Actor Neighbour => Neighbourhood.Of(Neighbourhood.NextDoor, [.. ElectionPermissions.All]);

    internal static Actor Street => Neighbourhood.Of(StreetPath, ElectionPermissions.View, ElectionPermissions.Supervise, ElectionPermissions.Investigate, PopulationPermissions.ViewResidents);
}
