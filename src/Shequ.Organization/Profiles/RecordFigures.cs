using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Profiles;

/// <summary>填报资料: states figures of one community as of a day, from a source. Form, API and command line end here.</summary>
public sealed class RecordFigures(Session session, ProfileReader profiles, CheckupTallies tallies)
    : UseCase<RecordFigures.Request, Division, int>(session)
{
    public sealed record Request
    {
        /// <summary>Code of the community.</summary>
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        [Required(ErrorMessage = "请填写这些数是哪一天的情况。")]
        public DateOnly? AsOf { get; set; }

        [Required(ErrorMessage = "请写明数据来源，如社区台账、年报、现场核实。"), StringLength(200, ErrorMessage = "数据来源不超过 200 字。")]
        public string Source { get; set; } = "";

        /// <summary>Field name, or field[row] for an estate or premises → what was typed; empty withdraws the figure.</summary>
        public Dictionary<string, string?> Figures { get; set; } = [];

        /// <summary>Estates and premises that no longer exist: "estates[name]", "premises[name]".</summary>
        public IReadOnlyList<string> Removed { get; set; } = [];

        /// <summary>The revision that the writer saw; a later change of the same figures is not overwritten.</summary>
        public int? Seen { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.RecordFigures;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.AsOf is { } day && (day.Year < 1949 || day > Session.Today))
        {
            yield return new(nameof(Request.AsOf), "数据日期应在 1949 年至今天之间，请核对年份。");
        }
    }

    protected override async Task<Division?> Find(Request request, CancellationToken stop)
    {
        var division = await Session.Db.Divisions.AsNoTracking().SingleOrDefaultAsync(d => d.Code == request.Division.Trim() && d.EndedOn == null, stop);
        return division ?? throw new NotFoundException($"代码为 {request.Division} 的社区");
    }

    protected override async Task<int> Decide(Request request, Division target, CancellationToken stop)
    {
        if (target.Kind != DivisionKind.Urban)
        {
            throw new RefusedException($"{target.Name}不是城市社区，没有居委会资料。", remedy: "如按名称判断有误，请先更正区划类别。");
        }

        var before = await profiles.Read(target.Id, Session.Today, stop);
        var changes = FigureRequest.Read(request.Figures, request.Removed);
        RefuseStale(request, before, changes.Changes, changes.Removed);
        var entry = new ProfileEntry
        {
            DivisionId = target.Id,
            Revision = await Session.Db.ProfileEntries.Where(e => e.DivisionId == target.Id).MaxAsync(e => (int?)e.Revision, stop) + 1 ?? 1,
            AsOf = request.AsOf!.Value,
            Source = request.Source.Trim(),
            Demonstration = false,
            RecordedAt = Session.Now,
            RecordedBy = Session.Actor.Name,
            Figures = FigureJson.Write(changes.Changes, changes.Removed),
        };
        var after = await profiles.Read(target.Id, Session.Today, stop);
        after.Values.Apply(System.Text.Encoding.UTF8.GetBytes(entry.Figures), entry.AsOf, entry.Revision);
        if (FigureChecks.Contradictions(after.Values, changes.Changes).ToArray() is { Length: > 0 } errors)
        {
            throw new BadInputException(errors);
        }

        Session.Db.Add(entry);
        await Session.Db.SaveChangesAsync(stop);
        await tallies.Replace(target, before.Values, after.Values, stop);
        return entry.Revision;
    }

    protected override string Describe(Request request, Division target) =>
        $"{request.Figures.Count} 项，{request.AsOf:yyyy-MM-dd}，来源：{request.Source}";

    private static void RefuseStale(Request request, CommunityProfile before, IReadOnlyList<FigureChange> changes,
        IReadOnlyList<(FieldSubject Subject, string Row)> removed)
    {
        if (request.Seen is not { } seen || before.LastRevision <= seen)
        {
            return;
        }

        var touched = changes.Where(c => c.Row is null
            ? before.Values[c.Field].Revision > seen
            : before.Values.Rows(c.Field.Subject).TryGetValue(c.Row, out var row) && row[c.Field.Index].Revision > seen).ToArray();
        var names = touched.Select(t => t.Field.Chinese).Concat(removed
            .Where(r => before.Values.Rows(r.Subject).TryGetValue(r.Row, out var row) && row.Any(f => f.Revision > seen)).Select(r => r.Row))
            .Distinct().Take(5).ToArray();
        if (names.Length > 0)
        {
            throw new StaleException($"在您填写期间，他人已修改了{string.Join("、", names)}。请看最新数值，确认后再提交；您填写的内容仍保留在下方。");
        }
    }
}
