namespace Shequ.Elections.Candidates;

/// <summary>The kinds of the notices that the acts on candidates post.</summary>
internal static class CandidateNotices
{
    internal const string List = "candidates";
    internal const string Order = "order";
    internal const string Withdrawn = "candidate_withdrawn";
    internal const string CommitteeChange = "committee_change";
}
