using System.Numerics;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Population.Exchange.Columns;
using Shequ.Population.Exchange.Reading;
using Shequ.Population.Residents;

namespace Shequ.Population.Exchange.Imports;

/// <summary>Everything that an import would do: rows held against what is known. Nothing is written by it.</summary>
internal sealed class ImportPlan(Session session, Guid division, DateOnly day, SealedFacts sealing, ImportFaults faults)
{
    private readonly RowIndex index = new(faults);
    private readonly HashSet<Guid> buildings = [];
    private readonly List<(GonePerson Person, KnownPerson Known, Guid Building)> missing = [];

    internal List<PersonRow> Rows { get; } = [];

    internal DoorPlaces Places { get; } = new(session);

    internal HouseholdDrafts Households { get; } = new(session);

    internal RowComparison Comparison { get; } = new(sealing, day, faults);

    internal List<MatchDraft> Matches { get; } = [];

    /// <summary>Who lives in the buildings of the workbook and is not in it.</summary>
    internal IReadOnlyList<(GonePerson Person, KnownPerson Known)> Gone { get; private set; } = [];

    internal List<string> Notices { get; } = [];

    internal IEnumerable<PersonRow> New => Rows.Where(r => r.Known is null);

    internal int NewPeople => Rows.Count(r => r.Known is null);

    internal int ChangedPeople => Rows.Count(r => r.Known is not null && r.Changed != 0);

    internal int ChangedCells => Rows.Where(r => r.Known is not null).Sum(r => BitOperations.PopCount(r.Changed)) + Households.ChangedKinds;

    internal int Unchanged => Rows.Count(r => r.Known is not null && r.Changed == 0);

    internal async Task Make(NpgsqlConnection connection, IEnumerable<PersonRow> rows, CancellationToken stop)
    {
        await Places.Load(connection, division, stop);
        foreach (var row in rows)
        {
            if (faults.Has(row))
            {
                continue;
            }

            if (row.Document is not null)
            {
                row.DocumentIndex = KnownPeople.IndexOf(sealing.IndexOf(row.DocumentKind ?? DocumentKind.IdCard, row.Document));
            }

            row.Dwelling = Places.Of(row.Door!);
            if (index.Take(row))
            {
                Rows.Add(row);
                buildings.Add(row.Dwelling.Building);
            }
        }

        await Match(connection, stop);
        var known = await KnownPeople.Households(connection, division, stop);
        Rows.RemoveAll(r => r.Known is { MergedAway: true } || faults.Has(r));
        Households.Make(Rows, known);
        foreach (var row in Rows)
        {
            Comparison.Belonging(row);
        }

        await FindElsewhere(connection, stop);
        Gone = [.. missing.Where(m => buildings.Contains(m.Building)).Select(m => (m.Person, m.Known))];
    }

    private async Task Match(NpgsqlConnection connection, CancellationToken stop)
    {
        var suspects = new List<(MatchKindOf Kind, PersonRow Row, Guid Other)>();
        await foreach (var (facts, person, dwelling) in KnownPeople.Read(connection, division, session.Now, stop))
        {
            var row = index.Find(facts, dwelling);
            if (row is not null)
            {
                row.Known = person;
                row.Resident = person.Id;
                if (person.MergedAway)
                {
                    Notice($"“{Sheet(row)}”第 {row.Number} 行的人已并入另一份档案，没有改动。");
                }
                else
                {
                    Comparison.Facts(row, facts);
                }
            }
            else if (person is { Stay: not null, MergedAway: false } && dwelling is { } home && Places.ById(home) is { } door)
            {
                missing.Add((new(person.Id, facts.Name, door.Door), person, door.Building));
            }

            if (!person.MergedAway)
            {
                suspects.AddRange(index.Suspects(facts, dwelling, row));
            }
        }

        foreach (var row in Rows.Where(r => r.Known is null))
        {
            row.Resident = Kernel.Data.Id<Resident>.New(session.Now).Value;
            RequireSex(row);
        }

        Matches.AddRange(suspects.Where(s => s.Row.Known is null).Select(s => new MatchDraft(
            s.Kind == MatchKindOf.Name ? Exchange.Matches.MatchKind.SameNameAndBirth : Exchange.Matches.MatchKind.SameDwellingAndName, s.Row, division, s.Other)));
        Matches.AddRange(index.Namesakes().Where(p => p.One.Known is null && p.Other.Known is null && !faults.Has(p.One) && !faults.Has(p.Other))
            .Select(p => new MatchDraft(Exchange.Matches.MatchKind.SameNameAndBirth, p.One, division, Guid.Empty, p.Other)));
    }

    private void RequireSex(PersonRow row)
    {
        if (row.Sex is null)
        {
            faults.Add(row, ResidentColumn.Sex, "没有填写性别。没有身份证号码的人要填性别。");
        }
    }

    /// <summary>The same number in another community, where somebody lives with it.</summary>
    private async Task FindElsewhere(NpgsqlConnection connection, CancellationToken stop)
    {
        var rows = Rows.Where(r => r.DocumentIndex != 0 && r.LivesHere != false && (r.Known is null || (r.Changed & PersonRow.Bit(ResidentColumn.DocumentNumber)) != 0))
            .ToDictionary(r => r.DocumentIndex);
        foreach (var portion in rows.Keys.Chunk(10_000))
        {
            await using var command = new NpgsqlCommand("""
                select r.document_index, r.division_id, r.id from population_resident r
                where r.document_index = any($1) and r.merged_into_id is null and r.died_on is null and r.division_id <> $2
                    and exists (select from population_stay s where s.division_id = r.division_id and s.resident_id = r.id and s.ended_on is null and s.lives_here)
                """, connection);
            command.Parameters.Add(new() { Value = portion.Select(Bytes).ToArray() });
            command.Parameters.Add(new() { Value = division });
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop))
            {
                Matches.Add(new(Exchange.Matches.MatchKind.SameDocumentElsewhere, rows[KnownPeople.IndexOf(reader.GetFieldValue<byte[]>(0))], reader.GetGuid(1), reader.GetGuid(2)));
            }
        }
    }

    private static byte[] Bytes(UInt128 index)
    {
        var bytes = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes, index);
        return bytes;
    }

    private string Sheet(PersonRow row) => faults.SheetOf(row);

    private void Notice(string text)
    {
        if (Notices.Count < 100)
        {
            Notices.Add(text);
        }
    }
}
