namespace Shequ.Organization.Workbooks;

/// <summary>The style table of every workbook that is written: one entry for each <see cref="CellStyle"/>, in its order.</summary>
internal static class StyleTable
{
    /// <summary>Dark text on a light ground, so that a finding is read in print and by the colour-blind too.</summary>
    private static readonly (string Ground, string Ink)[] Tones =
    [
        ("FFE8EEF7", "FF1F2A44"), ("FFF4F6FA", "FF51607A"),
        ("FFE3F4E5", "FF14532D"), ("FFFBE3E1", "FF8B1A10"), ("FFFFF3CD", "FF6B4E00"), ("FFF0F0F0", "FF5A5A5A"), ("FFEDE4F7", "FF4B2A7B"),
    ];

    internal static string Xml { get; } = $"""
        <styleSheet xmlns="{WorkbookWriter.Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>
        <fonts count="{Tones.Length + 2}">{Font("", "FF000000")}{Font("<b/>", "FF000000", 14)}{Tones.Select((t, i) => Font(i == 0 ? "<b/>" : "", t.Ink)).Joined()}</fonts>
        <fills count="{Tones.Length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>{Tones.Select(t =>
            $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"{t.Ground}\"/></patternFill></fill>").Joined()}</fills>
        <borders count="2"><border/><border>{new[] { "left", "right", "top", "bottom" }.Select(s => $"<{s} style=\"thin\"><color rgb=\"FFC9CFDA\"/></{s}>").Joined()}</border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="{5 + Tones.Length}">{Format(0, 0, false)}{Format(49, 0, false)}{Format(164, 0, false)}{Format(0, 0, true)}{Format(0, 1, false)}{Enumerable.Range(0, Tones.Length)
            .Select(i => $"<xf numFmtId=\"0\" fontId=\"{i + 2}\" fillId=\"{i + 2}\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>").Joined()}</cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    private static string Font(string weight, string ink, int size = 11) => $"<font>{weight}<sz val=\"{size}\"/><color rgb=\"{ink}\"/><name val=\"宋体\"/></font>";

    private static string Format(int number, int font, bool wrapped) =>
        $"<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\""
        + (wrapped ? " applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>" : "/>");

    private static string Joined(this IEnumerable<string> parts) => string.Concat(parts);
}
