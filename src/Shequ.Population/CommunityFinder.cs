using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;

namespace Shequ.Population;

/// <summary>Finds the community whose register an act changes.</summary>
internal static class CommunityFinder
{
    internal static async Task<Division?> Community(this Session session, string code, CancellationToken stop) =>
        await session.Db.Communities.SingleOrDefaultAsync(d => d.Code == code.Trim() && d.EndedOn == null, stop) ?? throw DivisionQueries.NoSuch(code.Trim());

    /// <summary>Places and households stand in the register of a community and nowhere else.</summary>
    internal static void RequireCommunity(this Division place)
    {
        if (place.Level != DivisionLevel.Community)
        {
            throw new RefusedException($"{place.Name}不是社区，住户和居民在社区登记。", remedy: "请选择它下面的社区后再登记。");
        }
    }
}
