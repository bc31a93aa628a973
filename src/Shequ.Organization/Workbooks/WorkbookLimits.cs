namespace Shequ.Organization.Workbooks;

/// <summary>读取上限: how large a workbook may be, packed and unpacked, before it is refused.</summary>
public sealed record WorkbookLimits
{
    public static WorkbookLimits Default { get; } = new();

    public int UploadBytes { get; init; } = 20 << 20;

    public long UnpackedBytes { get; init; } = 400L << 20;

    /// <summary>Unpacked to packed; tables reach 60, a zip bomb a thousand.</summary>
    public int Ratio { get; init; } = 250;

    public int Parts { get; init; } = 1_000;

    public int Sheets { get; init; } = 20;

    public int Rows { get; init; } = 200_000;

    public int Columns { get; init; } = 300;

    public int SharedStrings { get; init; } = 2_000_000;

    public int SharedCharacters { get; init; } = 64 << 20;

    /// <summary>The longest text that a cell of any spreadsheet program can hold.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>The largest single row, shared string or small part, so that one giant node cannot fill the memory.</summary>
    public int NodeBytes { get; init; } = 48 << 20;
}
