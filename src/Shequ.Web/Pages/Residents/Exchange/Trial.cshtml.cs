using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Population.Exchange.Columns;
using Shequ.Population.Exchange.Imports;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Residents.Exchange;

/// <summary>列的对应、试算和导入 of an uploaded workbook.</summary>
public sealed class TrialModel(Session session, DivisionQueries divisions, ImportResidents import, PendingResidentFiles pending) : ExchangePage(divisions)
{
    private const string Column = "column-";

    [BindProperty(SupportsGet = true)]
    public Guid Ticket { get; set; }

    [BindProperty]
    public DateOnly? AsOf { get; set; }

    [BindProperty]
    public bool OnlySound { get; set; }

    [BindProperty]
    public GoneChoice Gone { get; set; }

    [BindProperty]
    public List<Guid> GoneChosen { get; set; } = [];

    [BindProperty]
    public DateOnly? GoneOn { get; set; }

    public string FileName { get; private set; } = "";

    public ColumnMapping Mapping { get; private set; } = null!;

    public ResidentImportReport? Report { get; private set; }

    private byte[] Workbook { get; set; } = [];

    public static IReadOnlyList<Option> Fields { get; } = [new("", "不导入"), .. ColumnCatalogue.All.Select(c => new Option($"{c.Column}", c.Header))];

    public Task OnGetAsync(CancellationToken stop) => Load(null, stop);

    public async Task<IActionResult> OnPostTrialAsync(CancellationToken stop)
    {
        await Load(Chosen(), stop);
        var answer = await this.Submit(
            async () =>
            {
                Twice();
                return Report = await import.Run(Asked(dryRun: true), stop);
            }, _ => Request.Path);

        // A trial changes nothing, so its answer is shown at once instead of after a redirect.
        return answer is RedirectResult ? Page() : answer;
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken stop)
    {
        await Load(Chosen(), stop);
        var answer = await this.Submit(
            async () =>
            {
                var report = await import.Run(Asked(dryRun: false), stop);
                await pending.Remove(Place, Ticket, stop);
                return report;
            },
            report => report.Import is { } id ? $"/residents/{Place.Code}/imports/{id}" : $"/residents/{Place.Code}/import");
        if (answer is not RedirectResult && Report is null)
        {
            // What was shown before stays in sight beside what was wrong.
            Report = await import.Run(Asked(dryRun: true, gone: false), stop);
        }

        return answer;
    }

    /// <summary>The faulty rows as a workbook, each with why.</summary>
    public async Task<IActionResult> OnPostCorrectionsAsync(CancellationToken stop)
    {
        var chosen = Chosen();
        await Load(chosen, stop);
        return File(await pending.Corrections(Place, Workbook, AsOf, chosen, stop), WorkbookType, $"需更正-{Path.GetFileNameWithoutExtension(FileName)}.xlsx");
    }

    public static string Why(MappingReason reason) => reason switch
    {
        MappingReason.Header => "按列名认出",
        MappingReason.Contents => "按内容认出，请核对",
        MappingReason.Remembered => "上次这样选的",
        MappingReason.Chosen => "您选的",
        _ => "没有认出",
    };

    /// <summary>Enough of a cell to tell what it is; of a number the end.</summary>
    public static string Shown(MappedColumn column, string sample)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Field is ResidentColumn.DocumentNumber or ResidentColumn.Phone ? Population.Residents.DocumentNumber.Masked(sample) : sample;
    }

    private ImportResidents.Request Asked(bool dryRun, bool gone = true) => new()
    {
        Division = Place.Code, File = Workbook, FileName = FileName, AsOf = AsOf, Columns = Mapping.Columns.Where(c => c.Field is not null).ToDictionary(c => c.Column, c => c.Field!.Value),
        DryRun = dryRun, OnlySound = OnlySound, Gone = dryRun || !gone ? GoneChoice.Nobody : Gone, GoneChosen = GoneChosen, GoneOn = GoneOn,
    };

    private Dictionary<int, ResidentColumn> Chosen()
    {
        var chosen = new Dictionary<int, ResidentColumn>();
        foreach (var (name, value) in Request.Form.Where(f => f.Key.StartsWith(Column, StringComparison.Ordinal)))
        {
            if (int.TryParse(name[Column.Length..], out var column) && Enum.TryParse<ResidentColumn>(value, out var field) && Enum.IsDefined(field))
            {
                chosen[column] = field;
            }
        }

        return chosen;
    }

    private void Twice()
    {
        var twice = Mapping.Columns.Where(c => c.Field is not null).GroupBy(c => c.Field).Where(g => g.Count() > 1).ToArray();
        if (twice.Length > 0)
        {
            throw new BadInputException([.. twice.Select(g => new InputError(
                $"{Column}{g.Last().Column}", $"{string.Join(" 列和 ", g.Select(c => c.Letter))} 列都选了“{ColumnCatalogue.Of(g.Key!.Value).Header}”，只能留一列。"))]);
        }
    }

    private async Task Load(IReadOnlyDictionary<int, ResidentColumn>? chosen, CancellationToken stop)
    {
        SafeHeaders.AllowScript(HttpContext);
        var code = RouteData.Values["code"] as string;
        await Open("核对和试算", stop, new Crumb("导入居民表", $"/residents/{code}/import"));
        (FileName, Workbook) = await pending.Take(Place, Ticket, stop);
        Mapping = await pending.Mapping(Place, Workbook, chosen, stop);
        AsOf ??= session.Today;
        GoneOn ??= AsOf;
    }
}
