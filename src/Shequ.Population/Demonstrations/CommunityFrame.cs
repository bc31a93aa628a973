using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Profiles;
using Shequ.Organization.Profiles.Sections;

namespace Shequ.Population.Demonstrations;

/// <summary>A building that the made-up register knows, or one that is made up where there is no register.</summary>
/// <param name="Group">The place of its group among the groups.</param>
internal sealed record FrameBuilding(string Name, int Group, Body? Body);

/// <summary>People of the register who share a dwelling, and the group or building in which they ought to live.</summary>
internal sealed record KnownHousehold(IReadOnlyList<Person> People, int? Group, Id<Body>? Building);

/// <summary>What made-up people must agree with: groups, grids, buildings and people of the made-up register of their community.</summary>
internal sealed record CommunityFrame(
    int Ordinal, int Households, IReadOnlyList<string> Estates, IReadOnlyList<Body?> Groups, IReadOnlyList<Body> Grids, IReadOnlyList<FrameBuilding> Buildings,
    IReadOnlyList<KnownHousehold> Known)
{
    private const int Usual = 3000;
    private const int PerGroup = 125;
    private static readonly string[] Names = ["春江花园", "文苑新村", "青石里", "东篱雅居", "桂花园", "望湖苑", "梧桐里", "松涛花园"];

    internal static async Task<CommunityFrame> Read(Session session, Division community, int? households, CancellationToken stop)
    {
        var (db, today) = (session.Db, session.Today);
        var bodies = await db.Bodies.AsNoTracking().Where(b => b.DivisionId == community.Id && b.EndedOn == null
            && (b.Kind == BodyKind.ResidentsGroup || b.Kind == BodyKind.Grid || b.Kind == BodyKind.Building)).ToListAsync(stop);
        var groups = Numbered(bodies, BodyKind.ResidentsGroup);
        var buildings = Numbered(bodies, BodyKind.Building);
        var ordinal = await db.Communities.CountAsync(
            d => d.Code.StartsWith(community.Code.Substring(0, 4)) && d.Kind == DivisionKind.Urban && d.Code.CompareTo(community.Code) < 0, stop);
        var count = households ?? await Stated(db, community, today, stop) ?? Usual;
        return groups.Count == 0 || buildings.Count == 0
            ? Invented(ordinal, count)
            : new(
                ordinal, count, [.. groups.Select(EstateOf)], groups, Numbered(bodies, BodyKind.Grid),
                [.. buildings.Select(b => new FrameBuilding(b.Name, groups.FindIndex(g => g.Id == b.ParentId), b)).Where(b => b.Group >= 0)],
                await People(session, community, groups, buildings, stop));
    }

    /// <summary>The estate of each group, as the area of the group begins: 阳光花园7—9幢.</summary>
    private static string EstateOf(Body group) => (group.Area ?? group.Name).TrimEnd('幢').TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '—');

    private static List<Body> Numbered(IEnumerable<Body> bodies, BodyKind kind) =>
        [.. bodies.Where(b => b.Kind == kind).OrderBy(b => int.TryParse(new string([.. b.Name.Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture, out var n) ? n : 0)];

    private static async Task<int?> Stated(PlatformDb db, Division community, DateOnly today, CancellationToken stop)
    {
        var profile = (await new ProfileReader(db).Read(community.Id, today, stop)).Values;
        return profile[SizeSections.Households] is { Known: true } stated ? (int)stated.Value.Number : null;
    }

    private static CommunityFrame Invented(int ordinal, int households)
    {
        var groups = Math.Max(1, households / PerGroup);
        var buildings = Enumerable.Range(0, Math.Max(1, households / 48)).ToArray();
        return new(
            ordinal, households, [.. Enumerable.Range(0, groups).Select(g => Names[(ordinal + (g * 3 / groups)) % Names.Length])], new Body?[groups], [],
            [.. buildings.Select(b => new FrameBuilding($"{b + 1}幢", b * groups / buildings.Length, null))], []);
    }

    private static async Task<List<KnownHousehold>> People(Session session, Division community, List<Body> groups, List<Body> buildings, CancellationToken stop)
    {
        var people = await session.Db.People.Where(p => p.DivisionId == community.Id && p.LivesHere && p.Demonstration).ToListAsync(stop);
        var held = (await session.Db.Appointments.AsNoTracking().Where(a => a.DivisionId == community.Id && a.FromDay <= session.Today && a.HeldUntil > session.Today)
            .Select(a => new { a.PersonId, a.BodyId }).ToListAsync(stop)).ToLookup(a => a.PersonId, a => a.BodyId);

        // Ids fall anew in each database; names and doors do not.
        var households = people.OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.BornOn).GroupBy(p => p.Dwelling ?? $"{p.Name} {p.BornOn:O}");
        return [.. households.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            var bodies = g.SelectMany(p => held[p.Id]).ToArray();
            var group = groups.FindIndex(b => bodies.Contains(b.Id));
            return new KnownHousehold([.. g], group < 0 ? null : group, buildings.FirstOrDefault(b => bodies.Contains(b.Id))?.Id);
        })];
    }
}
