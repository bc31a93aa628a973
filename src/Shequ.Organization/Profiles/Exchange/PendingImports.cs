using Npgsql;
using Shequ.Kernel.Acts;

namespace Shequ.Organization.Profiles.Exchange;

/// <summary>待导入文件: a workbook that was tried and waits for the word, kept in the database so that any web node can take it.</summary>
public sealed class PendingImports(Session session, NpgsqlDataSource database)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <returns>The ticket with which the same person takes it out again.</returns>
    public async Task<Guid> Leave(string scope, string fileName, byte[] content, CancellationToken stop = default)
    {
        // Not a version 7 id: the ticket must not be guessable from the hour.
        var ticket = new Guid(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
        await using var command = database.CreateCommand("""
            with outdated as (delete from organization_pending_import where left_at < $6)
            insert into organization_pending_import (id, scope, file_name, content, left_by, left_at) values ($1, $2, $3, $4, $5, $7)
            """);
        foreach (var value in new object[] { ticket, scope, fileName, content, session.Actor.Name, session.Now - Kept, session.Now })
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(stop);
        return ticket;
    }

    /// <summary>What was left under a ticket by the same person, or null.</summary>
    public async Task<(string Scope, string FileName, byte[] Content)?> Find(Guid ticket, CancellationToken stop = default)
    {
        await using var command = database.CreateCommand(
            "select scope, file_name, content from organization_pending_import where id = $1 and left_by = $2 and left_at > $3");
        command.Parameters.Add(new() { Value = ticket });
        command.Parameters.Add(new() { Value = session.Actor.Name });
        command.Parameters.Add(new() { Value = session.Now - Kept });
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop) ? (reader.GetString(0), reader.GetString(1), reader.GetFieldValue<byte[]>(2)) : null;
    }

    public async Task Remove(Guid ticket, CancellationToken stop = default)
    {
        await using var command = database.CreateCommand("delete from organization_pending_import where id = $1");
        command.Parameters.Add(new() { Value = ticket });
        await command.ExecuteNonQueryAsync(stop);
    }
}
