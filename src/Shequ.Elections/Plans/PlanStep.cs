namespace Shequ.Elections.Plans;

/// <summary>The names of the steps of the plan, which acts and the plan's data share.</summary>
public static class PlanStep
{
    public const string ElectionCommittee = "election_committee";
    public const string SeatsApproved = "seats_approved";
    public const string MethodPublished = "method_published";
    public const string RegistrationOpened = "registration_opened";
    public const string RegistrationClosed = "registration_closed";
    public const string VoterList = "voter_list";
    public const string HouseholdList = "household_list";
    public const string ObjectionsDecided = "objections_decided";
    public const string RollFrozen = "roll_frozen";
    public const string Representatives = "representatives";
    public const string NominationOpened = "nomination_opened";
    public const string NominationClosed = "nomination_closed";
    public const string EligibilityReview = "eligibility_review";
    public const string CandidatesPublished = "candidates_published";
    public const string OrderDrawn = "order_drawn";
    public const string CandidateMeeting = "candidate_meeting";
    public const string StationsPublished = "stations_published";
    public const string OfficersPublished = "officers_published";
    public const string ProxiesPublished = "proxies_published";
    public const string BallotsPrinted = "ballots_printed";
    public const string PollingNotice = "polling_notice";
    public const string ElectionDay = "election_day";
    public const string ResultAnnounced = "result_announced";
    public const string Seated = "seated";
    public const string Certificates = "certificates";
    public const string Handover = "handover";
    public const string Filing = "filing";
}
