using Shequ.Organization.Workbooks;
using Shequ.Population.Exchange.Columns;
using Shequ.Population.Exchange.Imports;

namespace Shequ.Population.Exchange.Reading;

/// <summary>读居民表: reads the rows of a workbook one after the other by a mapping, and reports every cell that cannot be taken.</summary>
internal sealed class ResidentSheets(WorkbookReader book, ColumnMapping mapping, DateOnly day, ImportFaults faults)
{
    /// <summary>Stands in the first cell of the row that shows how to fill in the template.</summary>
    internal const string Example = "示例";
    private readonly Dictionary<int, ResidentColumn> fields = mapping.Columns.Where(c => c.Field is not null).ToDictionary(c => c.Column, c => c.Field!.Value);
    private readonly Dictionary<DoorText, DoorText> doors = [];

    internal IEnumerable<PersonRow> Rows()
    {
        for (var i = 0; i < mapping.Sheets.Count; i++)
        {
            using var sheet = book.Sheet(mapping.Sheets[i]);
            var header = i == 0 ? mapping.HeaderRow : MappingProposal.HeaderRow(book, mapping.Sheets[i], mapping);
            if (sheet is null || header is null)
            {
                continue;
            }

            foreach (var row in Read(sheet, i, header.Value))
            {
                yield return row;
            }

            RefuseMerged(sheet, header.Value);
        }
    }

    private IEnumerable<PersonRow> Read(SheetReader sheet, int index, int header)
    {
        foreach (var row in sheet.Rows())
        {
            if (row.Number <= header || row.Cells.Count == 0 || row.Cells[0].Text.TrimStart().StartsWith(Example, StringComparison.Ordinal)
                || !row.Cells.Any(c => fields.ContainsKey(c.Column)))
            {
                continue;
            }

            yield return Row(row, index);
        }
    }

    private PersonRow Row(SheetRow cells, int index)
    {
        var row = new PersonRow(index, cells.Number);
        Span<string?> place = [null, null, null, null, null];
        foreach (var cell in cells.Cells)
        {
            if (!fields.TryGetValue(cell.Column, out var field))
            {
                continue;
            }

            if (field <= ResidentColumn.Address)
            {
                place[(int)field] = cell.Text;
            }

            if ((cell.Fault is null ? field <= ResidentColumn.Address ? null : RowCells.Read(row, field, cell.Text) : cell.Fault + "。") is { } fault)
            {
                faults.Add(row, field, fault);
            }
        }

        Door(row, place);
        if (!faults.Has(row))
        {
            foreach (var (field, fault) in RowChecks.Faults(row, day))
            {
                faults.Add(row, field, fault);
            }
        }

        return row;
    }

    private void Door(PersonRow row, ReadOnlySpan<string?> place)
    {
        var whole = place[(int)ResidentColumn.Address];
        var door = place[1] is null && whole is not null ? DoorText.OfAddress(whole) : DoorText.Of(place[0], place[1], place[2], place[3]);
        var fault = door is null ? $"看不懂“{whole}”：请写成如 阳光花园3幢2单元501，或改用“楼栋”“单元”“室号”三列。"
            : door.Building.Length == 0 ? "没有填写楼栋。每个人都要落在一处住房；没有楼栋的填街巷门牌，如 汉口西路12号。"
            : door.Number.Length == 0 ? "没有填写室号。整栋只有一户的填 1。"
            : door.Building.Length > 40 || door.Number.Length > 20 || door.Estate.Length > 40 || door.Entrance.Length > 20 ? "小区、楼栋不超过 40 字，单元、室号不超过 20 字。请缩短。"
            : null;
        if (fault is not null)
        {
            faults.Add(row, door is null ? ResidentColumn.Address : door.Building.Length == 0 ? ResidentColumn.Building : ResidentColumn.Number, fault);
            return;
        }

        // Thousands of rows stand behind the same doors.
        if (!doors.TryGetValue(door!, out var same))
        {
            doors.Add(door!, same = door!);
        }

        row.Door = same;
    }

    private void RefuseMerged(SheetReader sheet, int header)
    {
        foreach (var range in sheet.Merged)
        {
            var ends = range.Split(':');
            if (ColumnName.RowIn(ends[^1]) > header && fields.ContainsKey(ColumnName.In(ends[0]) ?? 0))
            {
                faults.AddAt(sheet.Name, ColumnName.RowIn(ends[0]) ?? 0, ColumnName.Of(ColumnName.In(ends[0]) ?? 1), $"单元格 {range} 是合并的，下面各行读不到内容。请取消合并，每行都填写。");
            }
        }
    }
}
