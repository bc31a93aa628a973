using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Privacy;

namespace Shequ.Population.Tables.Submissions;

/// <summary>
/// 取报表文件: the workbook of a submission, computed again from the registers. Numbers of documents and telephones stand in it in full
/// only where the table names its legal basis.
/// </summary>
public sealed class TakeSubmission(Session session, TableSubmissions submissions, TableMarks marks, ViewLog log)
    : UseCase<TakeSubmission.Request, Division, TableFile>(session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区（区划代码）。")]
        public string Division { get; set; } = "";

        public Id<TableSubmission> Submission { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.SubmitTables;

    protected override async Task<Division?> Find(Request request, CancellationToken stop) =>
        await Session.Db.Communities.SingleOrDefaultAsync(d => d.Code == request.Division.Trim() && d.EndedOn == null, stop)
            ?? throw DivisionQueries.NoSuch(request.Division.Trim());

    protected override async Task<TableFile> Decide(Request request, Division target, CancellationToken stop)
    {
        var submission = await submissions.One(target, request.Submission, stop);
        var table = await submissions.Again(target, submission, null, stop);
        var different = marks.Differences(submission.Marks, table).Count();
        using var file = new MemoryStream();
        TableWorkbook.Write(file, table, table.Edition.HasBasis, different == 0 ? null : $"登记在报送以后有更正，此表与报送时有 {different} 处不同");
        await log.Note(
            target, [.. table.Rows.SelectMany(r => r.Residents).Distinct().Select(r => new Id<Residents.Resident>(r))], ViewKind.Table, Permission,
            $"取出报送给{table.Edition.Asker}的《{table.Edition.Name}》（{submission.Basis}）", stop);
        return new($"{table.Edition.Name}-{target.Name}-{submission.AsOf:yyyyMMdd}.xlsx", file.ToArray());
    }

    protected override string Describe(Request request, Division target) => $"取出报表文件 {request.Submission}";
}

/// <summary>文件: a workbook that leaves the system.</summary>
public sealed record TableFile(string Name, byte[] Content)
{
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
