using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Demonstrations;

/// <summary>Where made-up people come from.</summary>
/// <param name="Name">安徽省滁州市天长市.</param>
/// <param name="Place">The six digits that the made-up numbers of its people begin with.</param>
internal sealed record HomeTown(string Name, string Place, string Province);

/// <summary>户籍地名录: the counties of the country, from which the floating population of a demonstration comes.</summary>
internal sealed class HomeTowns
{
    private static readonly string[] Nameless = ["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"];

    /// <summary>Cities without counties, whose own code stands on the cards of real people.</summary>
    private static readonly string[] Bare = ["4419", "4420", "4604", "6202"];

    private readonly HomeTown[] all;
    private readonly Dictionary<string, HomeTown[]> byProvince;

    private HomeTowns(HomeTown[] all) => (this.all, byProvince) = (all, all.GroupBy(h => h.Province).ToDictionary(g => g.Key, g => g.ToArray()));

    internal static async Task<HomeTowns> Read(PlatformDb db, CancellationToken stop)
    {
        var rows = await db.Communities.AsNoTracking()
            .Where(d => d.EndedOn == null && d.Level >= DivisionLevel.Province && d.Level <= DivisionLevel.County)
            .Select(d => new { d.Level, d.Code, d.Name, d.PathText }).OrderBy(d => d.Code).ToListAsync(stop);
        var names = rows.ToDictionary(d => d.PathText, d => Nameless.Contains(d.Name) ? "" : d.Name);
        return new([.. rows.Where(d => d.Level == DivisionLevel.County && d.PathText.Length > 7 && !Nameless.Contains(d.Name))
            .Select(d => new HomeTown(names.GetValueOrDefault(d.PathText[..2], "") + names.GetValueOrDefault(d.PathText[..7], "") + d.Name, PlaceOf(d.Code), d.Code[..2]))]);
    }

    /// <summary>The code of the city, or of the province where cards carry that of the city.</summary>
    internal static string PlaceOf(string code) => Bare.Contains(code[..4]) ? code[..2] + "0000" : code[..4] + "00";

    /// <summary>Mostly from elsewhere in the province, otherwise from anywhere.</summary>
    internal HomeTown Somewhere(PeopleDraft draft)
    {
        var province = draft.Community.Code[..2];
        var near = draft.Chance(55) && byProvince.TryGetValue(province, out var own) ? own : all;
        return near.Length == 0 ? new("外省", province + "0000", province) : draft.Pick(near);
    }
}
