using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;
using Shequ.Organization.Workbooks;

namespace Shequ.Organization.Profiles.Exchange;

/// <summary>
/// 批量导入资料: takes in a filled template for many communities at once. Either the whole file is sound and is written,
/// or nothing is and every fault is listed. A trial (<see cref="Request.DryRun"/>) only compares.
/// </summary>
public sealed class ImportProfiles(Session session, CheckupTallies tallies) : UseCase<ImportProfiles.Request, Division, ImportReport>(session)
{
    /// <summary>Beyond this the kept counts are cheaper made anew than moved one community at a time.</summary>
    private const int MostMoved = 50;

    private ImportReport report = new();

    public sealed record Request
    {
        /// <summary>Code of the division below which every row must lie.</summary>
        [Required(ErrorMessage = "请选择导入范围。")]
        public string Scope { get; set; } = "";

        [Required(ErrorMessage = "请选择文件。")]
        public byte[] File { get; set; } = [];

        [Required(ErrorMessage = "请写明文件名。"), StringLength(200, ErrorMessage = "文件名不超过 200 字。")]
        public string FileName { get; set; } = "";

        /// <summary>Compare and check only.</summary>
        public bool DryRun { get; set; }

        /// <summary>Made up for a demonstration, and marked wherever it is shown.</summary>
        public bool Demonstration { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.ImportFigures;

    protected override async Task<Division?> Find(Request request, CancellationToken stop)
    {
        var scope = await Session.Db.Divisions.AsNoTracking().SingleOrDefaultAsync(d => d.Code == request.Scope.Trim() && d.EndedOn == null, stop);
        return scope ?? throw new NotFoundException($"代码为 {request.Scope} 的区划");
    }

    protected override async Task<ImportReport> Decide(Request request, Division target, CancellationToken stop)
    {
        var (errors, notices) = (new ImportErrors(), new List<string>());
        try
        {
            using var book = WorkbookReader.Open(request.File);
            var run = new ImportRun(Session, target.Path, target.Name, new(book, Session.Today, errors, notices), errors, notices);
            var rebuild = await Write(request, run, errors, stop);
            report = Report(request, run.Counts, errors, notices, rebuild);
        }
        catch (WorkbookException unreadable)
        {
            errors.AddSheet("", unreadable.Message);
            report = Report(request, new(), errors, notices, rebuild: false);
        }

        // Failing undoes what was copied before the fault was found.
        return request.DryRun || report.Errors.Count == 0 ? report : throw new BadInputException(Listed(report).ToArray());
    }

    protected override string Describe(Request request, Division target) =>
        $"{(request.DryRun ? "试算，未写入" : "导入")}{(request.Demonstration ? "（演示数据）" : "")}：{request.FileName}，SHA-256 {Sha256(request)}；"
        + $"社区 {report.Communities} 个，其中变动 {report.ChangedCommunities} 个；资料 {report.Figures} 项：新增 {report.New}，改动 {report.Changed}，"
        + $"撤回 {report.Withdrawn}，未变 {report.Unchanged}；错误 {report.Errors.Count + report.MoreErrors} 处";

    /// <returns>Whether the kept counts must be made anew.</returns>
    private async Task<bool> Write(Request request, ImportRun run, ImportErrors errors, CancellationToken stop)
    {
        var moved = new List<ImportEntry>();
        await foreach (var entries in run.Entries(stop))
        {
            if (request.DryRun || errors.Count > 0 || entries.Count == 0)
            {
                continue;
            }

            var connection = await ProfileBatch.Open(Session.Db, stop);
            await ImportEntry.Copy(connection, entries, request.Demonstration, Session.Now, Session.Actor.Name, stop);
            moved.AddRange(entries.Take(MostMoved + 1 - moved.Count));
        }

        if (errors.Count > 0)
        {
            return false;
        }

        return await Count(moved, stop);
    }

    private async Task<bool> Count(List<ImportEntry> moved, CancellationToken stop)
    {
        if (moved.Count > MostMoved)
        {
            // Waits for a rebuild that runs and has not seen these entries; its result is then known to be out of date.
            await CheckupTallies.Invalidate(Session.Db, stop);
            return true;
        }

        foreach (var entry in moved)
        {
            await tallies.Replace(entry.Community, entry.Before, entry.After, stop);
        }

        return false;
    }

    private static ImportReport Report(Request request, ImportCounts counts, ImportErrors errors, List<string> notices, bool rebuild) => new()
    {
        Communities = counts.Communities,
        ChangedCommunities = counts.ChangedCommunities,
        Figures = counts.Figures,
        New = counts.New,
        Changed = counts.Changed,
        Withdrawn = counts.Withdrawn,
        Unchanged = counts.Unchanged,
        Written = !request.DryRun && errors.Count == 0 && counts.ChangedCommunities > 0,
        RebuildDue = rebuild,
        Sha256 = Sha256(request),
        Errors = errors.InOrder,
        MoreErrors = errors.More,
        Notices = notices,
    };

    private static IEnumerable<InputError> Listed(ImportReport report)
    {
        var listed = report.Errors.Select(e => new InputError(e.Place.Length > 0 ? e.Place : nameof(Request.File), e.ToString()));
        return report.MoreErrors > 0 ? listed.Append(new(nameof(Request.File), $"另有 {report.MoreErrors} 处。")) : listed;
    }

    private static string Sha256(Request request) => Convert.ToHexStringLower(SHA256.HashData(request.File));
}
