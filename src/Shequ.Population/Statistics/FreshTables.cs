using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Data;

namespace Shequ.Population.Statistics;

/// <summary>Tells the database how full the tables are after so many rows came at once; until then it plans as if they were empty.</summary>
internal static class FreshTables
{
    internal static Task Measure(PlatformDb db, CancellationToken stop) => db.Database.ExecuteSqlRawAsync(
        """
        analyze population_building, population_entrance, population_dwelling, population_area_assignment, population_household,
            population_household_past, population_resident, population_resident_past, population_stay
        """, stop);
}
