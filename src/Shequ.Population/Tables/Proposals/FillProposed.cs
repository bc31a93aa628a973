using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Privacy;
using Shequ.Population.Tables.Fields;
using Shequ.Population.Tables.Filling;
using Shequ.Population.Tables.Submissions;

namespace Shequ.Population.Tables.Proposals;

/// <summary>
/// 填一张未登记的表: fills what the registers know into a copy of the file with the same headers in the same order, after somebody confirmed what
/// each column means, and says what it could not know.
/// </summary>
public sealed class FillProposed(Session session, TableFiller filler, ViewLog log) : UseCase<FillProposed.Request, Division, ProposedFile>(session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区（区划代码）。")]
        public string Division { get; set; } = "";

        public byte[] File { get; set; } = [];

        public string FileName { get; set; } = "";

        public TableLine Line { get; set; }

        public string Selection { get; set; } = TableSelection.Everybody.Name;

        /// <summary>The field of each column by its place in the sheet; none where no register knows it.</summary>
        public IReadOnlyDictionary<int, string?> Fields { get; set; } = new Dictionary<int, string?>();

        [Required(ErrorMessage = "请写明谁要这张表、用来做什么；居民可以查到。")]
        [StringLength(200, ErrorMessage = "用途请写在 200 字以内。")]
        public string Purpose { get; set; } = "";

        public DateOnly? On { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.SubmitTables;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.File is not { Length: > 0 })
        {
            yield return new("file", "请选择要填的 .xlsx 文件。");
        }

        if (!Enum.IsDefined(request.Line) || TableSelection.Find(request.Selection ?? "") is null)
        {
            yield return new(nameof(Request.Line), "请选择一行填什么、填哪些人。");
        }

        foreach (var (column, field) in request.Fields ?? new Dictionary<int, string?>())
        {
            if (field is { Length: > 0 } and not AskedColumn.NoField && TableFields.Of(request.Line).All(f => f.Name != field))
            {
                yield return new($"fields-{column}", $"第 {column} 列对应的“{field}”不是“{request.Line.Chinese()}”的表可用的登记项，请重新选择。");
            }
        }
    }

    protected override async Task<Division?> Find(Request request, CancellationToken stop) =>
        await Session.Db.Communities.SingleOrDefaultAsync(d => d.Code == request.Division.Trim() && d.EndedOn == null, stop)
            ?? throw DivisionQueries.NoSuch(request.Division.Trim());

    protected override async Task<ProposedFile> Decide(Request request, Division target, CancellationToken stop)
    {
        var sheet = ProposeTable.Read(request.File);
        var proposal = TableProposal.Of(sheet, request.Line);
        var edition = Edition(request, target, sheet, proposal.Given > 0);
        FillTable.Require(Session, target, edition);
        var day = Session.DayOf(request.On);
        var table = await filler.Fill(target, edition, day, TablePeriod.Of(TableFrequency.Once, day), stop);
        var whole = Session.Actor.May(PopulationPermissions.RevealFacts, target.Path);
        var copy = proposal.Given > 0 ? GivenLines.Complete(sheet, table) : GivenLines.All(table);
        using var file = new MemoryStream();
        ProposedCopy.Write(file, sheet, edition, copy, whole);
        await log.Note(
            target, [.. copy.Lines.Where(l => l.Row is not null).SelectMany(l => l.Row!.Residents).Distinct().Select(r => new Id<Residents.Resident>(r))], ViewKind.Table, Permission,
            request.Purpose.Trim(), stop);
        return ProposedFile.Of(new($"已填-{Path.GetFileName(request.FileName is { Length: > 0 } name ? name : "报表.xlsx")}", file.ToArray()), table, copy, whole);
    }

    /// <summary>The purpose may name somebody; the log of views keeps it.</summary>
    protected override string Describe(Request request, Division target) => $"填一张未登记的表，{request.Fields.Count} 列，{request.Line.Chinese()}";

    private static TableEdition Edition(Request request, Division target, ReadSheet sheet, bool given) => new()
    {
        DivisionId = target.Id, TableId = default, Number = 1, Name = sheet.Name, Asker = "", Line = request.Line, Selection = given ? TableSelection.Registered.Name : request.Selection,
        Frequency = TableFrequency.Once, Document = "", FromDay = default, RecordedAt = default, RecordedBy = "",
        Columns = [.. sheet.Headers.Select((h, i) => new TableColumn
        {
            DivisionId = target.Id, TableId = default, Edition = 1, Position = i, Header = TypedText.Tidy(h.Whole) ?? h.Whole, Required = false,
            Field = request.Fields.GetValueOrDefault(h.Column) is { Length: > 0 } field and not AskedColumn.NoField ? field : null,
        })],
    };
}
