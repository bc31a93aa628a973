using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Shequ.Kernel.Acts;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;
using Shequ.Organization.Profiles;

namespace Shequ.Organization.Demonstrations;

/// <summary>装入演示数据: simulated profiles for all urban communities of an area, each figure marked as demonstration.</summary>
public sealed class SeedDemonstration(Session session) : UseCase<SeedDemonstration.Request, Division, int>(session)
{
    public const string Source = "演示数据";

    public sealed record Request
    {
        [Required(ErrorMessage = "请填写区划代码。")]
        public string Division { get; set; } = "";

        public IProgress<(int Done, int Total)>? Progress { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.SeedDemonstration;

    protected override Task<Division?> Find(Request request, CancellationToken stop) =>
        Session.Db.Divisions.SingleOrDefaultAsync(d => d.Code == request.Division && d.EndedOn == null, stop);

    protected override async Task<int> Decide(Request request, Division target, CancellationToken stop)
    {
        var entries = Session.Db.ProfileEntries;
        var communities = await Session.Db.Divisions.AsNoTracking()
            .Where(d => d.Kind == DivisionKind.Urban && d.EndedOn == null && (target.PathText == "" || d.PathText.StartsWith(target.PathText + "/")))
            .Where(d => !entries.Any(e => e.DivisionId == d.Id))
            .OrderBy(d => d.Id).Select(d => new { d.Id, d.Code }).ToListAsync(stop);
        var connection = (NpgsqlConnection)Session.Db.Database.GetDbConnection();
        await using (var writer = await connection.BeginBinaryImportAsync(
            "copy organization_profile_entry (division_id, revision, as_of, source, demonstration, recorded_at, recorded_by, figures) from stdin (format binary)", stop))
        {
            for (var i = 0; i < communities.Count; i++)
            {
                await Write(writer, communities[i].Id.Value, communities[i].Code, stop);
                if (i % 500 == 0)
                {
                    request.Progress?.Report((i, communities.Count));
                }
            }

            await writer.CompleteAsync(stop);
        }

        request.Progress?.Report((communities.Count, communities.Count));
        await CheckupTallies.Invalidate(Session.Db, stop);
        return communities.Count;
    }

    protected override string Describe(Request request, Division target) => $"{target.Code} 的演示资料";

    private async Task Write(NpgsqlBinaryImporter writer, Guid id, string code, CancellationToken stop)
    {
        // Two statements a year apart, so that history has something to show.
        var now = SimulatedCommunity.Make(code, Session.Today);
        var before = now.Where(c => c.Row is null && c.Field.Shape == FieldShape.Count && c.Value is { Number: > 20 })
            .Select(c => c with { Value = new(decimal.Floor(c.Value!.Value.Number * 0.97m)) });
        var day = new DateOnly(Session.Today.Year - 1, 12, 31);
        await Row(writer, id, 1, day, FigureJson.Write(before), stop);
        await Row(writer, id, 2, Session.Today.AddDays(-3), FigureJson.Write(now), stop);
    }

    private async Task Row(NpgsqlBinaryImporter writer, Guid id, int revision, DateOnly asOf, string figures, CancellationToken stop)
    {
        await writer.StartRowAsync(stop);
        await writer.WriteAsync(id, NpgsqlDbType.Uuid, stop);
        await writer.WriteAsync(revision, NpgsqlDbType.Integer, stop);
        await writer.WriteAsync(asOf, NpgsqlDbType.Date, stop);
        await writer.WriteAsync(Source, NpgsqlDbType.Text, stop);
        await writer.WriteAsync(true, NpgsqlDbType.Boolean, stop);
        await writer.WriteAsync(Session.Now.UtcDateTime, NpgsqlDbType.TimestampTz, stop);
        await writer.WriteAsync(Source, NpgsqlDbType.Text, stop);
        await writer.WriteAsync(figures, NpgsqlDbType.Jsonb, stop);
    }
}
