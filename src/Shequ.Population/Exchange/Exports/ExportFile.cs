using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Workbooks;
using Shequ.Population.Care;
using Shequ.Population.Exchange.Reading;
using Shequ.Population.Households;
using Shequ.Population.Residents;

namespace Shequ.Population.Exchange.Exports;

/// <summary>Writes the workbook of an export row by row, with a sheet in front that says for what it is.</summary>
internal sealed class ExportFile(Session session, SealedFacts sealing, NpgsqlConnection connection, Division community, ExportResidents.Request request, Id<ResidentExport> id)
{
    private const string Sql = """
        select r.id, r.name, r.sex, r.born_on, r.document_kind, r.document_sealed, r.phone_sealed, r.registered_here, r.registered_place, r.resident_since, r.ethnicity,
            r.party_member, r.education, r.occupation, r.workplace, s.relation, h.kind, w.door,
            (select b.name from population_area_assignment a join organization_body b on b.division_id = $1 and b.id = a.body_id
                where a.division_id = $1 and a.entrance_id = w.entrance_id and a.kind = 0 and a.ended_on is null),
            (select b.name from population_area_assignment a join organization_body b on b.division_id = $1 and b.id = a.body_id
                where a.division_id = $1 and a.entrance_id = w.entrance_id and a.kind = 1 and a.ended_on is null)
        from population_stay s
        join population_resident r on r.division_id = $1 and r.id = s.resident_id
        join population_household h on h.division_id = $1 and h.id = s.household_id
        join population_dwelling w on w.division_id = $1 and w.id = h.dwelling_id
        where s.division_id = $1 and s.ended_on is null and r.merged_into_id is null
            and (s.lives_here or $2) and ($3::smallint is null or h.kind = $3) and (not $4 or r.party_member)
            and ($5::date is null or r.born_on <= $5) and ($6::date is null or r.born_on > $6)
            and ($7::uuid is null or exists (select from population_area_assignment a
                where a.division_id = $1 and a.entrance_id = w.entrance_id and a.body_id = $7 and a.ended_on is null))
            and ($8::text is null or exists (select from population_care_tag t where t.division_id = $1 and t.resident_id = r.id and t.kind = $8
                and t.from_day <= $9 and (t.until_day is null or t.until_day > $9) and (t.ended_on is null or t.ended_on > $9)))
        order by w.door_key, h.id, s.relation, r.id
        """;

    /// <summary>Who was asked for, in words.</summary>
    internal string Filter => string.Join("，", new[]
    {
        request.Absent ? "在住和户在人不在的居民" : "在住居民",
        request.Area is null ? null : "指定的小组或网格",
        request.Kind is { } kind ? CellWords.HouseholdKinds.Chinese(kind) : null,
        request.AgeFrom is null && request.AgeTo is null ? null : $"{request.AgeFrom ?? 0} 至 {request.AgeTo?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "不限"} 岁",
        request.OnlyParty ? "党员" : null,
        string.IsNullOrEmpty(request.Care) ? null : $"登记为{CareKind.Of(request.Care).Chinese}",
    }.Where(p => p is not null));

    internal async Task<(byte[] Content, IReadOnlyList<Guid> Residents)> Write(CancellationToken stop)
    {
        using var file = new MemoryStream();
        var residents = new List<Guid>();
        using (var book = new WorkbookWriter(file))
        {
            WritePurpose(book);
            using var sheet = book.Sheet("居民", new([.. request.Fields.Select(f => new SheetColumn(f is ExportField.Document or ExportField.Door or ExportField.Workplace ? 24 : 12, CellStyle.Text))]) { FrozenRows = 1 });
            sheet.Row([.. request.Fields.Select(f => Cell.Of(ExportRules.Of(f), CellStyle.Header))]);
            await using var command = Command();
            await using var row = await command.ExecuteReaderAsync(stop);
            while (await row.ReadAsync(stop))
            {
                residents.Add(row.GetGuid(0));
                var facts = Facts(row);
                sheet.Row([.. request.Fields.Select(f => Of(f, facts, row))]);
            }
        }

        return (file.ToArray(), residents);
    }

    /// <summary>In front, so that nobody who opens a copy can say that they did not know.</summary>
    private void WritePurpose(WorkbookWriter book)
    {
        using var sheet = book.Sheet("用途", new([new(14), new(90, CellStyle.Wrapped)]));
        sheet.Row(Cell.Of("本表含个人信息，只限下述用途，用后即删，不得转发。", CellStyle.Title));
        foreach (var (name, value) in new[]
        {
            ("社区", community.Name), ("用途", ExportRules.Of(request.Purpose!.Value)), ("事由", request.Reason.Trim()),
            ("导出人", session.Signature(Organization.PopulationPermissions.ExportResidents, community.Path)),
            ("导出时间", $"{TimeZoneInfo.ConvertTime(session.Now, Session.Zone):yyyy年M月d日 HH:mm}"), ("范围", Filter), ("栏目", string.Join("、", request.Fields.Select(ExportRules.Of))),
            ("登记编号", id.ToString()), ("说明", "每位居民都能查到自己被导出过、由谁、作何用。"),
        })
        {
            sheet.Row(Cell.Of(name, CellStyle.Header), Cell.Of(value, CellStyle.Wrapped));
        }
    }

