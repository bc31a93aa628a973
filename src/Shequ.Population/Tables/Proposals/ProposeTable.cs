using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Workbooks;
using Shequ.Population.Tables.Fields;

namespace Shequ.Population.Tables.Proposals;

/// <summary>拟定对应: reads an unknown .xlsx and proposes which of its columns the registers answer, with how sure that is. Nothing is filled.</summary>
public sealed class ProposeTable(Session session) : UseCase<ProposeTable.Request, Division, TableProposal>(session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区（区划代码）。")]
        public string Division { get; set; } = "";

        public byte[] File { get; set; } = [];

        /// <summary>What one line is; found out from the headers where nothing is said.</summary>
        public TableLine? Line { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.SubmitTables;

    protected override IEnumerable<InputError> Check(Request request) => request.File is { Length: > 0 } ? [] : [new("file", "请选择要填的 .xlsx 文件。")];

    protected override async Task<Division?> Find(Request request, CancellationToken stop) =>
        await Session.Db.Communities.SingleOrDefaultAsync(d => d.Code == request.Division.Trim() && d.EndedOn == null, stop)
            ?? throw DivisionQueries.NoSuch(request.Division.Trim());

    protected override Task<TableProposal> Decide(Request request, Division target, CancellationToken stop) =>
        Task.FromResult(TableProposal.Of(Read(request.File), request.Line));

    protected override string Describe(Request request, Division target) => "读一张未登记的表的表头";

    internal static ReadSheet Read(byte[] file)
    {
        try
        {
            return ReadSheet.Of(file);
        }
        catch (WorkbookException broken)
        {
            throw new BadInputException("file", broken.Message);
        }
    }
}

/// <summary>拟定的一列: a header of the file and the field proposed for it.</summary>
/// <param name="Column">Its place in the sheet, counted from one.</param>
public sealed record ProposedColumn(int Column, string Header, TableField? Field, int Certainty, string Why);

/// <summary>拟定: what an unknown table seems to be: a line per person, household or community, and which field answers each column.</summary>
/// <param name="Given">Lines that stand in the file already, which are completed instead of a list of everybody.</param>
public sealed record TableProposal(string Sheet, string Title, TableLine Line, TableSelection Selection, IReadOnlyList<ProposedColumn> Columns, int Given)
{
    private static readonly (string Word, string Selection)[] Words =
    [
        ("80", "very_old"), ("八十", "very_old"), ("高龄", "very_old"), ("60", "old"), ("老年", "old"), ("老人", "old"), ("流动", "registered_elsewhere"), ("外来", "registered_elsewhere"),
        ("党员", "party"), ("未成年", "minors"), ("儿童", "minors"), ("育龄", "fertile_women"), ("妇女", "women"), ("户籍", "registered_here"), ("人户分离", "away"),
    ];

    internal static TableProposal Of(ReadSheet sheet, TableLine? said)
    {
        var line = said ?? LineOf(sheet);
        var title = string.Join(' ', sheet.Top.Take(1).SelectMany(r => r.Cells).Where(c => sheet.Headers.All(h => h.Header != c.Text)).Select(c => c.Text).Take(1)) is { Length: > 0 } text ? text : sheet.Name;
        var selection = TableSelection.Find(Words.FirstOrDefault(w => title.Contains(w.Word, StringComparison.Ordinal)).Selection ?? "") ?? TableSelection.Everybody;
        return new(sheet.Name, title, line, selection, [.. sheet.Headers.Select(h => Column(h, line))], line == TableLine.Counts ? 0 : GivenLines(sheet, line).Count());
    }

    private static ProposedColumn Column(ReadHeader header, TableLine line)
    {
        var match = ColumnMatcher.Match(header.Header, header.Samples, line, header.Above);
        return new(header.Column, header.Whole, match.Field, match.Certainty, match.Why);
    }

    /// <summary>A column for the name of a person makes a list of people, one for the head or the door a list of homes; otherwise it is about the community.</summary>
    private static TableLine LineOf(ReadSheet sheet)
    {
        return Names(TableLine.Person, "resident.name", "resident.document") ? TableLine.Person
            : Names(TableLine.Household, "household.head", "home.door") ? TableLine.Household
            : TableLine.Counts;

        bool Names(TableLine line, params string[] fields) => sheet.Headers.Select(h => ColumnMatcher.Match(h.Header, h.Samples, line, h.Above))
            .Any(m => m is { Certainty: >= ColumnMatch.Sure, Field: { } field } && fields.Contains(field.Name));
    }

    /// <summary>Lines with a name or the number of a document.</summary>
    private static IEnumerable<SheetRow> GivenLines(ReadSheet sheet, TableLine line)
    {
        var naming = sheet.Headers.Where(h => IsNaming(ColumnMatcher.Match(h.Header, h.Samples, line, h.Above).Field)).Select(h => h.Column).ToHashSet();
        return sheet.Data.Where(r => r.Cells.Any(c => naming.Contains(c.Column)));
    }

    internal static bool IsNaming(TableField? field) => field?.Name is "resident.name" or "resident.document" or "household.head" or "household.head_document";
}
