using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Organization.Duties;
using Shequ.Organization.Profiles;
using Shequ.Organization.Registers;

namespace Shequ.Organization.RuleBooks;

/// <summary>条款落实: what the product does with each clause, told by the code that is bound to its key.</summary>
public static class NormUses
{
    /// <summary>Keys whose value guards an act. An act that asks the rule book for a key is added here with its test.</summary>
    private static readonly HashSet<NormKey> Guarded =
    [
        OrganizationActKeys.RemovalByOrder, OrganizationActKeys.SubcommitteeCriteria, OrganizationActKeys.SubcommitteeTerm, GovernanceActKeys.SubcommitteeSources,
        ElectionActKeys.GroupLeaderTerm, TermOfOfficeActKeys.RepresentativeTerm, TermOfOfficeActKeys.GroupLeaderIsRepresentative, TermOfOfficeActKeys.AutomaticEnd,
        SupervisionActKeys.ElectedBy, SupervisionActKeys.Term, AppraisalActKeys.RatingsEndingPost,
        PrivacyActKeys.OwnConsentAge, PrivacyActKeys.ConsentVoluntary, PrivacyActKeys.SensitiveReason, PrivacyActKeys.RefusalReason, PrivacyActKeys.AnswerDays,
        PrivacyActKeys.RecordYears,
        VotingActKeys.SecretBooth,
        VotingActKeys.ProxyList,
        ElectionActKeys.SecretBallot,
        ElectionActKeys.Modes,
        ElectionActKeys.ByRepresentatives,
        ElectionActKeys.GroupLeaderElectors,
        VotingActKeys.Posts,
        VotingActKeys.ListDays,
        VotingActKeys.ResidentsOpinion,
        VotingActKeys.CandidateMeeting,
        VotingActKeys.CommitteePosts,
        VotingActKeys.CommitteeElectedBy,
        TermOfOfficeActKeys.ByElectionHeldBy,
        TermOfOfficeActKeys.ByElectionTerm,
        TermOfOfficeActKeys.GroupLeaderElectedBy,
        TermOfOfficeActKeys.RepresentativeElectedBy,
        SupervisionActKeys.ElectedTogether,
        OrganizationActKeys.SeatApproval,
        ConversionKeys.LawBeforeAssetReform,
        VotingActKeys.VoterAge,
        VotingActKeys.Exclusion,
        VotingActKeys.WorkerMonths,
        VotingActKeys.WorkerConditions,
        VotingActKeys.ListDays,
        VotingActKeys.HouseholdLists,
        VotingActKeys.RepresentativeLists,
        VotingActKeys.ObjectionDays,
        VotingActKeys.DecisionDays,
        VotingActKeys.ProxyConditions,
        VotingActKeys.ProxiesPerVoter,
        VotingActKeys.ProxiesOfCandidates,
        VotingActKeys.RepresentativeProxies,
        // candidates
        VotingActKeys.Nominators,
        VotingActKeys.JointNominators,
        VotingActKeys.Qualities,
        VotingActKeys.Expelled,
        VotingActKeys.Punished,
        VotingActKeys.Gangs,
        VotingActKeys.Cults,
        VotingActKeys.VoterAge,
        VotingActKeys.Exclusion,
        VotingActKeys.CommitteeNominees,
        ElectionActKeys.SurplusCandidates,
        ElectionActKeys.GroupLeaderCriteria,
        ElectionActKeys.GroupLeaderRole,
        ElectionActKeys.RepresentativeCriteria,
        SupervisionActKeys.ChairCandidate,
        SupervisionActKeys.MemberCandidates,
        SupervisionActKeys.Criteria,
        VotingActKeys.TurnoutVoters,
        VotingActKeys.TurnoutHouseholds,
        VotingActKeys.TurnoutRepresentatives,
        VotingActKeys.ElectedVotes,
        VotingActKeys.SecondRoundVotes,
        VotingActKeys.PublicCount,
        VotingActKeys.ResultOnTheSpot,
        ElectionActKeys.SecretBallot,
        ElectionActKeys.GroupLeaderTurnout,
        ElectionActKeys.GroupLeaderWinRule,
        TermOfOfficeActKeys.RecallTurnoutVoters,
        TermOfOfficeActKeys.RecallVotes,
        SupervisionActKeys.ChairVotes,
        SupervisionActKeys.MemberWinRule,
        TermOfOfficeActKeys.PetitionVoters,
        TermOfOfficeActKeys.PetitionHouseholds,
        TermOfOfficeActKeys.PetitionRepresentatives,
        TermOfOfficeActKeys.RecallReasons,
        TermOfOfficeActKeys.RecallMode,
        TermOfOfficeActKeys.HandoverDays,
        VotingActKeys.VoidGrounds,
        VotingActKeys.ComplaintRecipients,
    ];

    /// <summary>Keys that a profile or the register of posts answers.</summary>
    private static readonly HashSet<NormKey> Measured = [.. Measures.Keys, .. RegisterMeasures.Keys];

    /// <summary>Keys whose procedure or ledger an engine runs.</summary>
    private static readonly HashSet<NormKey> Run = [.. DutyMatter.All.Select(m => m.Procedure)];

    public static Use Of(Norm norm) => Coverage.UseOf(norm, Measured, Guarded, Run);

    public static IReadOnlyList<Coverage> OfPacks(IEnumerable<Pack> packs) => packs.Select(p => Coverage.Of(p, Of)).ToArray();
}
