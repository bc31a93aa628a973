using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Workbooks;
using Shequ.Population.Exchange.Columns;
using Shequ.Population.Exchange.Reading;
using Shequ.Population.Residents;

namespace Shequ.Population.Exchange.Imports;

/// <summary>Who of those that vanished from the workbook is recorded as moved out.</summary>
public enum GoneChoice
{
    /// <summary>都不动: nobody; they are only listed.</summary>
    Nobody,

    /// <summary>只把选中的记为迁出.</summary>
    Chosen,

    /// <summary>全部记为迁出.</summary>
    Everybody,
}

/// <summary>
/// 导入居民: takes in a workbook of a whole community, one row for each person. Either all of it is sound and is written, or nothing is
/// and every fault is listed, unless one asks for the sound rows alone. A trial only compares.
/// </summary>
public sealed class ImportResidents(Session session, SealedFacts sealing, ImportWriter writer, RememberedColumns remembered)
    : UseCase<ImportResidents.Request, Division, ResidentImportReport>(session)
{
    private ResidentImportReport report = new();

    public sealed record Request
    {
        /// <summary>Code of the community.</summary>
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        [Required(ErrorMessage = "请选择文件。")]
        public byte[] File { get; set; } = [];

        [Required(ErrorMessage = "请写明文件名。"), StringLength(200, ErrorMessage = "文件名不超过 200 字。")]
        public string FileName { get; set; } = "";

        /// <summary>数据日期: the day on which the workbook is true; today where none is given.</summary>
        public DateOnly? AsOf { get; set; }

        /// <summary>What columns are, by their number, where a person chose; otherwise as they are proposed.</summary>
        public IReadOnlyDictionary<int, ResidentColumn>? Columns { get; set; }

        /// <summary>Compare and check only.</summary>
        public bool DryRun { get; set; }

        /// <summary>Take in the sound rows and leave the faulty ones for a correction.</summary>
        public bool OnlySound { get; set; }

        public GoneChoice Gone { get; set; }

        /// <summary>Those that are meant where only some are recorded as moved out.</summary>
        public IReadOnlyList<Guid> GoneChosen { get; set; } = [];

        /// <summary>The first day on which they no longer live here.</summary>
        public DateOnly? GoneOn { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.ImportResidents;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.AsOf > Session.Today || request.AsOf is { Year: < 1949 })
        {
            yield return new(nameof(request.AsOf), $"数据日期 {request.AsOf:yyyy-MM-dd} 不对：应是这份表属实的那一天，不晚于今天。");
        }

        if (request.Gone != GoneChoice.Nobody && (request.GoneOn is null || request.GoneOn > Session.Today || request.GoneOn is { Year: < 1949 }))
        {
            yield return new(nameof(request.GoneOn), "要把不在表中的人记为迁出，请填写迁出日期，不晚于今天。");
        }

        if (request.Gone == GoneChoice.Chosen && request.GoneChosen.Count == 0)
        {
            yield return new(nameof(request.GoneChosen), "请勾选要记为迁出的人，或改选“都不动”。");
        }
    }

    protected override async Task<Division?> Find(Request request, CancellationToken stop) => await Session.Community(request.Division, stop);

    protected override async Task<ResidentImportReport> Decide(Request request, Division target, CancellationToken stop)
    {
        target.RequireCommunity();
        var connection = await ExchangeConnection.Of(Session, target, stop, writes: !request.DryRun);
        var day = request.AsOf ?? Session.Today;
        try
        {
            using var book = WorkbookReader.Open(request.File);
            var mapping = MappingProposal.Of(book, await remembered.Of(target, stop));
            mapping = request.Columns is { } chosen ? mapping.With(chosen) : mapping;
            report = await Take(request, target, book, mapping, day, connection, stop);
        }
        catch (WorkbookException unreadable)
        {
            report = new() { Unreadable = true, FaultCount = 1, Faults = [new("", 0, "", "", unreadable.Message)] };
        }

        report = report with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(request.File)) };

        // Failing undoes whatever was written before the fault was found.
        var sound = report.FaultCount == 0 || (request.OnlySound && !report.Unreadable && report.Rows > 0);
        return request.DryRun || sound ? report : throw new BadInputException(Listed(report).ToArray());
    }

    private async Task<ResidentImportReport> Take(
        Request request, Division target, WorkbookReader book, ColumnMapping mapping, DateOnly day, NpgsqlConnection connection, CancellationToken stop)
    {
        var faults = new ImportFaults(mapping);
        if (mapping.Missing.Count > 0)
        {
            mapping.Missing.ToList().ForEach(m => faults.AddAt(mapping.Sheets[0], 0, "", m + "请在对应关系中指定是哪一列。"));
            return Told(new(Session, target.Id.Value, day, sealing, faults), faults, mapping) with { Unreadable = true };
        }

        var plan = new ImportPlan(Session, target.Id.Value, day, sealing, faults);
        await plan.Make(connection, new ResidentSheets(book, mapping, day, faults).Rows(), stop);
        if (plan.Rows.Count == 0 && faults.Count == 0)
        {
            faults.AddAt(mapping.Sheets[0], 0, "", "表头下面没有内容。请每人填一行再导入；示例行不会导入。");
        }

        var told = Told(plan, faults, mapping);
        if (request.DryRun || (faults.Count > 0 && (!request.OnlySound || faults.Fatal)))
        {
            return told;
        }

        await RememberedColumns.Keep(target, mapping, connection, stop);
        return told with { Import = await writer.Write(target, request, plan, told, day, connection, stop) };
    }

    protected override string Describe(Request request, Division target) =>
        $"{(request.DryRun ? "试算，未写入" : "导入居民")}：{request.FileName}，SHA-256 {report.Sha256}；数据日期 {request.AsOf ?? Session.Today:yyyy-MM-dd}；"
        + $"新增 {report.NewPeople} 人，改动 {report.ChangedPeople} 人 {report.ChangedCells} 处，未变 {report.UnchangedPeople} 人，表中不见 {report.GonePeople} 人，"
        + $"错误 {report.FaultCount} 处{(request.OnlySound ? "，只导入无误的行" : "")}";

    private static ResidentImportReport Told(ImportPlan plan, ImportFaults faults, ColumnMapping mapping) => new()
    {
        Rows = plan.Rows.Count, NewPeople = plan.NewPeople, ChangedPeople = plan.ChangedPeople, ChangedCells = plan.ChangedCells, UnchangedPeople = plan.Unchanged,
        NewHouseholds = plan.Households.All.Count(h => h.Known is null), NewDwellings = plan.Places.NewDwellings.Count, Matches = plan.Matches.Count,
        GonePeople = plan.Gone.Count, Gone = [.. plan.Gone.Take(ImportFaults.Listed).Select(g => g.Person)], Changes = plan.Comparison.Changes,
        Faults = faults.InOrder, FaultCount = faults.Count, FaultyRows = faults.Rows, Unreadable = faults.Fatal, Notices = plan.Notices, Mapping = mapping,
    };

    private static IEnumerable<InputError> Listed(ResidentImportReport report)
    {
        var listed = report.Faults.Select(e => new InputError(e.Place.Length > 0 ? e.Place : nameof(Request.File), e.ToString()));
        return report.FaultCount > report.Faults.Count ? listed.Append(new(nameof(Request.File), $"另有 {report.FaultCount - report.Faults.Count} 处。")) : listed;
    }
}
