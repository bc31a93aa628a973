using Shequ.Organization.Divisions;
using Shequ.Population.Residents;
using Shequ.Population.Tables.Fields;

namespace Shequ.Population.Tables.Filling;

/// <summary>填表: computes the lines of a table for a community on a day. Whoever calls it has made sure that its reader may see them.</summary>
public sealed class TableFiller(LivingPeople people, CommunityFacts facts, AnswerBook answers, DivisionQueries divisions, SealedFacts opened)
{
    private static readonly string[] LookLikeNumbers = ["号码", "证号", "卡号", "账号", "帐号", "电话", "手机", "联系方式"];

    internal async Task<FilledTable> Fill(Division community, TableEdition edition, DateOnly day, TablePeriod period, CancellationToken stop)
    {
        var (street, columns) = (await divisions.Above(community, stop) is [.., var above] ? above.Name : "", Columns(edition));
        var given = await answers.On(community, [.. columns.Select(c => c.Column.Key).Distinct()], day, stop);
        var first = new Known(community, street, day, opened);
        var rows = edition.IsPersonal
            ? Lines(edition, await people.On(community, day, stop), first)
            : [(community.Id.Value, community.Name, [], first with { Figures = await facts.Of(community, day, stop) })];
        return new(community, edition, day, period, [.. rows.Select((r, i) => new FilledRow(
            r.Subject, r.Label, [.. columns.Select(c => Cell(c, r.Subject, r.Known with { Line = i + 1 }, given, edition, period))]) { Residents = r.Residents })]);
    }

    private static IReadOnlyList<(TableColumn Column, TableField? Field, bool Sealed)> Columns(TableEdition edition) =>
        [.. edition.Columns.OrderBy(c => c.Position).Select(c => (c, TableFields.Find(c.Field), IsSealed(c)))];

    /// <summary>What a header that no register knows asks for may be a number that not everybody should read.</summary>
    private static bool IsSealed(TableColumn column) =>
        TableFields.Find(column.Field)?.Sealed ?? LookLikeNumbers.Any(w => column.Header.Contains(w, StringComparison.Ordinal));

    private static IReadOnlyList<(Guid Subject, string Label, IReadOnlyList<Guid> Residents, Known Known)> Lines(
        TableEdition edition, IReadOnlyList<LivingPerson> all, Known first)
    {
        var selection = TableSelection.Find(edition.Selection) ?? TableSelection.Everybody;
        var homes = all.GroupBy(p => p.HouseholdId).ToDictionary(g => g.Key, g => new LivingHousehold(g.Key, [.. g]));
        return edition.Line == TableLine.Person
            ? [.. all.Where(p => selection.Holds(p, first.Day)).Select(p =>
                (p.ResidentId, $"{p.Name}，{p.Door}", (IReadOnlyList<Guid>)[p.ResidentId], first with { Person = p, Household = homes[p.HouseholdId] }))]
            : [.. homes.Values.Where(h => h.Members.Any(m => selection.Holds(m, first.Day))).Select(h =>
                (h.Id, $"{h.Any.Door}，{h.Head?.Name ?? "未指明户主"}", (IReadOnlyList<Guid>)[.. h.Members.Select(m => m.ResidentId)], first with { Household = h }))];
    }

    private static FilledCell Cell(
        (TableColumn Column, TableField? Field, bool Sealed) column, Guid subject, Known known, Dictionary<(Guid, string), GivenAnswer> given, TableEdition edition, TablePeriod period)
    {
        if (column.Field?.Of(known) is { } text)
        {
            return new(CellOrigin.Known) { Text = text, Sealed = column.Sealed };
        }

        if (!given.TryGetValue((subject, column.Column.Key), out var answer))
        {
            return new(CellOrigin.Empty) { Sealed = column.Sealed };
        }

        var now = answer.Table == edition.TableId && period.Holds(answer.FromDay);
        return new(now ? CellOrigin.Typed : CellOrigin.Remembered, $"《{answer.TableName}》{Days.Text(answer.FromDay)} 填") { Text = answer.Text, Sealed = column.Sealed };
    }
}