    private NpgsqlCommand Command()
    {
        var command = new NpgsqlCommand(Sql, connection) { CommandTimeout = 0 };
        foreach (var (value, type) in new (object?, NpgsqlTypes.NpgsqlDbType)[]
        {
            (community.Id.Value, NpgsqlTypes.NpgsqlDbType.Uuid), (request.Absent, NpgsqlTypes.NpgsqlDbType.Boolean), ((short?)request.Kind, NpgsqlTypes.NpgsqlDbType.Smallint),
            (request.OnlyParty, NpgsqlTypes.NpgsqlDbType.Boolean), (request.AgeFrom is { } from ? session.Today.AddYears(-from) : null, NpgsqlTypes.NpgsqlDbType.Date),
            (request.AgeTo is { } to ? session.Today.AddYears(-to - 1) : null, NpgsqlTypes.NpgsqlDbType.Date), (request.Area, NpgsqlTypes.NpgsqlDbType.Uuid),
            (string.IsNullOrEmpty(request.Care) ? null : request.Care, NpgsqlTypes.NpgsqlDbType.Text), (session.Today, NpgsqlTypes.NpgsqlDbType.Date),
        })
        {
            command.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
        }

        return command;
    }

    private Resident Facts(NpgsqlDataReader row) => new()
    {
        DivisionId = community.Id, Id = new(row.GetGuid(0)), Name = row.GetString(1), Initials = "", Sex = (Sex)row.GetInt16(2), BornOn = row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3),
        DocumentKind = (DocumentKind)row.GetInt16(4), DocumentSealed = row.IsDBNull(5) ? null : row.GetFieldValue<byte[]>(5),
        PhoneSealed = row.IsDBNull(6) ? null : row.GetFieldValue<byte[]>(6), RegisteredHere = row.GetBoolean(7), RegisteredPlace = Text(row, 8),
        ResidentSince = row.GetFieldValue<DateOnly>(9), Ethnicity = Text(row, 10), PartyMember = row.GetBoolean(11), Education = row.IsDBNull(12) ? null : (Education)row.GetInt16(12),
        Occupation = Text(row, 13), Workplace = Text(row, 14), FromDay = default, RecordedAt = default, RecordedBy = "",
    };

    private Cell Of(ExportField field, Resident facts, NpgsqlDataReader row) => field switch
    {
        ExportField.BornOn => facts.BornOn is { } born ? Cell.Of(born) : Cell.Empty,
        ExportField.ResidentSince => Cell.Of(facts.ResidentSince),
        ExportField.Age => facts.BornOn is { } born ? Cell.Of(AgeOn(born, session.Today)) : Cell.Empty,
        _ => Cell.Of(Words(field, facts, row), CellStyle.Text),
    };

    private string? Words(ExportField field, Resident facts, NpgsqlDataReader row) => field switch
    {
        ExportField.Door => row.GetString(17),
        ExportField.Group => Text(row, 18),
        ExportField.Grid => Text(row, 19),
        ExportField.HouseholdKind => CellWords.HouseholdKinds.Chinese((HouseholdKind)row.GetInt16(16)),
        ExportField.Relation => CellWords.Relations.Chinese((HouseholdRelation)row.GetInt16(15)),
        ExportField.Name => facts.Name,
        ExportField.Sex => CellWords.Sexes.Chinese(facts.Sex),
        ExportField.Document => Number(sealing.DocumentOf(facts)),
        ExportField.Phone => Number(sealing.PhoneOf(facts)),
        ExportField.RegisteredHere => CellWords.Chinese(facts.RegisteredHere),
        ExportField.RegisteredPlace => facts.RegisteredPlace,
        ExportField.Ethnicity => facts.Ethnicity,
        ExportField.PartyMember => CellWords.Chinese(facts.PartyMember),
        ExportField.Education => facts.Education is { } education ? CellWords.Educations.Chinese(education) : null,
        ExportField.Occupation => facts.Occupation,
        _ => facts.Workplace,
    };

    private string? Number(string? number) => number is null || request.WholeNumbers ? number : DocumentNumber.Masked(number);

    private static string? Text(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static int AgeOn(DateOnly born, DateOnly today) => today.Year - born.Year - (today < born.AddYears(today.Year - born.Year) ? 1 : 0);
}
