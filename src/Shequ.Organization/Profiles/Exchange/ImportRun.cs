using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Profiles.Exchange;

/// <summary>One pass over a file: finds the communities, compares, checks, and hands out what must be written.</summary>
internal sealed class ImportRun(Session session, DivisionPath scope, string scopeName, ImportFile file, ImportErrors errors, List<string> notices)
{
    internal const int MostNotices = 100;

    internal ImportCounts Counts { get; } = new();

    internal async IAsyncEnumerable<IReadOnlyList<ImportEntry>> Entries([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var connection = await ProfileBatch.Open(session.Db, stop);
        foreach (var portion in file.Portions())
        {
            var codes = portion.Select(r => r.Code).Where(c => c.Length > 0).ToArray();
            var communities = await session.Db.Divisions.AsNoTracking().Where(d => codes.Contains(d.Code) && d.EndedOn == null)
                .ToDictionaryAsync(d => d.Code, stop);
            var known = await ProfileBatch.Read(connection, [.. communities.Values.Select(d => d.Id.Value)], stop);
            var entries = new List<ImportEntry>(portion.Length);
            foreach (var row in portion)
            {
                if (Compare(row, communities.GetValueOrDefault(row.Code), known) is { } entry)
                {
                    entries.Add(entry);
                }
            }

            yield return entries;
        }

        if (errors.Count == 0 && Counts.Communities == 0)
        {
            errors.AddSheet("", "没有读到任何资料：表中只有表头，或只有代码和名称。请填写后再导入。");
        }
    }

    private ImportEntry? Compare(TypedRow row, Division? community, Dictionary<Guid, StoredProfile> known)
    {
        var rows = file.PartsOf(row.Code);
        if (row.Code.Length == 0)
        {
            return null;
        }

        if (Problem(row, community) is { } problem)
        {
            file.Fault(row, ProfileColumns.Code, problem);
            return null;
        }

        NoteName(row, community!);
        FigureChange[] stated = [.. row.Changes, .. rows.SelectMany(r => r.Changes)];
        if (row.Faulty || stated.Length == 0 || !HasDayAndSource(row))
        {
            return null;
        }

        var profile = known.GetValueOrDefault(community!.Id.Value, StoredProfile.None);
        Counts.Communities++;
        var differing = Counts.Differing(profile.On(row.AsOf!.Value), stated);
        if (differing.Count == 0)
        {
            return null;
        }

        var (before, after) = (profile.On(session.Today), profile.On(session.Today));
        var entry = new ImportEntry(community, profile.LastRevision + 1, row.AsOf.Value, row.Source, FigureJson.Write(differing), before, after);
        after.Apply(Encoding.UTF8.GetBytes(entry.Figures), entry.AsOf, entry.Revision);
        foreach (var error in FigureChecks.Contradictions(after, differing))
        {
            file.Contradiction(row, rows, error.Field, error.Message);
        }

        Counts.ChangedCommunities++;
        return entry;
    }

    private string? Problem(TypedRow row, Division? community) => community switch
    {
        null => $"没有代码为 {row.Code} 的社区。请核对代码，或先更新区划。",
        { Level: not DivisionLevel.Community } => $"{row.Code} 是{community.Name}，不是社区。",
        _ when !scope.Covers(community.Path) => $"{community.Name}（{row.Code}）不在{scopeName}范围内，不能在此导入。",
        { Kind: not DivisionKind.Urban } => $"{community.Name}（{row.Code}）不是城市社区，没有居委会资料。如按名称判断有误，请先更正区划类别。",
        _ => null,
    };

    private bool HasDayAndSource(TypedRow row)
    {
        if (row.AsOf is null)
        {
            file.Fault(row, ProfileColumns.AsOf, "没有填写数据日期：这些数是哪一天的情况？");
        }

        if (row.Source.Length == 0)
        {
            file.Fault(row, ProfileColumns.Source, "没有填写数据来源，如社区台账、年报、现场核实。");
        }

        return row.AsOf is not null && row.Source.Length > 0;
    }

    /// <summary>A name that does not fit its code often means that a row has slipped; people must see it, yet names are written in many ways.</summary>
    private void NoteName(TypedRow row, Division community)
    {
        if (row.Community.Length > 0 && row.Community != community.Name && notices.Count < MostNotices)
        {
            notices.Add($"第 {row.Number} 行：代码 {row.Code} 登记的名称是“{community.Name}”，表中写的是“{row.Community}”。请确认没有错行。");
        }
    }
}
