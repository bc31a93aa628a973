using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Data;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Results;

/// <summary>A poll as its result page shows it.</summary>
/// <param name="Declared">Null until it is declared.</param>
/// <param name="Related">Near relatives elected together; empty for the public.</param>
public sealed record ResultView(
    Id<Election> Election, string Name, string Community, ElectedOffice Office, ElectionKind Kind, ElectionMode Mode, ElectionState State, bool ByElectionCommittee, int Poll,
    PollReason Reason, DateOnly Day, PollState PollState, PollResult? Declared, IReadOnlyList<DeclinedView> Declined, bool Woman, string? WomanCitation,
    IReadOnlyList<string> Related, string? RelatedCitation)
{
    public string Title => $"第{Poll}次投票（{ElectionWords.Of(Reason)}）";

    public bool HasDeclined(Id<Candidate> candidate) => Declined.Any(d => d.Candidate == candidate);
}

/// <summary>Somebody elected who does not take the seat.</summary>
public sealed record DeclinedView(Id<Candidate> Candidate, string Name, DateOnly On);

/// <summary>How an election stands after all its votes so far.</summary>
/// <param name="Settled">Those elected can take their posts.</param>
/// <param name="MustVote">Another vote must be prepared.</param>
public sealed record StandingView(
    Id<Election> Election, string Name, ElectionKind Kind, ElectionState State, bool ByElectionCommittee, bool Settled, bool MustVote, int Polls, IReadOnlyList<StandingContestView> Contests);

/// <summary>How one contest stands.</summary>
/// <param name="Next">Null while a vote is under way or still to be held.</param>
public sealed record StandingContestView(string Title, int Seats, IReadOnlyList<string> Elected, NextVote? Next, IReadOnlyList<string> Stand);

/// <summary>The certificates of an election.</summary>
public sealed record CertificatesView(Id<Election> Election, string Name, string Community, string Presider, ElectionState State, IReadOnlyList<CertificateView> Certificates);

/// <summary>One certificate.</summary>
public sealed record CertificateView(int Number, string Name, string Body, string Title, DateOnly IssuedOn);
