using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Population.Exchange.Exports;
using Shequ.Population.Exchange.Imports;
using Shequ.Population.Exchange.Matches;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Privacy;
using Shequ.Population.Residents;

namespace Shequ.Population;

/// <summary>The tables of this module, which no front end can reach.</summary>
internal static class PopulationTables
{
    extension(PlatformDb db)
    {
        internal DbSet<Estate> Estates => db.Set<Estate>();

        internal DbSet<ResidentialBuilding> ResidentialBuildings => db.Set<ResidentialBuilding>();

        internal DbSet<Entrance> Entrances => db.Set<Entrance>();

        internal DbSet<Dwelling> Dwellings => db.Set<Dwelling>();

        internal DbSet<AreaAssignment> AreaAssignments => db.Set<AreaAssignment>();

        internal DbSet<Household> Households => db.Set<Household>();

        internal DbSet<HouseholdPast> HouseholdPasts => db.Set<HouseholdPast>();

        internal DbSet<Stay> Stays => db.Set<Stay>();

        internal DbSet<Resident> Residents => db.Set<Resident>();

        internal DbSet<ResidentPast> ResidentPasts => db.Set<ResidentPast>();

        internal DbSet<ResidentView> ResidentViews => db.Set<ResidentView>();

        internal DbSet<ResidentImport> ResidentImports => db.Set<ResidentImport>();

        internal DbSet<MatchProposal> MatchProposals => db.Set<MatchProposal>();

        internal DbSet<ResidentExport> ResidentExports => db.Set<ResidentExport>();

        /// <summary>The communities that this module's rows belong to.</summary>
        internal DbSet<Division> Communities => db.Set<Division>();

        /// <summary>The groups, grids and buildings that entrances are assigned to.</summary>
        internal DbSet<Body> AreaBodies => db.Set<Body>();
    }
}
