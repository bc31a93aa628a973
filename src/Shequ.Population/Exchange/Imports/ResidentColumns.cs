using Shequ.Population.Exchange.Columns;
using Shequ.Population.Exchange.Reading;

namespace Shequ.Population.Exchange.Imports;

/// <summary>The columns of the table of residents that hold facts, and by which column of a workbook each is changed.</summary>
internal static class ResidentColumns
{
    internal static readonly (string Name, ResidentColumn By)[] Facts =
    [
        ("name", ResidentColumn.Name), ("initials", ResidentColumn.Name), ("sex", ResidentColumn.Sex), ("born_on", ResidentColumn.BornOn),
        ("document_kind", ResidentColumn.DocumentNumber), ("document_sealed", ResidentColumn.DocumentNumber), ("document_index", ResidentColumn.DocumentNumber),
        ("document_tail", ResidentColumn.DocumentNumber), ("phone_sealed", ResidentColumn.Phone), ("phone_tail", ResidentColumn.Phone),
        ("registered_here", ResidentColumn.RegisteredHere), ("registered_place", ResidentColumn.RegisteredPlace), ("resident_since", ResidentColumn.ResidentSince),
        ("ethnicity", ResidentColumn.Ethnicity), ("party_member", ResidentColumn.PartyMember), ("education", ResidentColumn.Education),
        ("occupation", ResidentColumn.Occupation), ("workplace", ResidentColumn.Workplace),
    ];

    /// <summary>Facts that the table of what was true before keeps too.</summary>
    private static readonly string Past = string.Join(", ", Facts.Select(f => f.Name).Where(n => n != "initials"));

    internal static readonly uint FactBits = Facts.Aggregate(0u, (bits, f) => bits | PersonRow.Bit(f.By));

    internal static readonly string Names = string.Join(", ", Facts.Select(f => f.Name));

    /// <summary>A table of its own for the rows of one import, with the facts that may replace those that are known.</summary>
    internal const string Staging = """
        create temporary table import_person (
            id uuid, version integer, past_id uuid, facts integer, name text, initials text, sex smallint, born_on date, document_kind smallint, document_sealed bytea,
            document_index bytea, document_tail integer, phone_sealed bytea, phone_tail integer, registered_here boolean, registered_place text, resident_since date,
            ethnicity text, party_member boolean, education smallint, occupation text, workplace text) on commit drop
        """;

    /// <summary>$1 community, $2 day, $3 basis.</summary>
    internal static readonly string KeepPast = $"""
        insert into population_resident_past (division_id, id, resident_id, {Past}, deprived_of_political_rights, from_day, until_day, basis, recorded_at, recorded_by)
        select r.division_id, c.past_id, r.id, {string.Join(", ", Facts.Where(f => f.Name != "initials").Select(f => "r." + f.Name))}, r.deprived_of_political_rights,
            r.from_day, greatest(r.from_day, $2), $3, r.recorded_at, r.recorded_by
        from import_person c join population_resident r on r.division_id = $1 and r.id = c.id
        """;

    /// <summary>$1 community, $2 day, $3 now, $4 who.</summary>
    internal static readonly string Replace = $"""
        update population_resident r set {string.Join(", ", Facts.Select(f => $"{f.Name} = case when c.facts & {PersonRow.Bit(f.By)} <> 0 then c.{f.Name} else r.{f.Name} end"))},
            from_day = greatest(r.from_day, $2), recorded_at = $3, recorded_by = $4, version = r.version + 1
        from import_person c where r.division_id = $1 and r.id = c.id and r.version = c.version
        """;
}
