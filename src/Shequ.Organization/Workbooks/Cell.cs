namespace Shequ.Organization.Workbooks;

/// <summary>How a cell looks; the order is that of the style table.</summary>
public enum CellStyle
{
    Plain,

    /// <summary>Kept as text even where it looks like a number, so that codes stay whole.</summary>
    Text,

    Day,

    Wrapped,

    Title,

    Header,

    /// <summary>A header above headers.</summary>
    Section,

    Good,
    Bad,
    Warning,
    Muted,
    Clash,
}

/// <summary>What is written into one cell.</summary>
public readonly record struct Cell(string? Text, decimal? Number, CellStyle Style)
{
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public static Cell Empty { get; }

    public static Cell Of(string? text, CellStyle style = CellStyle.Plain) => new(text, null, style);

    public static Cell Of(decimal number, CellStyle style = CellStyle.Plain) => new(null, number, style);

    public static Cell Of(DateOnly day) => new(null, SerialOf(day), CellStyle.Day);

    /// <summary>The number that a spreadsheet keeps for a day after February 1900.</summary>
    internal static int SerialOf(DateOnly day) => day.DayNumber - DayZero.DayNumber;
}

/// <summary>A column's width in characters and the style of cells that somebody fills in later.</summary>
public readonly record struct SheetColumn(double Width, CellStyle Style = CellStyle.Plain);

/// <summary>What a column accepts from a row on: a list of words, a number or a day between bounds.</summary>
/// <param name="Kind">list, whole, decimal, date, or none for a hint alone.</param>
/// <param name="Strict">Whether the spreadsheet refuses anything else or only asks again.</param>
public sealed record CellRule(int Column, int FromRow, string Kind, string First, string? Second, bool Strict, string Error, string Hint);

/// <summary>The look of a sheet.</summary>
public sealed record SheetLayout(IReadOnlyList<SheetColumn> Columns)
{
    public int FrozenRows { get; init; }

    public int FrozenColumns { get; init; }

    /// <summary>The header row whose columns can be filtered; zero for none.</summary>
    public int FilterRow { get; init; }

    public bool Landscape { get; init; }

    /// <summary>Ranges of merged cells, such as A1:F1.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];

    public IReadOnlyList<CellRule> Rules { get; init; } = [];
}
