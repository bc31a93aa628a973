using System.Globalization;
using System.Text.Json;

namespace Shequ.Elections.Archives;

/// <summary>Reads the record of an archive back from its data files.</summary>
internal sealed class ArchiveParser(IReadOnlyDictionary<string, byte[]> files, Action<ArchiveFault> faults)
{
    /// <returns>Null where a file that the rest rests on cannot be read.</returns>
    internal ArchiveRecord? Record(bool open)
    {
        var election = One<ArchivedElection>(ArchiveFiles.Election);
        var (candidates, draws, places, seats) = (List<ArchivedCandidate>(ArchiveFiles.Candidates), List<ArchivedDraw>(ArchiveFiles.Draws), One<ArchivedPlaces>(ArchiveFiles.Places), List<ArchivedSeat>(ArchiveFiles.Seats));
        var (polls, notices) = (Numbered<ArchivedPoll>("polls/"), Numbered<ArchivedNotice>("notices/"));
        var closed = open ? null : Closed();
        return election is null || candidates is null || draws is null || places is null || seats is null || polls is null || notices is null || (!open && closed is null)
            ? null
            : new(election, notices, candidates, draws, places, polls, seats, closed);
    }

    private ClosedRecord? Closed()
    {
        var (voters, entries, participants) = (List<ArchivedVoter>(ArchiveFiles.Voters), List<ArchivedRollEntry>(ArchiveFiles.Entries), Numbered<ArchivedParticipants>("rolls/participants-"));
        var (proxies, objections, nominations) = (List<ArchivedProxy>(ArchiveFiles.Proxies), List<ArchivedObjection>(ArchiveFiles.Objections), List<ArchivedNomination>(ArchiveFiles.Nominations));
        var (after, acts) = (One<ArchivedAfter>(ArchiveFiles.After), List<ArchivedAct>(ArchiveFiles.Acts));
        return voters is null || entries is null || participants is null || proxies is null || objections is null || nominations is null || after is null || acts is null
            ? null
            : new(voters, entries, participants, proxies, objections, nominations, after, acts);
    }

    private IReadOnlyList<T>? List<T>(string path)
        where T : class => One<IReadOnlyList<T>>(path) is { } list && list.All(e => e is not null) ? list : null;

    /// <summary>All files of a kind in the order of their numbers.</summary>
    private IReadOnlyList<T>? Numbered<T>(string prefix)
        where T : class
    {
        var paths = files.Keys.Where(p => p.StartsWith(prefix, StringComparison.Ordinal) && p.EndsWith(".json", StringComparison.Ordinal))
            .OrderBy(p => int.TryParse(p[prefix.Length..^".json".Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        var all = paths.Select(One<T>).ToArray();
        return all.Any(a => a is null) ? null : [.. all.OfType<T>()];
    }

    private T? One<T>(string path)
        where T : class
    {
        if (!files.TryGetValue(path, out var bytes))
        {
            faults(new(path, "", "档案里应有这个文件，但没有。"));
            return null;
        }

        try
        {
            return ArchiveJson.Read<T>(bytes);
        }
        catch (JsonException broken)
        {
            faults(new(path, $"第 {broken.LineNumber + 1} 行", "数据看不懂，不是系统写出的格式。"));
            return null;
        }
    }
}
