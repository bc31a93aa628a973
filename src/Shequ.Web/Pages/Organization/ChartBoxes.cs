using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Party;

namespace Shequ.Web.Pages.Organization;

/// <summary>What stands in each box of the chart of a community, before it has a place on the drawing.</summary>
internal sealed class ChartBoxes(OrganizationChart chart, PartyChain chain)
{
    /// <summary>As many lines as a box may have before it says how many more there are.</summary>
    private const int MostLines = 8;
    private const int MostInChain = 6;

    private const int MostNames = 12;

    internal static string HrefOf(BodyRoster body) => $"/organization/{body.Division.Code}/bodies/{body.Body.Id}";

    internal ChartBox One(BodyKind kind, string tone, int width, bool asked = true)
    {
        var found = chart.Of(kind).ToArray();
        var name = BodyCatalogue.Of(kind).Chinese;
        if (found.Length == 0)
        {
            return new(name, null, [new("没有登记", asked)], tone, Missing: true) { Width = width };
        }

        var first = found[0];
        ChartLine[] more = found.Length > 1 ? [new($"另有 {found.Length - 1} 个，见下方名册")] : [];
        return new(ChartText.Fit(first.Body.Name, Room(width)), HrefOf(first), [.. People(first, Room(width)), .. Representatives(kind), .. more], tone) { Width = width };
    }

    /// <summary>The meeting has no posts of its own: its people are the representatives of the groups.</summary>
    private IEnumerable<ChartLine> Representatives(BodyKind kind)
    {
        var count = kind == BodyKind.RepresentativeMeeting
            ? chart.Of(BodyKind.ResidentsGroup).SelectMany(b => b.Posts).Where(p => p.Rule.Kind == PostKind.Representative).Sum(p => p.Holders.Count)
            : 0;
        return count > 0 ? [new($"居民代表 {count} 人")] : [];
    }

    /// <summary>Many bodies of one kind in one frame, each with whoever leads it.</summary>
    internal ChartBox Many(BodyKind kind, string tone, int width, int most = MostLines) => Framed(
        BodyCatalogue.Of(kind).Chinese, chart.Of(kind).ToArray(), tone, width, [], most);

    /// <summary>So many of one kind that only their number is told.</summary>
    internal ChartBox Counted(BodyKind kind, string tone, int width)
    {
        var bodies = chart.Of(kind).ToArray();
        var leading = PostCatalogue.In(kind).First().Title;
        return new($"{BodyCatalogue.Of(kind).Chinese}（{bodies.Length}）", null, [new($"{leading} {bodies.Sum(b => b.Holders)} 人")], tone, Missing: bodies.Length == 0) { Width = width };
    }

    internal ChartBox Units(int width) => Framed(
        BodyCatalogue.Of(BodyKind.PartyUnit).Chinese, chain.Units, "party", width,
        chain.LacksUnits ? [.. chain.Uncovered.Select(b => new ChartLine($"{b.Name}：缺党组织", Gap: true)).DefaultIfEmpty(new("一个也没有", Gap: true))] : [], MostInChain);

    internal ChartBox Households(int width) => Framed(
        BodyCatalogue.Of(BodyKind.PartyHousehold).Chinese, chain.Households, "party", width, chain.LacksHouseholds ? [new("还没有确定", Gap: true)] : [], MostInChain - 1);

    private static ChartBox Framed(string title, IReadOnlyCollection<BodyRoster> bodies, string tone, int width, IReadOnlyList<ChartLine> gaps, int most)
    {
        var lines = gaps.Select(g => g with { Text = ChartText.Fit(g.Text, Room(width) - 1) }).Concat(bodies.Select(b => new ChartLine(Line(b, Room(width))))).ToArray();
        var shown = lines.Length > most ? [.. lines.Take(most - 1), new ChartLine($"……共 {bodies.Count} 个，见下方名册")] : lines;
        return new(
            bodies.Count > 0 ? $"{title}（{bodies.Count}）" : title, null,
            [.. shown.Length == 0 ? [new ChartLine("没有登记")] : shown],
            tone, Missing: bodies.Count == 0 && gaps.Count == 0) { Width = width };
    }

    /// <summary>E.g. 第一居民小组 王芳.</summary>
    private static string Line(BodyRoster body, double room)
    {
        var leader = body.Posts.FirstOrDefault(p => p.Rule.Kind != PostKind.Representative);
        var name = leader?.Holders.Count > 0 ? leader.Holders[0].Name ?? "" : leader?.Vacant > 0 ? $"{leader.Rule.Title}空缺" : "";
        return ChartText.Fit(BodyNames.Within(body.Body, body.Division), room - ChartText.WidthOf(name) - 1) + (name.Length > 0 ? "　" + name : "");
    }

    private static IEnumerable<ChartLine> People(BodyRoster body, double room)
    {
        foreach (var post in body.Posts.Where(p => p.Holders.Count > 0 || p.Vacant > 0))
        {
            var names = post.Holders.Select(h => h.Name).OfType<string>().ToArray();
            if (names.Length > 0 && names.Length <= MostNames)
            {
                foreach (var line in ChartText.Wrap(post.Rule.Title + "　", names, room))
                {
                    yield return new(line);
                }
            }
            else if (post.Holders.Count > 0)
            {
                yield return new($"{post.Rule.Title}　{post.Holders.Count} 人");
            }

            if (post.Vacant > 0)
            {
                yield return new($"{post.Rule.Title}空缺 {post.Vacant} 人", Gap: true);
            }
        }
    }

    /// <summary>How many wide characters fit into a line of a box.</summary>
    private static double Room(int width) => (width - (2.0 * ChartBox.Padding)) / ChartDrawing.FontSize;
}
