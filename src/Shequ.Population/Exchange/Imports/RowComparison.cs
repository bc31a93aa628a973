using Shequ.Organization.People;
using Shequ.Population.Exchange.Columns;
using Shequ.Population.Exchange.Reading;
using Shequ.Population.Residents;
using static Shequ.Population.Exchange.Columns.ResidentColumn;

namespace Shequ.Population.Exchange.Imports;

/// <summary>改动: one cell of a workbook that says something else than what is known.</summary>
/// <param name="Before">What is known; of a sealed number only that it differs.</param>
public sealed record CellChange(string Sheet, int Row, string Name, string Column, string Before, string After);

/// <summary>Holds what a row says against what is known of the same person, column by column.</summary>
internal sealed class RowComparison(SealedFacts sealing, DateOnly day, ImportFaults faults)
{
    private const int Most = 300;

    internal List<CellChange> Changes { get; } = [];

    internal void Facts(PersonRow row, Resident known)
    {
        if (known.DiedOn is { } died)
        {
            faults.Add(row, Name, $"此人已登记死亡（{died:yyyy-MM-dd}）。表是旧的请删去此行；登记有误的，先在个人页面更正。");
            return;
        }

        Say(row, Name, known.Name, row.Name, row.Name != known.Name);
        Say(row, ResidentColumn.Sex, Word(known.Sex), Word(row.Sex), row.Sex is not null && row.Sex != known.Sex);
        Say(row, BornOn, Word(known.BornOn), Word(row.BornOn), row.BornOn is not null && row.BornOn != known.BornOn);
        Say(row, ResidentColumn.DocumentNumber, "（另一号码）", "（新号码）", row.DocumentIndex != 0 && row.DocumentIndex != KnownPeople.IndexOf(known.DocumentIndex));
        Say(row, Phone, "（另一号码）", row.Phone is null ? "不详" : "（新号码）", row.Says(Phone) && !SamePhone(row.Phone, known));
        Say(row, RegisteredHere, CellWords.Chinese(known.RegisteredHere), Word(row.RegisteredHere), row.RegisteredHere is { } here && here != known.RegisteredHere);
        Say(row, RegisteredPlace, known.RegisteredPlace, row.RegisteredPlace, row.Says(RegisteredPlace) && row.RegisteredPlace != known.RegisteredPlace);
        Say(row, ResidentSince, Word(known.ResidentSince), Word(row.ResidentSince), row.ResidentSince is { } since && since != known.ResidentSince);
        Say(row, Ethnicity, known.Ethnicity, row.Ethnicity, row.Says(Ethnicity) && row.Ethnicity != known.Ethnicity);
        Say(row, PartyMember, Word(known.PartyMember), Word(row.PartyMember), row.PartyMember is { } member && member != known.PartyMember);
        Say(row, ResidentColumn.Education, Word(known.Education), Word(row.Education), row.Says(ResidentColumn.Education) && row.Education != known.Education);
        Say(row, Occupation, known.Occupation, row.Occupation, row.Says(Occupation) && row.Occupation != known.Occupation);
        Say(row, Workplace, known.Workplace, row.Workplace, row.Says(Workplace) && row.Workplace != known.Workplace);
        if (row.Changed != 0 && known.FromDay > day)
        {
            faults.Add(row, Name, $"系统里此人的情况是 {known.FromDay:yyyy-MM-dd} 登记的，比本表的数据日期 {day:yyyy-MM-dd} 新。表是旧的请删去此行，表是新的请改数据日期。");
        }
    }

    /// <summary>To which household somebody belongs, as what, and whether they live there; asked once households are known.</summary>
    internal void Belonging(PersonRow row)
    {
        if (row.Known is not { } known)
        {
            return;
        }

        if (known.Household != row.Household!.Id)
        {
            Say(row, Number, known.Household is null ? "已迁出" : "另一户", row.Dwelling!.Door.Length > 0 ? row.Dwelling.Door : row.Dwelling.Number, true);
            RequireLater(row, known);
            return;
        }

        Say(row, Relation, CellWords.Relations.Chinese(known.Relation), row.Relation is { } now ? CellWords.Relations.Chinese(now) : "", row.Relation is { } relation && relation != known.Relation);
        Say(row, LivesHere, CellWords.Living.Chinese(known.LivesHere), row.LivesHere is { } here ? CellWords.Living.Chinese(here) : "", row.LivesHere is { } lives && lives != known.LivesHere);
        if (row.Household.Known is { } household && household.Dwelling != row.Dwelling!.Id && row == row.Household.Members[0])
        {
            Say(row, Number, "整户换了住房", row.Dwelling.Door.Length > 0 ? row.Dwelling.Door : row.Dwelling.Number, true);
        }
    }

    private void RequireLater(PersonRow row, KnownPerson known)
    {
        if (known.Stay is not null && known.StayFrom > day)
        {
            faults.Add(row, Number, $"系统里此人 {known.StayFrom:yyyy-MM-dd} 才住进现在的一户，比本表的数据日期 {day:yyyy-MM-dd} 新。表是旧的请删去此行。");
        }
    }

    /// <summary>The tail is looked at first, because opening ten thousand numbers takes a while.</summary>
    private bool SamePhone(string? typed, Resident known) => typed is null ? known.PhoneSealed is null
        : known.PhoneTail == sealing.PhoneTail(typed) && sealing.PhoneOf(known) == typed;

    private void Say(PersonRow row, ResidentColumn column, string? before, string? after, bool differs)
    {
        if (!differs)
        {
            return;
        }

        row.Changed |= PersonRow.Bit(column);
        if (Changes.Count < Most)
        {
            Changes.Add(new(faults.SheetOf(row), row.Number, row.Name, ColumnCatalogue.Of(column).Header, before ?? "不详", after ?? "不详"));
        }
    }

    private static string? Word(Sex? sex) => sex is { } known ? CellWords.Sexes.Chinese(known) : null;

    private static string? Word(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}" : null;

    private static string? Word(bool? flag) => flag is { } known ? CellWords.Chinese(known) : null;

    private static string? Word(Education? education) => education is { } known ? CellWords.Educations.Chinese(known) : null;
}
