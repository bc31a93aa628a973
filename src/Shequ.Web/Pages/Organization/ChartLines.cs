using Shequ.Organization.Bodies;

namespace Shequ.Web.Pages.Organization;

/// <summary>Draws the relations that norms in force state between boxes that stand where a line can join them; the table below has all.</summary>
internal sealed class ChartLines(OrganizationChart chart, Dictionary<BodyKind, ChartBox> boxes)
{
    private const int Words = 13;
    private const int LabelLine = 15;
    private static readonly string[] ByStrength = ["leads", "supervises", "guides", "supports", "assists", "cooperates"];

    private static readonly BodyKind[] Around =
        [BodyKind.OwnersCommittee, BodyKind.PropertyCompany, BodyKind.SocialOrganization, BodyKind.ResidentUnit, BodyKind.ServiceAgency];

    private ChartBox Committee => boxes[BodyKind.ResidentsCommittee];

    internal IEnumerable<ChartEdge> Draw() => new[]
    {
        Down(BodyKind.StreetPartyCommittee, BodyKind.PartyOrganization),
        Down(BodyKind.PartyOrganization, BodyKind.PartyUnit),
        Down(BodyKind.PartyUnit, BodyKind.PartyHousehold),
        Down(BodyKind.StreetOffice, BodyKind.ResidentsCommittee),
        Down(BodyKind.SupervisionDepartment, BodyKind.ResidentsCommittee),
        Down(BodyKind.RepresentativeMeeting, BodyKind.SupervisoryCommittee),
        Down(BodyKind.ResidentsCommittee, BodyKind.Subcommittee),
        Down(BodyKind.ResidentsCommittee, BodyKind.ResidentsGroup),
        Across(BodyKind.PartyOrganization, BodyKind.ResidentsCommittee),
        Across(BodyKind.ResidentsCommittee, BodyKind.SupervisoryCommittee),
        FromMeeting(),
    }.OfType<ChartEdge>().Concat(ToFoot());

    /// <summary>Straight down, from the middle of the narrower box.</summary>
    private ChartEdge? Down(BodyKind upper, BodyKind lower)
    {
        var (a, b) = (boxes[upper], boxes[lower]);
        var x = a.Width <= b.Width ? a.MiddleX : b.MiddleX;
        return Edge(upper, lower, "↓", "↑", 112, $"{x},{a.Bottom} {x},{b.Y}") is { } edge
            ? edge with { LabelX = x + 9, LabelY = ((a.Bottom + b.Y) / 2) + 5 - ((edge.Words.Count - 1) * LabelLine / 2) }
            : null;
    }

    private ChartEdge? Across(BodyKind left, BodyKind right)
    {
        var (a, b) = (boxes[left], boxes[right]);
        var y = a.MiddleY + 14;
        return Edge(left, right, "→", "←", 88, $"{a.Right},{y} {b.X},{y}") is { } edge ? Beside(edge, (a.Right + b.X) / 2, y) : null;
    }

    /// <summary>From the residents' meeting down the gap between the committee and its supervisors.</summary>
    private ChartEdge? FromMeeting()
    {
        var meeting = boxes[BodyKind.RepresentativeMeeting];
        var (x, from, to) = ((Committee.Right + meeting.X) / 2, meeting.MiddleY, Committee.Y + 16);
        return Edge(BodyKind.RepresentativeMeeting, BodyKind.ResidentsCommittee, "↓", "↑", 60, $"{meeting.X},{from} {x},{from} {x},{to} {Committee.Right},{to}") is { } edge
            ? edge with { LabelX = x - 6 - (int)(edge.Words.Max(ChartText.WidthOf) * Words), LabelY = Committee.Y - 26 - ((edge.Words.Count - 1) * LabelLine / 2) }
            : null;
    }

    /// <summary>One trunk down the gap between party and committee to a bar above the foot; from it a line of its own into each box.</summary>
    private IEnumerable<ChartEdge> ToFoot()
    {
        var stubs = Around.Select(Stub).OfType<ChartEdge>().ToArray();
        if (stubs.Length > 0)
        {
            var gutter = (boxes[BodyKind.PartyOrganization].Right + Committee.X) / 2;
            var (start, bar) = (Committee.Bottom - 14, Bar);
            var ends = Around.Where(k => Joined(k).Length > 0 && !boxes[k].Missing).Select(k => boxes[k].MiddleX).Append(gutter).ToArray();
            yield return new("trunk", $"{Committee.X},{start} {gutter},{start} {gutter},{bar}", (false, false), [], "");
            yield return new("trunk", $"{ends.Min()},{bar} {ends.Max()},{bar}", (false, false), [], "");
        }

        foreach (var stub in stubs)
        {
            yield return stub;
        }
    }

    private int Bar => boxes[Around[0]].Y - 58;

    private ChartEdge? Stub(BodyKind around)
    {
        var x = boxes[around].MiddleX;
        return Edge(BodyKind.ResidentsCommittee, around, "↓", "↑", 112, $"{x},{Bar} {x},{boxes[around].Y}") is { } edge
            ? edge with { LabelX = x + 8, LabelY = Bar + 16 }
            : null;
    }

    private static ChartEdge Beside(ChartEdge edge, int x, int y) =>
        edge with { Centred = true, LabelX = x, LabelY = y - 8 - ((edge.Words.Count - 1) * LabelLine) };

    private RelationBasis[] Joined(BodyKind one, BodyKind other = BodyKind.ResidentsCommittee) =>
        [.. chart.Relations.Where(r => (r.From == one && r.To == other) || (r.From == other && r.To == one))];

    private ChartEdge? Edge(BodyKind from, BodyKind to, string there, string back, int room, string points)
    {
        var between = Joined(to, from);
        if (between.Length == 0 || boxes[from].Missing || boxes[to].Missing)
        {
            return null;
        }

        var mutual = between.Where(r => r.Does == "cooperates").ToArray();
        var forward = Named(between.Where(r => r.From == from).Except(mutual));
        var reverse = Named(between.Where(r => r.From == to).Except(mutual));
        var words = Lines(forward, there, room).Concat(Lines(reverse, back, room)).Concat(Lines(Named(mutual), there == "→" ? "↔" : "↕", room)).ToArray();
        var strongest = ByStrength.First(w => between.Any(r => r.Does == w));
        return new(
            strongest, points, (reverse.Length > 0 || mutual.Length > 0, forward.Length > 0 || mutual.Length > 0), words,
            string.Join('、', between.Select(r => r.Norm.Norm.Id).Distinct()));
    }

    private static string[] Named(IEnumerable<RelationBasis> relations) =>
        [.. relations.Select(r => r.Does).Distinct().OrderBy(w => Array.IndexOf(ByStrength, w)).Select(RegisterWords.Does)];

    private static string[] Lines(string[] words, string arrow, int room)
    {
        if (words.Length == 0)
        {
            return [];
        }

        var lines = ChartText.Wrap("", words, room / (double)Words).ToArray();
        lines[^1] += arrow;
        return lines;
    }
}
