using Shequ.Organization.Bodies;
using Shequ.Party;

namespace Shequ.Web.Pages.Organization;

/// <summary>
/// 组织架构图: the party chain on the left, self-government in the middle under whoever guides it, supervision on the right,
/// and the bodies around at the foot. Every kind has its fixed place, so that charts of two communities can be laid side by side.
/// </summary>
public sealed class ChartDrawing
{
    public const int Width = 1140;
    public const double FontSize = 13.5;
    private const int Side = 240;
    private const int Middle = 480;
    private const int Gutter = (Width - (2 * Side) - Middle) / 2;
    private const int Half = (Middle - 20) / 2;
    private const int RowGap = 58;
    private const int MostAround = 6;
    private static readonly int MiddleX = Side + Gutter;
    private static readonly int RightX = Width - Side;

    private static readonly BodyKind[] Around =
        [BodyKind.OwnersCommittee, BodyKind.PropertyCompany, BodyKind.SocialOrganization, BodyKind.ResidentUnit, BodyKind.ServiceAgency];

    private readonly Dictionary<BodyKind, ChartBox> boxes = [];
    private readonly List<ChartEdge> edges = [];

    public ChartDrawing(OrganizationChart chart, PartyChain chain)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var contents = new ChartBoxes(chart, chain);
        var second = Above(contents, chain);
        var third = Centre(contents, chain, second);
        var foot = Below(contents, third);
        var left = Aside(contents, third);
        Foot(contents, Math.Max(foot, left) + RowGap + 24);
        Height = boxes.Values.Max(b => b.Bottom) + 2;
        edges.AddRange(new ChartLines(chart, boxes).Draw());
    }

    public int Height { get; }

    public IEnumerable<ChartBox> Boxes => boxes.Values;

    public IReadOnlyList<ChartEdge> Edges => edges;

    /// <summary>Whoever stands above, and the residents' own meeting: returns where the next row begins.</summary>
    private int Above(ChartBoxes contents, PartyChain chain) => Row(
        0,
        (BodyKind.StreetPartyCommittee, contents.One(BodyKind.StreetPartyCommittee, "party", Side, chain.LacksStreetCommittee), 0),
        (BodyKind.StreetOffice, contents.One(BodyKind.StreetOffice, "office", Half, asked: false), MiddleX),
        (BodyKind.SupervisionDepartment, contents.One(BodyKind.SupervisionDepartment, "office", Half, asked: false), MiddleX + Half + 20),
        (BodyKind.RepresentativeMeeting, contents.One(BodyKind.RepresentativeMeeting, "self", Side, asked: false), RightX)) + RowGap;

    private int Centre(ChartBoxes contents, PartyChain chain, int y) => Row(
        y,
        (BodyKind.PartyOrganization, contents.One(BodyKind.PartyOrganization, "party", Side, chain.LacksOrganization), 0),
        (BodyKind.ResidentsCommittee, contents.One(BodyKind.ResidentsCommittee, "self", Middle), MiddleX),
        (BodyKind.SupervisoryCommittee, contents.One(BodyKind.SupervisoryCommittee, "self", Side), RightX)) + RowGap;

    private int Below(ChartBoxes contents, int y)
    {
        var buildings = contents.Counted(BodyKind.Building, "self", Side);
        return Row(
            y,
            (BodyKind.Subcommittee, contents.Many(BodyKind.Subcommittee, "self", Half), MiddleX),
            (BodyKind.ResidentsGroup, contents.Many(BodyKind.ResidentsGroup, "self", Half), MiddleX + Half + 20),
            (BodyKind.Grid, Beside(contents.Many(BodyKind.Grid, "self", Side), buildings), RightX));
    }

    /// <summary>Grids and buildings share a column.</summary>
    private static ChartBox Beside(ChartBox grids, ChartBox buildings) =>
        buildings.Missing ? grids : grids with { Lines = [.. grids.Lines, new(""), new($"{buildings.Title}　{buildings.Lines[0].Text}")] };

    private int Aside(ChartBoxes contents, int y)
    {
        var bottom = Row(y, (BodyKind.PartyUnit, contents.Units(Side), 0));
        return Row(bottom + RowGap, (BodyKind.PartyHousehold, contents.Households(Side), 0));
    }

    private void Foot(ChartBoxes contents, int y)
    {
        var width = (Width - ((Around.Length - 1) * 20)) / Around.Length;
        Row(y, [.. Around.Select((kind, i) => (kind, contents.Many(kind, "around", width, MostAround), i * (width + 20)))]);
    }

    /// <summary>Puts boxes side by side, all as high as the highest in a row of the middle: returns the row's bottom.</summary>
    private int Row(int y, params (BodyKind Kind, ChartBox Box, int X)[] row)
    {
        var height = row.Max(b => b.Box.Height);
        foreach (var (kind, box, x) in row)
        {
            boxes[kind] = box with { X = x, Y = y + 1, MinHeight = height };
        }

        return y + height;
    }
}
