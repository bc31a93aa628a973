using Shequ.Organization.Profiles.Exchange;
using Shequ.Organization.Workbooks;
using Shequ.Population.Exchange.Columns;
using Shequ.Population.Exchange.Reading;

namespace Shequ.Population.Exchange.Imports;

/// <summary>Collects the faults of a workbook of residents: all for the correction workbook, the first of them for the page.</summary>
internal sealed class ImportFaults(ColumnMapping mapping)
{
    internal const int Listed = 500;

    /// <summary>A workbook of another kind makes a fault of every cell; beyond this nobody reads them.</summary>
    private const int MostRows = 20_000;
    private const int MostPerRow = 6;
    private readonly Dictionary<ResidentColumn, string> letters = mapping.Columns.Where(c => c.Field is not null).ToDictionary(c => c.Field!.Value, c => c.Letter);
    private readonly Dictionary<(int Sheet, int Row), List<(ResidentColumn Column, string Fault)>> byRow = [];
    private readonly List<ImportError> whole = [];

    internal int Count { get; private set; }

    internal int Rows => byRow.Count;

    internal bool Has(PersonRow row) => byRow.ContainsKey((row.Sheet, row.Number));

    internal string SheetOf(PersonRow row) => mapping.Sheets[row.Sheet];

    internal string PlaceOf(PersonRow row) => mapping.Sheets.Count == 1 ? $"第 {row.Number} 行" : $"“{SheetOf(row)}”第 {row.Number} 行";

    internal void Add(PersonRow row, ResidentColumn column, string fault)
    {
        Count++;
        var key = (row.Sheet, row.Number);
        if (!byRow.TryGetValue(key, out var list))
        {
            byRow.Add(key, list = []);
        }

        if (list.Count < MostPerRow && byRow.Count <= MostRows)
        {
            list.Add((column, fault));
        }
    }

    internal void AddAt(string sheet, int row, string letter, string fault)
    {
        Count++;
        whole.Add(new(sheet, row, letter, "", fault));
    }

    /// <summary>Of the file or a sheet as a whole; without it nothing can be taken in, not even what is sound.</summary>
    internal bool Fatal => whole.Count > 0;

    /// <summary>What is wrong with a row, in one text for the correction workbook; null where nothing is.</summary>
    internal string? Of(int sheet, int row) => byRow.TryGetValue((sheet, row), out var list)
        ? string.Join(" ", list.Select(f => $"【{ColumnCatalogue.Of(f.Column).Header}】{f.Fault}")) : null;

    internal IReadOnlyList<ImportError> InOrder => [.. whole.Concat(byRow.OrderBy(r => r.Key.Sheet).ThenBy(r => r.Key.Row).SelectMany(r => r.Value
        .Select(f => new ImportError(mapping.Sheets[r.Key.Sheet], r.Key.Row, letters.GetValueOrDefault(f.Column, ""), ColumnCatalogue.Of(f.Column).Header, f.Fault))))
        .Take(Listed)];
}
