using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Candidates;

/// <summary>资格条件: under which key each ground stands, and what must be checked of whom.</summary>
public static class EligibilityRules
{
    /// <summary>The four grounds that an office must have checked.</summary>
    public static IReadOnlyList<EligibilityGround> Checked { get; } = [EligibilityGround.Expelled, EligibilityGround.Punished, EligibilityGround.Gangs, EligibilityGround.Cults];

    internal static NormKey KeyOf(EligibilityGround ground, ElectedOffice office, PostKind post) => ground switch
    {
        EligibilityGround.Expelled => VotingActKeys.Expelled,
        EligibilityGround.Punished => VotingActKeys.Punished,
        EligibilityGround.Gangs => VotingActKeys.Gangs,
        EligibilityGround.Cults => VotingActKeys.Cults,
        EligibilityGround.TooYoung => VotingActKeys.VoterAge,
        EligibilityGround.Deprived => VotingActKeys.Exclusion,
        EligibilityGround.NotRegistered => VotingActKeys.Registration,
        _ => ConfirmationKey(office, post) ?? VotingActKeys.Nominators,
    };

    /// <summary>The procedure that asks for a confirmation before somebody stands; null where none does.</summary>
    internal static NormKey? ConfirmationKey(ElectedOffice office, PostKind post) => office != ElectedOffice.SupervisoryCommittee ? null
        : post == PostKind.Chair ? SupervisionActKeys.ChairCandidate : SupervisionActKeys.MemberCandidates;

    /// <summary>The article of a ground.</summary>
    /// <exception cref="RefusedException">No norm in force makes it a ground.</exception>
    internal static string Citation(ElectionRules rules, EligibilityGround ground, ElectedOffice office, PostKind post)
    {
        if (ground == EligibilityGround.NotConfirmed && ConfirmationKey(office, post) is null)
        {
            throw new RefusedException($"{ElectionWords.Of(office)}候选人不需要另行确认，不能以此为由认定不能参选。", remedy: "请按实际情况选择理由。");
        }

        return rules.Citation(KeyOf(ground, office, post))
            ?? throw new RefusedException($"现行规范没有把“{CandidateWords.Of(ground)}”列为不能参选的理由。", remedy: "不能以此为由认定不能参选，请按实际情况选择理由。");
    }
}
