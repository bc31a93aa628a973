using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Privacy;
using Shequ.Population.Residents;
using Shequ.Population.Tables;
using Shequ.Population.Tables.Filling;
using Shequ.Population.Tables.Returns;
using Shequ.Population.Tables.Submissions;

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

        internal DbSet<RequestedTable> RequestedTables => db.Set<RequestedTable>();

        internal DbSet<TableEdition> TableEditions => db.Set<TableEdition>();

        internal DbSet<TableAnswer> TableAnswers => db.Set<TableAnswer>();

        internal DbSet<TableSubmission> TableSubmissions => db.Set<TableSubmission>();

        internal DbSet<TableReturn> TableReturns => db.Set<TableReturn>();

        /// <summary>The communities that this module's rows belong to.</summary>
        internal DbSet<Division> Communities => db.Set<Division>();

        /// <summary>The bodies whose areas are assigned here.</summary>
        internal DbSet<Body> Bodies => db.Set<Body>();

        /// <summary>The people who hold posts, whom residents here may be.</summary>
        internal DbSet<Person> People => db.Set<Person>();

        internal DbSet<Appointment> Appointments => db.Set<Appointment>();
        /// <summary>The groups, grids and buildings that entrances are assigned to.</summary>
        internal DbSet<Body> AreaBodies => db.Set<Body>();
    }
}
