using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Privacy;
using Shequ.Population.Tables.Filling;

namespace Shequ.Population.Tables.Submissions;

/// <summary>报送: hands in a table for a period, once; a second time only as a correction that says why.</summary>
public sealed class SubmitTable(Session session, TableRegistry registry, TableFiller filler, TableMarks marks, ViewLog log)
    : UseCase<SubmitTable.Request, Division, Id<TableSubmission>>(session)
{
    private string said = "";

    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区（区划代码）。")]
        public string Division { get; set; } = "";

        public Id<RequestedTable> Table { get; set; }

        /// <summary>The day whose state is handed in, which decides the period; today where nothing is said.</summary>
        public DateOnly? On { get; set; }

        /// <summary>Why it is handed in again for the same period.</summary>
        [StringLength(200, ErrorMessage = "更正的理由请写在 200 字以内。")]
        public string? Correction { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.SubmitTables;

    protected override IEnumerable<InputError> Check(Request request) =>
        request.On > Session.Today ? [new(nameof(Request.On), "数据日期不能晚于今天，请核对。")] : [];

    protected override async Task<Division?> Find(Request request, CancellationToken stop) =>
        await Session.Db.Communities.SingleOrDefaultAsync(d => d.Code == request.Division.Trim() && d.EndedOn == null, stop)
            ?? throw DivisionQueries.NoSuch(request.Division.Trim());

    protected override async Task<Id<TableSubmission>> Decide(Request request, Division target, CancellationToken stop)
    {
        var day = Session.DayOf(request.On);
        var asked = await registry.Find(target, request.Table, day, null, stop) ?? throw TableRegistry.NoSuch;
        FillTable.Require(Session, target, asked.Edition);
        RefuseUnlessDue(asked, TypedText.Tidy(request.Correction));
        var table = await filler.Fill(target, asked.Edition, day, asked.Period, stop);
        if (table.Missing > 0)
        {
            throw new RefusedException(
                $"必填的列还有 {table.Missing} 格空着：{string.Join('、', table.Gaps.Where(g => asked.Edition.Columns[g.Column].Required).Select(g => $"{asked.Edition.Columns[g.Column].Header} {g.Empty} 格"))}。",
                remedy: "请先补填；确实不知道的，填“不详”。");
        }

        var made = Of(table, asked, TypedText.Tidy(request.Correction));
        Session.Db.TableSubmissions.Add(made);
        said = $"报送《{asked.Edition.Name}》{asked.Period.Chinese}{(made.Number > 1 ? "（更正）" : "")}，数据日期 {day:yyyy-MM-dd}，{made.Rows} 行";
        await log.Note(
            target, [.. table.Rows.SelectMany(r => r.Residents).Distinct().Select(r => new Id<Residents.Resident>(r))], ViewKind.Table, Permission,
            $"向{asked.Edition.Asker}报送《{asked.Edition.Name}》（{made.Basis}）", stop);
        return made.Id;
    }

    protected override string Describe(Request request, Division target) => said.Length > 0 ? said : $"报送表格 {request.Table}";

    private static void RefuseUnlessDue(TableInPlace asked, string? correction)
    {
        switch (asked.State)
        {
            case TableState.Ended:
                throw new RefusedException($"《{asked.Edition.Name}》在 {asked.On:yyyy-MM-dd} 没有人要，不用报送。", remedy: "请核对数据日期；又要的，请先登记。");
            case TableState.Returned:
                throw new RefusedException($"《{asked.Edition.Name}》已退回{asked.Edition.Asker}，还没有答复，不用报送。", remedy: "请等要表单位撤回或补充依据。");
            case TableState.HandedIn when correction is null:
                throw new RefusedException($"《{asked.Edition.Name}》{asked.Period.Chinese}已由{asked.Last!.SubmittedBy}报送，一期只报一次。", remedy: "内容有误需要重报的，请写明更正的理由。");
        }
    }

    private TableSubmission Of(FilledTable table, TableInPlace asked, string? correction)
    {
        var made = marks.Of(table);
        return new()
        {
            DivisionId = table.Community.Id, Id = Id<TableSubmission>.New(Session.Now), TableDivisionId = asked.Table.DivisionId, TableId = asked.Table.Id,
            Edition = asked.Edition.Number, PeriodFrom = asked.Period.From, Number = (asked.Last?.Number ?? 0) + 1, AsOf = table.On, Basis = BasisOf(asked.Edition),
            Reason = asked.Last is null ? null : correction, Rows = table.Rows.Count, Known = table.Count(CellOrigin.Known), Remembered = table.Count(CellOrigin.Remembered),
            Typed = table.Count(CellOrigin.Typed), Empty = table.Count(CellOrigin.Empty),
            Figures = asked.Edition.IsPersonal ? null : [.. table.Rows[0].Cells.Select(c => c.Text ?? "")], Marks = made, Hash = TableMarks.Hash(table, made),
            SubmittedAt = new(Session.Now.UtcTicks / 10 * 10, TimeSpan.Zero), SubmittedBy = Session.Signature(Permission, table.Community.Path),
        };
    }

    internal static string BasisOf(TableEdition edition) => edition switch
    {
        { LegalText: { } text, LegalNorm: { } norm } => $"{text}（{norm}）",
        { LegalText: { } text } => text,
        { LegalNorm: { } norm } => norm,
        _ => "要表单位没有写明依据",
    };
}
