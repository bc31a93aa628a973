using Npgsql;

namespace Shequ.Organization.Divisions.Editions;

/// <summary>Brings the register up to an edition that stands in the temporary table edition_division.</summary>
internal sealed class EditionDifference(NpgsqlConnection connection, DateOnly day)
{
    public const string Document = "统计用区划代码";

    // What a person has changed after the edition's day is newer than the edition.
    private const string Renamed =
        """
        from edition_division e where e.code = d.code and d.ended_on is null and e.name <> d.name and d.designated_on < $1
        """;

    public Task<int> Prepare(CancellationToken stop) => Execute(
        """
        create index on edition_division (code);
        analyze edition_division
        """, [], stop);

    /// <summary>Level by level, because a new division may stand under a new one. A code given up after the edition's day is not new.</summary>
    public async Task<int> Add(CancellationToken stop)
    {
        var added = 0;
        for (var level = DivisionLevel.Province; level <= DivisionLevel.Community; level++)
        {
            added += await Execute(
                """
                insert into organization_division (id, parent_id, level, kind, code, name, designated_on, path_text, version)
                select e.id, p.id, e.level, e.kind, e.code, e.name, e.designated_on,
                       case when p.level = 0 then e.code else p.path_text || '/' || e.code end, 0
                from edition_division e
                join organization_division p on p.ended_on is null
                    and p.code = case when e.level = 1 then '0' else left(e.code, $3) end
                where e.level = $2
                  and not exists (select from organization_division d where d.code = e.code and (d.ended_on is null or d.ended_on >= $1))
                  and not exists (select from organization_designation f where f.code = e.code and f.valid_until >= $1)
                """, [day, (short)level, DivisionCode.Length(level - 1)], stop);
        }

        return added;
    }

    public async Task<int> Rename(CancellationToken stop)
    {
        await Execute(
            $"""
            insert into organization_designation (division_id, valid_from, valid_until, code, name, cause, document)
            select d.id, d.designated_on, $1, d.code, d.name, $2, $3
            from organization_division d where exists (select {Renamed})
            """, [day, (short)DesignationCause.Edition, Document], stop);
        return await Execute(
            $"""
            update organization_division d set name = e.name, designated_on = $1, version = d.version + 1,
                   kind = case when d.kind_corrected_by is null then e.kind else d.kind end
            {Renamed.Replace(" where ", " where d.level > 0 and ", StringComparison.Ordinal)}
            """, [day], stop);
    }

    /// <summary>What the edition no longer lists: a person finds out whether it was merged, recoded or abolished.</summary>
    public async Task<(int Count, IReadOnlyList<ListedDivision> First)> Missing(int limit, CancellationToken stop)
    {
        const string sql =
            """
            select d.code, d.name, count(*) over () from organization_division d
            where d.level > 0 and d.ended_on is null and d.designated_on <= $1
              and not exists (select from edition_division e where e.code = d.code)
            order by d.level, d.code limit $2
            """;
        var (count, first) = (0, new List<ListedDivision>());
        await using var command = Command(sql, [day, limit]);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            first.Add(new(reader.GetString(0), reader.GetString(1)));
            count = (int)reader.GetInt64(2);
        }

        return (count, first);
    }

    private async Task<int> Execute(string sql, object[] values, CancellationToken stop)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(stop);
    }

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
