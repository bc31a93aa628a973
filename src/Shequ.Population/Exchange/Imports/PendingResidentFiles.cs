using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Kernel.Secrets;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Workbooks;
using Shequ.Population.Exchange.Columns;
using Shequ.Population.Exchange.Reading;
using Shequ.Population.Residents;

namespace Shequ.Population.Exchange.Imports;

/// <summary>待导入的居民表: a workbook between upload and import, sealed, for a day; only whoever left it takes it out again.</summary>
public sealed class PendingResidentFiles(Session session, NpgsqlDataSource database, PersonalCipher cipher, RememberedColumns remembered, SealedFacts sealing)
{
    private const string Purpose = "population.pending_import";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <returns>The ticket with which the same person takes it out again.</returns>
    public async Task<Guid> Leave(Division community, string fileName, byte[] content, CancellationToken stop = default)
    {
        Require(community);

        // Not a version 7 id: the ticket must not be guessable from the hour.
        var ticket = new Guid(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
        await Run(
            """
            with outdated as (delete from population_pending_import where left_at < $7)
            insert into population_pending_import (division_id, id, file_name, content, left_by, left_at) values ($1, $2, $3, $4, $5, $6)
            """, stop, community.Id.Value, ticket, fileName, cipher.Encrypt(content, Purpose), session.Actor.Name, session.Now, session.Now - Kept);
        return ticket;
    }

    /// <exception cref="NotFoundException">It was imported already, is older than a day, or somebody else left it.</exception>
    public async Task<(string FileName, byte[] Content)> Take(Division community, Guid ticket, CancellationToken stop = default)
    {
        Require(community);
        await using var command = database.CreateCommand(
            "select file_name, content from population_pending_import where division_id = $1 and id = $2 and left_by = $3 and left_at > $4");
        foreach (var value in new object[] { community.Id.Value, ticket, session.Actor.Name, session.Now - Kept })
        {
            command.Parameters.Add(new() { Value = value });
        }

        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop) ? (reader.GetString(0), cipher.DecryptBytes(reader.GetFieldValue<byte[]>(1), Purpose))
            : throw new NotFoundException("待导入的文件（可能已导入，或已过一天），请重新上传");
    }

    public Task Remove(Division community, Guid ticket, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        return Run("delete from population_pending_import where division_id = $1 and id = $2", stop, community.Id.Value, ticket);
    }

    /// <summary>How its columns would be understood, for a person to look at.</summary>
    /// <exception cref="BadInputException">It is no workbook of residents.</exception>
    public async Task<ColumnMapping> Mapping(Division community, byte[] content, IReadOnlyDictionary<int, ResidentColumn>? chosen = null, CancellationToken stop = default)
    {
        Require(community);
        try
        {
            using var book = WorkbookReader.Open(content);
            var mapping = MappingProposal.Of(book, await remembered.Of(community, stop));
            return chosen is null ? mapping : mapping.With(chosen);
        }
        catch (WorkbookException unreadable)
        {
            throw new BadInputException("file", unreadable.Message);
        }
    }

    /// <summary>更正表: only the faulty rows, as they were typed, with a column that says why.</summary>
    public async Task<byte[]> Corrections(Division community, byte[] content, DateOnly? asOf, IReadOnlyDictionary<int, ResidentColumn>? chosen, CancellationToken stop = default)
    {
        var mapping = await Mapping(community, content, chosen, stop);
        await using var connection = await database.OpenConnectionAsync(stop);
        var faults = new ImportFaults(mapping);
        var day = asOf ?? session.Today;
        using (var book = WorkbookReader.Open(content))
        {
            await new ImportPlan(session, community.Id.Value, day, sealing, faults).Make(connection, new ResidentSheets(book, mapping, day, faults).Rows(), stop);
        }

        return CorrectionWorkbook.Write(content, mapping, faults);
    }

    private void Require(Division community)
    {
        ArgumentNullException.ThrowIfNull(community);
        session.Require(PopulationPermissions.ImportResidents, community);
    }

    private async Task Run(string sql, CancellationToken stop, params object[] parameters)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new() { Value = parameter });
        }

        await command.ExecuteNonQueryAsync(stop);
    }
}
