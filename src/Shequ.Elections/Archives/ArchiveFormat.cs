using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population.Derived;

namespace Shequ.Elections.Archives;

/// <summary>The whole of an election as its archive keeps it: what anybody may read, and what only those may who look into the election.</summary>
/// <param name="Closed">Null in the public version.</param>
internal sealed record ArchiveRecord(
    ArchivedElection Election, IReadOnlyList<ArchivedNotice> Notices, IReadOnlyList<ArchivedCandidate> Candidates, IReadOnlyList<ArchivedDraw> Draws, ArchivedPlaces Places,
    IReadOnlyList<ArchivedPoll> Polls, IReadOnlyList<ArchivedSeat> Seats, ClosedRecord? Closed);

/// <summary>名册部分: everything that names voters or is the committee's own paper.</summary>
internal sealed record ClosedRecord(
    IReadOnlyList<ArchivedVoter> Voters, IReadOnlyList<ArchivedRollEntry> Entries, IReadOnlyList<ArchivedParticipants> Participants, IReadOnlyList<ArchivedProxy> Proxies,
    IReadOnlyList<ArchivedObjection> Objections, IReadOnlyList<ArchivedNomination> Nominations, ArchivedAfter After, IReadOnlyList<ArchivedAct> Acts);

internal sealed record ArchivedElection(
    string Community, string CommunityName, Id<Election> Id, string Name, ElectedOffice Office, ElectionKind Kind, ElectionMode Mode, DateOnly Day, DateOnly CalledOn, BodyKind Presider,
    string Document, string? SeatsDocument, string? OpinionDocument, bool KeepsSeatForWoman, DateOnly? RollPublishedOn, DateOnly? RollFrozenOn, Id<Election>? Repeats, ElectionState State,
    DateOnly? EndedOn, string? EndReason, IReadOnlyList<ArchivedContest> Contests, IReadOnlyList<ArchivedStep> Steps);

internal sealed record ArchivedContest(Id<Contest> Id, int Position, string Title, PostKind Post, int Seats, string Body, string? Group, bool OnlyWomen);

internal sealed record ArchivedStep(string Step, DateOnly DoneOn, string Evidence, string RecordedBy);

internal sealed record ArchivedNotice(int Number, string Kind, string Title, string Text, DateOnly PublishedOn, string PublishedBy)
{
    /// <summary>Lists of voters were up for their days; an archive that anybody may take home is another thing.</summary>
    private static readonly string[] WithNames =
        [PlanStep.RegistrationClosed, PlanStep.VoterList, PlanStep.ObjectionsDecided, PlanStep.RollFrozen, PlanStep.Representatives, PlanStep.ProxiesPublished];

    internal bool Restricted => WithNames.Contains(Kind);
}

internal sealed record ArchivedCandidate(Id<Candidate> Id, Id<Contest> Contest, string Name, Sex Sex, string? Statement, CandidateState State, DateOnly StateOn);

internal sealed record ArchivedDraw(int Poll, int Turn, int Notice, string SeedText, string Seed, IReadOnlyList<BallotLot> Lots, string Witnesses, string DrawnBy);

internal sealed record ArchivedPlaces(IReadOnlyList<ArchivedStation> Stations, IReadOnlyList<ArchivedOfficer> Officers);

internal sealed record ArchivedStation(int Number, string Name, string Place, string Hours, bool SecretBooth);

internal sealed record ArchivedOfficer(string Name, OfficerRole? Role, int? Station, int? ReserveOrder, DateOnly? LeftOn, string? LeftReason);

internal sealed record ArchivedPoll(
    int Number, PollReason Reason, DateOnly Day, PollState State, int? Electors, DateTimeOffset? OpenedAt, DateTimeOffset? ClosedAt, bool Mixed, IReadOnlyList<ArchivedBallot> Contests,
    IReadOnlyList<ArchivedIssue> Issued, IReadOnlyList<ArchivedAccount> Accounts, IReadOnlyList<ArchivedBox> Boxes, PollContext Context, ArchivedDeclaration? Declared);

/// <summary>A contest of a poll, with all that its decision needs beside the count.</summary>
internal sealed record ArchivedBallot(
    Id<Contest> Contest, string Title, int Seats, ContestRule Rule, bool OnlyWomen, string? Group, int Electors, int CheckedIn, Threshold? Turnout, Threshold? Votes, IReadOnlyList<ArchivedPlace> Candidates);

