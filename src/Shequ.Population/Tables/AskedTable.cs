using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;

namespace Shequ.Population.Tables;

/// <summary>要表内容: what is typed of a table that is registered, or of a new edition of it.</summary>
public abstract record AskedTable
{
    [Required(ErrorMessage = "请填写表的名称。")]
    [StringLength(80, ErrorMessage = "表的名称请写在 80 字以内。")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "请填写是哪个单位要这张表。")]
    [StringLength(60, ErrorMessage = "要表单位请写在 60 字以内。")]
    public string Asker { get; set; } = "";

    public TableLine Line { get; set; }

    /// <summary>Of whom, for tables of people and homes.</summary>
    public string Selection { get; set; } = TableSelection.Everybody.Name;

    public TableFrequency Frequency { get; set; }

    [StringLength(300, ErrorMessage = "法律依据请写在 300 字以内。")]
    public string? LegalText { get; set; }

    /// <summary>The id of a norm, e.g. LAW-10i.</summary>
    public string? LegalNorm { get; set; }

    [Required(ErrorMessage = "请写明要表的文件或通知：文号、名称，或什么人在什么场合要的。")]
    [StringLength(200, ErrorMessage = "要表的文件或通知请写在 200 字以内。")]
    public string Document { get; set; } = "";

    /// <summary>From when on; today where nothing is said.</summary>
    public DateOnly? From { get; set; }

    public IReadOnlyList<AskedColumn> Columns { get; set; } = [];

    internal IEnumerable<InputError> Faults(DateOnly today, NormLibrary library)
    {
        if (!Enum.IsDefined(Line) || !Enum.IsDefined(Frequency))
        {
            yield return new(nameof(Line), "请选择一行填什么、多久要一次。");
        }

        if (TableSelection.Find(Selection ?? "") is null)
        {
            yield return new(nameof(Selection), $"没有名为“{Selection}”的名单范围，请从列表中选。");
        }

        if (TypedText.Tidy(LegalNorm) is { } norm && library.Norm(norm) is null)
        {
            yield return new(nameof(LegalNorm), $"规范包中没有编号为“{norm}”的规范。请在“规范”页核对编号，或把依据写在“法律依据”里。");
        }

        if (From is { } from && (from.Year < 1990 || from > today.AddYears(1)))
        {
            yield return new(nameof(From), "起始日期应在 1990 年以后、一年之内，请核对。");
        }

        foreach (var fault in AskedColumns.Faults(Columns, Line))
        {
            yield return fault;
        }
    }

    internal TableEdition Edition(RequestedTable table, int number, Session session, NormLibrary library, string recordedBy) => new()
    {
        DivisionId = table.DivisionId, TableId = table.Id, Number = number, Name = TypedText.Tidy(Name)!, Asker = TypedText.Tidy(Asker)!, Line = Line,
        Selection = Selection, Frequency = Frequency, LegalText = TypedText.Tidy(LegalText),
        LegalNorm = TypedText.Tidy(LegalNorm) is { } norm ? library.Norm(norm)!.Id : null,
        Document = TypedText.Tidy(Document)!, FromDay = From ?? session.Today, RecordedAt = session.Now, RecordedBy = recordedBy,
        Columns = AskedColumns.Read(Columns, table.DivisionId, table.Id, number, Line),
    };
}
