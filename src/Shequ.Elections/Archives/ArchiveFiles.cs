using System.Text;
using Shequ.Elections.Rolls;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Archives;

/// <summary>One file of an archive. A restricted one names voters or is the committee's own paper and is left out of the public version.</summary>
internal sealed record ArchiveFile(string Path, byte[] Content, bool Restricted = false);

/// <summary>
/// Makes the files of an archive from its record, the same ones for the same record. Whoever verifies makes them again, so that a printed
/// roll or notice cannot say other than its data.
/// </summary>
internal static class ArchiveFiles
{
    internal const string Election = "election.json";
    internal const string Candidates = "candidates.json";
    internal const string Draws = "draws.json";
    internal const string Places = "stations.json";
    internal const string Seats = "seats.json";
    internal const string Voters = "rolls/voters.json";
    internal const string Entries = "rolls/entries.json";
    internal const string Proxies = "proxies.json";
    internal const string Objections = "objections.json";
    internal const string Nominations = "nominations.json";
    internal const string After = "after.json";
    internal const string Acts = "audit.json";
    internal const string Index = "index.html";

    internal static string Notice(int number) => $"notices/{number:00}.json";

    internal static string Poll(int number) => $"polls/{number}.json";

    internal static string Participants(int poll) => $"rolls/participants-{poll}.json";

    /// <summary>In the order of the archive: by path.</summary>
    internal static IReadOnlyList<ArchiveFile> Of(ArchiveRecord record)
    {
        ArchiveFile[] files = [.. Open(record), .. record.Closed is { } closed ? Closed(record, closed) : []];
        return [.. files.Append(new(Index, ArchivePages.Index(record.Election, [.. files.Select(f => f.Path)]))).OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<ArchiveFile> Open(ArchiveRecord record)
    {
        yield return Json(Election, record.Election);
        yield return Json(Candidates, record.Candidates);
        yield return Json(Draws, record.Draws);
        yield return Json(Places, record.Places);
        yield return Json(Seats, record.Seats);
        foreach (var poll in record.Polls)
        {
            yield return Json(Poll(poll.Number), poll);
        }

        foreach (var notice in record.Notices)
        {
            yield return Json(Notice(notice.Number), notice) with { Restricted = notice.Restricted };
            yield return new($"notices/{notice.Number:00}.txt", Text($"{notice.Title}\n\n{notice.Text}\n\n{notice.PublishedBy}\n{notice.PublishedOn:yyyy-MM-dd}\n"), notice.Restricted);
            yield return new($"notices/{notice.Number:00}.html", ArchivePages.Notice(record.Election, notice), notice.Restricted);
        }
    }

    private static IEnumerable<ArchiveFile> Closed(ArchiveRecord record, ClosedRecord closed) =>
        new[]
        {
            Json(Voters, closed.Voters), Json(Entries, closed.Entries), Json(Proxies, closed.Proxies), Json(Objections, closed.Objections), Json(Nominations, closed.Nominations),
            Json(After, closed.After), Json(Acts, closed.Acts),
        }.Concat(closed.Participants.SelectMany(p => Both($"rolls/participants-{p.Poll}", closed, p.Voters, p)))
            .Concat(Rolls(record, closed)).Select(f => f with { Restricted = true });

    /// <summary>The rolls of the days that matter, each as data and as a table.</summary>
    private static IEnumerable<ArchiveFile> Rolls(ArchiveRecord record, ClosedRecord closed)
    {
        var list = RollOn.ListOf(record.Election.Mode);
        var days = new[] { ("published", record.Election.RollPublishedOn), ("frozen", record.Election.RollFrozenOn) }
            .Concat(record.Polls.Where(p => p.OpenedAt is not null).Select(p => ($"day-{p.Number}", (DateOnly?)p.Day)));
        foreach (var (name, day) in days)
        {
            if (day is not { } on)
            {
                continue;
            }

            foreach (var file in Of(name, RollList.Voters, on).Concat(list == RollList.Voters ? [] : Of($"{name}-representatives", list, on)))
            {
                yield return file;
            }
        }

        IEnumerable<ArchiveFile> Of(string name, RollList which, DateOnly on)
        {
            var numbers = RollOn.Day(closed.Entries, which, on, null);
            return Both($"rolls/{name}", closed, numbers, numbers);
        }
    }

    private static IEnumerable<ArchiveFile> Both<T>(string path, ClosedRecord closed, IReadOnlyList<int> numbers, T data)
    {
        yield return Json($"{path}.json", data);
        yield return new($"{path}.csv", ArchivePages.Roll(closed.Voters, numbers));
    }

    private static ArchiveFile Json<T>(string path, T value) => new(path, ArchiveJson.Write(value));

    internal static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}

/// <summary>Who stood on a list on a day, from the entries alone.</summary>
internal static class RollOn
{
    internal static RollList ListOf(ElectionMode mode) => mode switch
    {
        ElectionMode.AllVoters => RollList.Voters,
        ElectionMode.HouseholdRepresentatives => RollList.HouseholdRepresentatives,
        _ => RollList.ResidentRepresentatives,
    };

    /// <param name="until">What was recorded later does not count; null for all of the day.</param>
    internal static IReadOnlyList<int> Day(IEnumerable<ArchivedRollEntry> entries, RollList list, DateOnly day, DateTimeOffset? until)
    {
        var on = new HashSet<int>();
        foreach (var entry in entries.Where(e => e.List == list && e.On <= day && (until is null || e.RecordedAt <= until)).OrderBy(e => e.On).ThenBy(e => e.RecordedAt))
        {
            _ = entry.Joins ? on.Add(entry.Voter) : on.Remove(entry.Voter);
        }

        return [.. on.Order()];
    }
}
