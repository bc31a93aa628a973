using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Exchange.Imports;

/// <summary>The connection of an act that writes in bulk, inside its transaction.</summary>
internal static class ExchangeConnection
{
    /// <summary>With the lock under which acts of the community are recorded, so that two imports of one community come one after the other.</summary>
    internal static async Task<NpgsqlConnection> Of(Session session, Division community, CancellationToken stop, bool writes = true)
    {
        if (writes)
        {
            await session.Db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({community.Id.ToString()}, 0))", stop);
        }

        return (NpgsqlConnection)session.Db.Database.GetDbConnection();
    }
}
