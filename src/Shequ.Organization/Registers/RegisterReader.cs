using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Registers;

/// <summary>Reads registers: that of one community as its transaction sees it, or all of an area in one pass.</summary>
public sealed class RegisterReader(PlatformDb db)
{
    private const string One = "d.id = $1";

    public async Task<CommunityRegister> Read(Id<Division> division, DateOnly on, CancellationToken stop = default)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var opened = connection.State != System.Data.ConnectionState.Open;
        if (opened)
        {
            await connection.OpenAsync(stop);
        }

        try
        {
            await using var command = new NpgsqlCommand(Query(One), connection);
            command.Parameters.Add(new() { Value = division.Value });
            await using var row = await command.ExecuteReaderAsync(stop);
            var register = new CommunityRegister();
            while (await row.ReadAsync(stop))
            {
                Add(register, row);
            }

            register.Settle(on);
            return register;
        }
        finally
        {
            if (opened)
            {
                await connection.CloseAsync();
            }
        }
    }

    /// <summary>
    /// The urban communities below a path that have a register, in the order of their ids. The register handed out is used
    /// again for the next community. Reads on a connection of its own, beside whatever else is being read.
    /// </summary>
    public async IAsyncEnumerable<(Guid Division, string Path, CommunityRegister Register)> Walk(
        DivisionPath below, DateOnly on, [EnumeratorCancellation] CancellationToken stop = default)
    {
        await using var connection = (NpgsqlConnection)((ICloneable)db.Database.GetDbConnection()).Clone();
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand(Query(Urban(below)), connection) { CommandTimeout = 0 };
        if (below.Value.Length > 0)
        {
            command.Parameters.Add(new() { Value = below.Value });
            command.Parameters.Add(new() { Value = below.Value + "/" });
            command.Parameters.Add(new() { Value = below.Value + "0" });
        }

        await using var row = await command.ExecuteReaderAsync(stop);
        var register = new CommunityRegister();
        (Guid Id, string Path)? current = null;
        while (await row.ReadAsync(stop))
        {
            var id = row.GetGuid(0);
            if (current is { } before && before.Id != id)
            {
                register.Settle(on);
                yield return (before.Id, before.Path, register);
                register.Clear();
            }

            current = current?.Id == id ? current : (id, row.GetString(1));
            Add(register, row);
        }

        if (current is { } last)
        {
            register.Settle(on);
            yield return (last.Id, last.Path, register);
        }
    }

    private static string Urban(DivisionPath below) => "d.kind = 1 and d.ended_on is null"
        + (below.Value.Length > 0 ? " and (d.path_text = $1 or (d.path_text >= $2 and d.path_text < $3))" : "");

    /// <summary>Every row of a register in one shape, the rows of a community together.</summary>
    private static string Query(string where) => $"""
        with place as materialized (select d.id, d.path_text from organization_division d where {where})
        select d.id, d.path_text, 0, b.kind, b.id, b.parent_id, b.covers_id, b.founded_on, b.ended_on, b.speciality, b.credit_code is not null,
            b.demonstration, 0::smallint, 0::smallint, 0::smallint, 0::bigint, 0::bigint
        from place d join organization_body b on b.division_id = d.id
        union all
        select d.id, d.path_text, 1, 0, t.body_id, null, null, t.starts_on, t.ends_on, null, t.direct, false, 0, 0, 0, 0, 0
        from place d join organization_term t on t.division_id = d.id
        union all
        select d.id, d.path_text, 2, s.kind, a.body_id, a.person_id, p.division_id, a.from_day, a.held_until, p.dwelling, p.party_member,
            p.lives_here, p.sex, p.skills, a.origin, 0, 0
        from place d join organization_appointment a on a.division_id = d.id
        join organization_post s on s.division_id = d.id and s.id = a.post_id
        join organization_person p on p.id = a.person_id
        union all
        select distinct d.id, d.path_text, 3, k.kind, k.person_id, k.relative_id, null::uuid, null::date, null::date, null, false, false, 0, 0, 0, 0, 0
        from place d join organization_appointment a on a.division_id = d.id join organization_kinship k on k.person_id = a.person_id
        union all
        select d.id, d.path_text, 4, 0, d.id, null, null, c.from_day, null, c.key, false, false, 0, 0, 0, c.amount, c.most
        from place d join organization_statistic c on c.division_id = d.id
        order by 1
        """;

    private static void Add(CommunityRegister register, NpgsqlDataReader row)
    {
        var kind = row.GetInt16(3);
        switch (row.GetInt32(2))
        {
            case 0:
                register.Add(new RegisteredBody(
                    row.GetGuid(4), (BodyKind)kind, Optional(5), Optional(6), row.IsDBNull(9) ? null : row.GetString(9), row.GetBoolean(10), Day(7),
                    row.IsDBNull(8) ? null : Day(8), row.GetBoolean(11)));
                break;
            case 1:
                register.Add(new RegisteredTerm(row.GetGuid(4), Day(7), Day(8), row.GetBoolean(10)));
                break;
            case 2:
                var keeper = row.GetGuid(6);
                var holder = new OfficeHolder(
                    row.GetGuid(5), (Sex)row.GetInt16(12), row.GetBoolean(10), (Skills)row.GetInt16(13), row.GetBoolean(11) && keeper == row.GetGuid(0), keeper,
                    row.IsDBNull(9) ? null : row.GetString(9));
                register.Add(new RegisteredPost(row.GetGuid(4), (PostKind)kind, holder, (AppointmentOrigin)row.GetInt16(14), Day(7), Day(8)));
                break;
            case 4:
                register.Add(new Statistic { DivisionId = new(row.GetGuid(0)), Key = row.GetString(9), FromDay = Day(7), Amount = row.GetInt64(15), Most = row.GetInt64(16) });
                break;
            default:
                register.Add(row.GetGuid(4), row.GetGuid(5), (KinshipKind)kind);
                break;
        }

        Guid? Optional(int column) => row.IsDBNull(column) ? null : row.GetGuid(column);
        DateOnly Day(int column) => row.GetFieldValue<DateOnly>(column);
    }
}
