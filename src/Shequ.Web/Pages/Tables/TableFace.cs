using Shequ.Norms;
using Shequ.Population.Tables;
using Shequ.Population.Tables.Fields;
using Shequ.Population.Tables.Filling;
using Shequ.Population.Tables.Submissions;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Tables;

/// <summary>How states, cells and fields of tables are shown.</summary>
public static class TableFace
{
    public static string Word(TableState state) => state switch
    {
        TableState.Due => "待报",
        TableState.HandedIn => "已报",
        TableState.Returned => "已退回，等答复",
        _ => "不再要",
    };

    /// <summary>The colour of an outcome that says about the same.</summary>
    public static string Class(TableState state) => state switch
    {
        TableState.HandedIn => "badge o-met",
        TableState.Due => "badge o-unknown",
        TableState.Returned => "badge o-conflict",
        _ => "badge o-na",
    };

    public static string Word(CellOrigin origin) => origin switch
    {
        CellOrigin.Known => "登记已有",
        CellOrigin.Remembered => "以前填过",
        CellOrigin.Typed => "这次补填",
        _ => "空着",
    };

    public static string Word(TableChange change) => change switch
    {
        TableChange.LineAdded => "多一行",
        TableChange.LineGone => "少一行",
        _ => "内容不同",
    };

    public static string Basis(TableEdition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return edition.HasBasis ? string.Join("；", new[] { edition.LegalText, edition.LegalNorm }.OfType<string>()) : "没有写明";
    }

    /// <summary>A day as people read it; everything else as it is.</summary>
    public static string Cell(FilledCell cell, TableColumn column)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(column);
        return TableFields.Find(column.Field)?.Shape == TableFieldShape.Day && DateOnly.TryParseExact(cell.Shown, "yyyy-MM-dd", out var day)
            ? $"{day.Year}年{day.Month}月{day.Day}日" : cell.Shown ?? "";
    }

    /// <summary>All that the registers know for a kind of line, for a list to choose from.</summary>
    public static IReadOnlyList<Option> Fields(TableLine line) =>
        [new(AskedColumn.NoField, "登记里没有"), .. TableFields.Of(line).Select(f => new Option(f.Name, f.Chinese + (f.Sealed ? "（密存）" : "")))];

    public static string Share(long part, long whole) => whole == 0 ? "—" : $"{Chinese.Number(decimal.Round(part * 100m / whole, 1))}%";
}
