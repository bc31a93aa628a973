using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Counting;

/// <summary>What a cell of a tally sheet counts.</summary>
public enum TallyCell : short
{
    /// <summary>票箱内的票.</summary>
    Papers,

    /// <summary>有效票.</summary>
    Valid,

    /// <summary>废票.</summary>
    Invalid,

    /// <summary>弃权票.</summary>
    Blank,

    /// <summary>候选人得票.</summary>
    Votes,
}

/// <summary>录入差异: one cell in which the two entries of a box differ.</summary>
/// <param name="Contest">Null for the papers of the whole box.</param>
/// <param name="Page">Null for a sum over all pages.</param>
/// <param name="Candidate">Only where votes are counted.</param>
public sealed record TallyDifference(Id<Contest>? Contest, int? Page, TallyCell Cell, Id<Candidate>? Candidate, int First, int Second);

/// <summary>Holds two entries of one box against each other.</summary>
internal static class TallyComparison
{
    /// <summary>The papers and every sum are the same; how the strokes lie on the pages does not matter.</summary>
    internal static bool Agree(BoxCount first, BoxCount second) => !Sums(first, second).Any();

    /// <summary>First the sums, then the cells of the pages.</summary>
    internal static IReadOnlyList<TallyDifference> Of(BoxCount first, BoxCount second) =>
        [.. Sums(first, second), .. Contests(first, second).SelectMany(c => Pages(c, Of(first, c), Of(second, c)))];

    private static IEnumerable<TallyDifference> Sums(BoxCount first, BoxCount second) =>
        Different(new TallyDifference(null, null, TallyCell.Papers, null, first.Papers, second.Papers))
            .Concat(Contests(first, second).SelectMany(c => Cells(c, null, Of(first, c).Pages, Of(second, c).Pages)));

    private static IEnumerable<TallyDifference> Pages(Id<Contest> contest, ContestTally first, ContestTally second) =>
        first.Pages.Concat(second.Pages).Select(p => p.Number).Distinct().Order()
            .SelectMany(n => Cells(contest, n, [.. first.Pages.Where(p => p.Number == n)], [.. second.Pages.Where(p => p.Number == n)]));

    private static IEnumerable<TallyDifference> Cells(Id<Contest> contest, int? page, IReadOnlyList<TallyPage> first, IReadOnlyList<TallyPage> second)
    {
        var candidates = first.Concat(second).SelectMany(p => p.Votes).Select(v => v.Candidate).Distinct();
        return new[]
        {
            new TallyDifference(contest, page, TallyCell.Valid, null, first.Sum(p => p.Valid), second.Sum(p => p.Valid)),
            new TallyDifference(contest, page, TallyCell.Invalid, null, first.Sum(p => p.Invalid), second.Sum(p => p.Invalid)),
            new TallyDifference(contest, page, TallyCell.Blank, null, first.Sum(p => p.Blank), second.Sum(p => p.Blank)),
        }.Concat(candidates.Select(c => new TallyDifference(contest, page, TallyCell.Votes, c, Votes(first, c), Votes(second, c)))).SelectMany(Different);
    }

    private static IEnumerable<TallyDifference> Different(TallyDifference cell) => cell.First == cell.Second ? [] : [cell];

    private static int Votes(IEnumerable<TallyPage> pages, Id<Candidate> candidate) =>
        pages.SelectMany(p => p.Votes).Where(v => v.Candidate == candidate).Sum(v => v.Strokes);

    private static IEnumerable<Id<Contest>> Contests(BoxCount first, BoxCount second) => first.Tallies.Concat(second.Tallies).Select(t => t.Contest).Distinct();

    private static ContestTally Of(BoxCount count, Id<Contest> contest) => count.Tallies.FirstOrDefault(t => t.Contest == contest) ?? new(contest, []);
}