internal sealed record ArchivedPlace(Id<Candidate> Candidate, string Name, bool Woman, int Position, DateOnly? WithdrawnOn);

/// <summary>How many were given a ballot at a station; nobody's name, place or time.</summary>
internal sealed record ArchivedIssue(int Station, int Voters);

internal sealed record ArchivedAccount(int Station, int Doubles, int Delivered, int? Issued, int? Spoiled, int? Unused, int? Found, string? Explanation, string? ClosedBy);

internal sealed record ArchivedBox(
    Id<BallotBox> Id, int Station, string Name, bool Mobile, Id<BallotBox>? EmptiedInto, int? EmptiedPapers, IReadOnlyList<ArchivedRecount> Recounts, IReadOnlyList<ArchivedEntry> Entries)
{
    internal bool Alone => !Mobile && EmptiedInto is null;
}

internal sealed record ArchivedRecount(int Attempt, string Reason, string OrderedBy);

/// <param name="Typist">Tells two people apart.</param>
internal sealed record ArchivedEntry(int Attempt, int Entry, int Papers, int Typist, string EnteredBy, DateTimeOffset EnteredAt, IReadOnlyList<ContestTally> Tallies);

internal sealed record ArchivedDeclaration(DateOnly On, DateTimeOffset At, string By, string Signers, PollOutcome Outcome);

/// <param name="Certificate">The number of the certificate; null where none was issued.</param>
/// <param name="DeclinedOn">Did not take the seat.</param>
/// <param name="From">The first day in the post.</param>
internal sealed record ArchivedSeat(Id<Candidate> Candidate, int Poll, Id<Contest> Contest, string Name, string Title, int? Certificate, DateOnly? DeclinedOn, DateOnly? From, DateOnly? TermEndsOn);

internal sealed record ArchivedVoter(int Number, string Name, Sex Sex, VoterClass Class, string? Group);

internal sealed record ArchivedRollEntry(int Voter, RollList List, DateOnly On, bool Joins, string Reason, bool AfterFreeze, DateTimeOffset RecordedAt, string RecordedBy);

/// <summary>Who took part in a poll, by number; the order is that of the numbers and of nothing else.</summary>
internal sealed record ArchivedParticipants(int Poll, IReadOnlyList<int> Voters);

internal sealed record ArchivedProxy(int Principal, int Agent, DateOnly WrittenOn, DateOnly? WithdrawnOn);

internal sealed record ArchivedObjection(int Number, ObjectionKind Kind, DateOnly ReceivedOn, DateOnly? DueOn, bool? Upheld, DateOnly? DecidedOn);

/// <summary>Somebody who was proposed, with how and by how many; who signed is not told.</summary>
internal sealed record ArchivedNomination(Id<Candidate> Candidate, Id<Contest> Contest, string Name, CandidateState State, string? StateReason, IReadOnlyList<ArchivedProposal> Proposals);

internal sealed record ArchivedProposal(NominationRoute Route, DateOnly Day, string Document, string? Confirmation, int Counted, string? Reason);

internal sealed record ArchivedAfter(ArchivedHandover? Handover, IReadOnlyList<ArchivedFiling> Filings);

internal sealed record ArchivedHandover(
    DateOnly ProducedOn, DateOnly DueOn, DateOnly StartedOn, DateOnly? CompletedOn, string? Document, string? Reason, string? RecordedBy, DateOnly? SupervisedOn, string? SupervisedBy,
    string? SupervisionNote, IReadOnlyList<ArchivedHandoverItem> Items);

internal sealed record ArchivedHandoverItem(int Number, string Kind, string What, string? HandedBy, string? ReceivedBy, string? Witness, DateOnly? HandedOn);

internal sealed record ArchivedFiling(int Number, string Document, string Report, DateOnly FiledOn, string FiledBy, Handovers.FilingAnswer? Answer, DateOnly? AnsweredOn, string? AnsweredBy, string? Reasons);

internal sealed record ArchivedAct(long Sequence, DateTimeOffset At, string Actor, string Act, string Detail, string? Refused, string Hash);
