using Shequ.Population.Exchange.Columns;
using Shequ.Population.Exchange.Reading;
using Shequ.Population.Residents;

namespace Shequ.Population.Exchange.Imports;

/// <summary>By what somebody known may be the one of a row.</summary>
internal enum MatchKindOf
{
    Name,
    Dwelling,
}

/// <summary>Finds the row of a workbook that speaks of somebody: by the number, otherwise by name, birth date and dwelling.</summary>
internal sealed class RowIndex(ImportFaults faults)
{
    private readonly Dictionary<UInt128, PersonRow> byDocument = [];
    private readonly Dictionary<(string Name, DateOnly Born), PersonRow> byName = [];
    private readonly Dictionary<(string Name, Guid Dwelling), PersonRow> byDwelling = [];

    /// <returns>Whether the row is no repetition of another.</returns>
    internal bool Take(PersonRow row)
    {
        if (row.DocumentIndex != 0 && !byDocument.TryAdd(row.DocumentIndex, row))
        {
            faults.Add(row, ResidentColumn.DocumentNumber, $"与{faults.PlaceOf(byDocument[row.DocumentIndex])}的证件号码相同。一个人只留一行；两处都有房的，留实际居住的一处。");
            return false;
        }

        if (row.BornOn is { } born)
        {
            var first = byName.GetValueOrDefault((row.Name, born));
            for (var other = first; other is not null; other = other.Namesake)
            {
                if (row.DocumentIndex == 0 && other.DocumentIndex == 0 && other.Dwelling == row.Dwelling)
                {
                    faults.Add(row, ResidentColumn.Name, $"与{faults.PlaceOf(other)}的姓名、出生日期和住房都相同。是同一人的只留一行；确是两个人的，填上证件号码。");
                    return false;
                }
            }

            (row.Namesake, byName[(row.Name, born)]) = (first, row);
        }

        byDwelling.TryAdd((row.Name, row.Dwelling!.Id), row);
        return true;
    }

    internal PersonRow? Find(Resident person, Guid? dwelling)
    {
        if (person.DocumentIndex is not null && byDocument.TryGetValue(KnownPeople.IndexOf(person.DocumentIndex), out var same))
        {
            return same.Known is null ? same : null;
        }

        for (var row = NamesakeOf(person); row is not null; row = row.Namesake)
        {
            // One of the two lacks the number, or this may be another human being.
            if (row.Known is null && row.Dwelling!.Id == dwelling && (row.DocumentIndex == 0 || person.DocumentIndex is null))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>Rows that may speak of somebody without being known to.</summary>
    internal IEnumerable<(MatchKindOf Kind, PersonRow Row, Guid Other)> Suspects(Resident person, Guid? dwelling, PersonRow? found)
    {
        for (var row = NamesakeOf(person); row is not null; row = row.Namesake)
        {
            if (row != found)
            {
                yield return (MatchKindOf.Name, row, person.Id.Value);
            }
        }

        if (found is null && dwelling is { } home && byDwelling.TryGetValue((person.Name, home), out var near) && near.BornOn != person.BornOn)
        {
            yield return (MatchKindOf.Dwelling, near, person.Id.Value);
        }
    }

    /// <summary>Two rows of the workbook with the same name and birth date.</summary>
    internal IEnumerable<(PersonRow One, PersonRow Other)> Namesakes() => byName.Values.Where(r => r.Namesake is not null).Select(r => (r, r.Namesake!));

    private PersonRow? NamesakeOf(Resident person) => person.BornOn is { } born ? byName.GetValueOrDefault((person.Name, born)) : null;
}
