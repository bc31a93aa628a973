using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Population.Households;
using Shequ.Population.Reading;
using Shequ.Web.Pages.Divisions;

namespace Shequ.Web.Pages.Residents;

/// <summary>多人表: several people on one page; rows left empty are not asked for, and more rows come from the server.</summary>
public sealed class MemberRows(HttpRequest request)
{
    /// <summary>Nobody registers a longer household at the counter; a workbook does.</summary>
    private const int Most = 30;
    private static readonly string[] Telling = ["Name", "DocumentNumber", "Phone"];
    private bool oneMore;

    public int Count => Math.Clamp(Posted + (oneMore ? 1 : 0), 1, Most);

    private int Posted => request.HasFormContentType && int.TryParse(request.Form["Rows"], out var rows) ? rows : 1;

    public void Add() => oneMore = true;

    /// <summary>The rows in which anything was typed; the first always counts.</summary>
    public IReadOnlyList<int> Filled => [.. Enumerable.Range(0, Posted).Where(i => i == 0 || Telling.Any(f => !string.IsNullOrWhiteSpace(request.Form[$"Members[{i}].{f}"])))];

    /// <summary>The members as the act is told them: without the empty rows.</summary>
    public IList<MemberFields> Of(IList<MemberFields> bound)
    {
        ArgumentNullException.ThrowIfNull(bound);
        return [.. Filled.Where(i => i < bound.Count).Select(i => bound[i])];
    }

    /// <summary>The field of the form for a fault of the act, which counts only the rows that were filled in.</summary>
    public string FieldOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        const string Start = "Members[";
        var end = field.IndexOf(']', StringComparison.Ordinal);
        return field.StartsWith(Start, StringComparison.Ordinal) && end > 0 && int.TryParse(field[Start.Length..end], out var i) && i < Filled.Count
            ? $"{Start}{Filled[i]}{field[end..]}" : field == "Members" ? "Members[0].Name" : field;
    }

    public static IEnumerable<Answer> Answers(IEnumerable<MemberFields> members) => members.Select(m => new Answer(
        string.IsNullOrWhiteSpace(m.Name) ? "成员" : m.Name,
        string.Join('，', new[] { m.Relation?.Chinese(), m.DocumentNumber, m.Phone, m.RegisteredHere ? "户籍在本社区" : m.RegisteredPlace ?? "户籍在外地", m.LivesHere ? "住在这里" : "只有户籍" }
            .Where(t => !string.IsNullOrWhiteSpace(t)))));
}
