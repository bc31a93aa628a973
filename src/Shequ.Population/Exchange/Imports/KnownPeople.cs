using System.Buffers.Binary;
using Npgsql;
using Shequ.Population.Exchange.Reading;
using Shequ.Population.Households;
using Shequ.Population.Residents;

namespace Shequ.Population.Exchange.Imports;

/// <summary>Reads who is known in the community one after the other, so that nobody has to be kept in memory who is not in the workbook.</summary>
internal static class KnownPeople
{
    /// <summary>Whoever has a document first: numbers are surer than names.</summary>
    private const string Sql = """
        select r.id, r.version, r.from_day, r.name, r.sex, r.born_on, r.document_kind, r.document_index, r.phone_sealed, r.phone_tail, r.registered_here,
            r.registered_place, r.resident_since, r.ethnicity, r.party_member, r.education, r.occupation, r.workplace, r.died_on, r.merged_into_id,
            s.id, s.version, s.household_id, s.relation, s.lives_here, s.from_day, h.dwelling_id
        from population_resident r
        left join population_stay s on s.division_id = $1 and s.resident_id = r.id and s.ended_on is null
        left join population_household h on h.division_id = $1 and h.id = s.household_id
        where r.division_id = $1 order by r.document_index is null
        """;

    internal static async IAsyncEnumerable<(Resident Facts, KnownPerson Person, Guid? Dwelling)> Read(
        NpgsqlConnection connection, Guid division, DateTimeOffset at, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Sql, connection) { CommandTimeout = 0 };
        command.Parameters.Add(new() { Value = division });
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            var facts = Facts(reader, division, at);
            yield return (facts, Person(reader, facts), Value<Guid>(reader, 26));
        }
    }

    /// <summary>The households of the community that have not ended.</summary>
    internal static async Task<Dictionary<Guid, KnownHousehold>> Households(NpgsqlConnection connection, Guid division, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("""
            select h.id, h.dwelling_id, h.kind, h.representative_id, h.version, h.from_day,
                (select count(*)::int from population_stay s where s.division_id = $1 and s.household_id = h.id and s.ended_on is null)
            from population_household h where h.division_id = $1 and h.ended_on is null
            """, connection);
        command.Parameters.Add(new() { Value = division });
        var known = new Dictionary<Guid, KnownHousehold>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            known.Add(reader.GetGuid(0), new(
                reader.GetGuid(0), reader.GetGuid(1), (HouseholdKind)reader.GetInt16(2), Value<Guid>(reader, 3), reader.GetInt32(4),
                reader.GetFieldValue<DateOnly>(5), reader.GetInt32(6)));
        }

        return known;
    }

    internal static UInt128 IndexOf(byte[]? index) => index is null ? UInt128.Zero : BinaryPrimitives.ReadUInt128BigEndian(index);

    private static KnownPerson Person(NpgsqlDataReader row, Resident facts) => new(
        facts.Id.Value, facts.Version, facts.FromDay, Value<Guid>(row, 20), Value<int>(row, 21) ?? 0, Value<Guid>(row, 22),
        (HouseholdRelation)(Value<short>(row, 23) ?? 0), Value<bool>(row, 24) ?? false, Value<DateOnly>(row, 25) ?? default, facts.MergedIntoId is not null);

    private static Resident Facts(NpgsqlDataReader row, Guid division, DateTimeOffset at) => new()
    {
        DivisionId = new(division), Id = new(row.GetGuid(0)), Version = row.GetInt32(1), FromDay = row.GetFieldValue<DateOnly>(2), Name = row.GetString(3), Initials = "",
        Sex = (Organization.People.Sex)row.GetInt16(4), BornOn = Value<DateOnly>(row, 5), DocumentKind = (DocumentKind)row.GetInt16(6),
        DocumentIndex = Class<byte[]>(row, 7), PhoneSealed = Class<byte[]>(row, 8), PhoneTail = Value<int>(row, 9), RegisteredHere = row.GetBoolean(10),
        RegisteredPlace = Class<string>(row, 11), ResidentSince = row.GetFieldValue<DateOnly>(12), Ethnicity = Class<string>(row, 13), PartyMember = row.GetBoolean(14),
        Education = Value<short>(row, 15) is { } education ? (Education)education : null, Occupation = Class<string>(row, 16), Workplace = Class<string>(row, 17),
        DiedOn = Value<DateOnly>(row, 18), MergedIntoId = Value<Guid>(row, 19) is { } into ? new(into) : null, RecordedAt = at, RecordedBy = "",
    };

    private static T? Value<T>(NpgsqlDataReader row, int at)
        where T : struct => row.IsDBNull(at) ? null : row.GetFieldValue<T>(at);

    private static T? Class<T>(NpgsqlDataReader row, int at)
        where T : class => row.IsDBNull(at) ? null : row.GetFieldValue<T>(at);
}
