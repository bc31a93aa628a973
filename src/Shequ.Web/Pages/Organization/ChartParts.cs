namespace Shequ.Web.Pages.Organization;

/// <summary>图上一行: a line of text in a box; a gap is what a norm asks for and is not there.</summary>
public sealed record ChartLine(string Text, bool Gap = false);

/// <summary>图框: a box of the organisation chart with its place on the drawing.</summary>
/// <param name="Tone">Which part of the order it belongs to: party, self, office or around.</param>
public sealed record ChartBox(string Title, string? Href, IReadOnlyList<ChartLine> Lines, string Tone, bool Missing = false)
{
    public const int Padding = 12;
    public const int TitleHeight = 23;
    public const int LineHeight = 20;

    public int X { get; init; }

    public int Y { get; init; }

    public int Width { get; init; }

    public int MinHeight { get; init; }

    public int Height => Math.Max(MinHeight, (2 * Padding) + TitleHeight + (Lines.Count * LineHeight));

    public int Right => X + Width;

    public int Bottom => Y + Height;

    public int MiddleX => X + (Width / 2);

    public int MiddleY => Y + (Height / 2);

    public int BaselineOf(int line) => Y + Padding + TitleHeight + (line * LineHeight) + 14;
}

/// <summary>图线: a relation between two boxes, with its words beside it.</summary>
/// <param name="Style">By the strongest word: only 领导 is a full line.</param>
/// <param name="Points">Corners of the line as SVG wants them.</param>
/// <param name="Heads">At which ends an arrow stands.</param>
/// <param name="Norms">The norms that state it.</param>
public sealed record ChartEdge(string Style, string Points, (bool Start, bool End) Heads, IReadOnlyList<string> Words, string Norms)
{
    public int LabelX { get; init; }

    /// <summary>The baseline of the first line of words.</summary>
    public int LabelY { get; init; }

    public bool Centred { get; init; }
}
