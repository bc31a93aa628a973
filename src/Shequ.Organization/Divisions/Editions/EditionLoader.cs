using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Shequ.Kernel.Acts;

namespace Shequ.Organization.Divisions.Editions;

/// <summary>Streams an edition into a table of divisions, the fastest way that PostgreSQL has.</summary>
internal sealed class EditionLoader(DivisionEdition edition, DateOnly day, DateTimeOffset now, Division country)
{
    private const int ReportEvery = 10_000;
    private readonly Dictionary<string, (Guid Id, string Path)> above = [];
    private readonly HashSet<long> seen = new(edition.Count);

    /// <summary>Blocks while it writes: awaiting seven million values one by one would cost more than the writing.</summary>
    public void Copy(NpgsqlConnection connection, string table, IProgress<(int Done, int Total)>? progress, CancellationToken stop)
    {
        using var writer = connection.BeginBinaryImport(
            $"copy {table} (id, parent_id, level, kind, code, name, designated_on, path_text, version) from stdin (format binary)");
        writer.Timeout = TimeSpan.Zero;
        var byCode = above.GetAlternateLookup<ReadOnlySpan<char>>();
        var done = 0;
        foreach (var row in edition.Rows())
        {
            if (!seen.Add(long.Parse(row.Code, CultureInfo.InvariantCulture)))
            {
                throw new BadInputException("Folder", $"代码 {row.Code} 在文件中出现两次。请取得没有差错的一期再导入。");
            }

            var parent = (Id: country.Id.Value, Path: "");
            if (row.Level != DivisionLevel.Province && !byCode.TryGetValue(row.CodeAbove, out parent))
            {
                throw new BadInputException("Folder", $"{row.Name}（{row.Code}）的上级 {row.CodeAbove} 不在文件中。请取得完整的一期再导入。");
            }

            Write(writer, row, parent.Id, parent.Path.Length == 0 ? row.Code : $"{parent.Path}/{row.Code}");
            if (++done % ReportEvery == 0)
            {
                stop.ThrowIfCancellationRequested();
                progress?.Report((done, edition.Count));
            }
        }

        writer.Complete();
        progress?.Report((done, edition.Count));
    }

    private void Write(NpgsqlBinaryImporter writer, EditionRow row, Guid parent, string path)
    {
        var id = Guid.CreateVersion7(now);
        if (row.Level != DivisionLevel.Community)
        {
            above.Add(row.Code, (id, path));
        }

        var kind = row.Level == DivisionLevel.Community ? NamedKind.Of(row.Name) : DivisionKind.Area;
        writer.StartRow();
        writer.Write(id, NpgsqlDbType.Uuid);
        writer.Write(parent, NpgsqlDbType.Uuid);
        writer.Write((short)row.Level, NpgsqlDbType.Smallint);
        writer.Write((short)kind, NpgsqlDbType.Smallint);
        writer.Write(row.Code, NpgsqlDbType.Text);
        writer.Write(row.Name, NpgsqlDbType.Text);
        writer.Write(day, NpgsqlDbType.Date);
        writer.Write(path, NpgsqlDbType.Text);
        writer.Write(0, NpgsqlDbType.Integer);
    }
}
