using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Counting;

/// <summary>录入的一项竞选: the tally pages of one contest as they were typed.</summary>
public sealed record TypedContest
{
    public Id<Contest> Contest { get; set; }

    public IList<TypedPage> Pages { get; set; } = [];
}

/// <summary>录入的一页: what stands on one page; an empty cell beside filled ones is nought.</summary>
public sealed record TypedPage
{
    public int? Valid { get; set; }

    public int? Invalid { get; set; }

    public int? Blank { get; set; }

    public IList<TypedVotes> Votes { get; set; } = [];

    internal bool Empty => Valid is null && Invalid is null && Blank is null && Votes.All(v => v?.Strokes is null);
}

/// <summary>录入的得票: the strokes of one candidate on a page.</summary>
public sealed record TypedVotes
{
    public Id<Candidate> Candidate { get; set; }

    public int? Strokes { get; set; }
}
