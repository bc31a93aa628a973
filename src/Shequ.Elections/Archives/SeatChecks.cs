using Shequ.Elections.Candidates;

namespace Shequ.Elections.Archives;

/// <summary>The order of the names on a ballot follows from its draw.</summary>
internal sealed class DrawChecks(ArchiveRecord record, Action<ArchiveFault> faults)
{
    internal void Run()
    {
        foreach (var draw in record.Draws)
        {
            Draw(draw);
        }

        foreach (var last in record.Draws.GroupBy(d => d.Poll).Select(g => g.MaxBy(d => d.Turn)!))
        {
            var places = record.Polls.FirstOrDefault(p => p.Number == last.Poll)?.Contests.SelectMany(c => c.Candidates).ToDictionary(c => c.Candidate, c => c.Position) ?? [];
            Require(last.Lots.All(l => places.GetValueOrDefault(l.Candidate) == l.Position), $"第 {last.Poll} 次投票", "选票上的次序与抽签的不同。");
        }
    }

    private void Draw(ArchivedDraw draw)
    {
        var seed = DrawFormula.Hash(DrawFormula.SeedInput(record.Election.Id, draw.Poll, draw.Notice, draw.SeedText));
        Require(seed == draw.Seed, $"第 {draw.Poll} 次投票", "种子与抽签词算出的不同。");
        var again = DrawFormula.Order(seed, draw.Lots.Select(l => new DrawEntry(l.Contest, l.Candidate, l.Number, l.Name)));
        Require(again.OrderBy(l => l.Candidate.Value).SequenceEqual(draw.Lots.OrderBy(l => l.Candidate.Value)), $"第 {draw.Poll} 次投票", "次序与种子算出的不同。");
    }

    private void Require(bool holds, string place, string message)
    {
        if (!holds)
        {
            faults(new(ArchiveFiles.Draws, place, message));
        }
    }
}

/// <summary>Whoever was declared elected has the seat or declined it, and nobody else.</summary>
internal sealed class SeatChecks(ArchiveRecord record, Action<ArchiveFault> faults)
{
    internal void Run()
    {
        var elected = record.Polls.Where(p => p.Declared is not null).SelectMany(p => p.Declared!.Outcome.Contests.SelectMany(c => c.Elected.Select(e => (Poll: p.Number, c.Count.Contest, e.Count.Candidate, e.Count.Name)))).ToArray();
        var seats = record.Seats.Select(s => (s.Poll, s.Contest, s.Candidate, s.Name)).ToArray();
        foreach (var missing in elected.Except(seats))
        {
            faults(new(ArchiveFiles.Seats, missing.Name, $"第 {missing.Poll} 次投票宣布当选，但没有列在这里。"));
        }

        foreach (var more in seats.Except(elected))
        {
            faults(new(ArchiveFiles.Seats, more.Name, "列在这里，但没有宣布当选。"));
        }

        var certificates = record.Seats.Where(s => s.Certificate is not null).ToArray();
        if (certificates.Select(s => s.Certificate).Distinct().Count() != certificates.Length || certificates.Any(s => s.DeclinedOn is not null))
        {
            faults(new(ArchiveFiles.Seats, "证书", "证书号重复，或给不就任的人发了证书。"));
        }

        var known = record.Candidates.Select(c => (c.Id, c.Contest, c.Name)).ToHashSet();
        foreach (var name in record.Polls.SelectMany(p => p.Contests).SelectMany(c => c.Candidates.Select(p => (p.Candidate, c.Contest, p.Name))).Where(c => !known.Contains(c)).Select(c => c.Name).Distinct())
        {
            faults(new(ArchiveFiles.Candidates, name, "选票上有这个候选人，候选人名单里没有，或者不同名。"));
        }

        foreach (var contest in record.Election.Contests)
        {
            var held = record.Seats.Count(s => s.Contest == contest.Id && s.DeclinedOn is null);
            if (held > contest.Seats)
            {
                faults(new(ArchiveFiles.Seats, contest.Title, $"当选 {held} 人，多于名额 {contest.Seats} 人。"));
            }
        }
    }
}
