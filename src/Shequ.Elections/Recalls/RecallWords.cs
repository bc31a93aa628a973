using Shequ.Norms.Keys;

namespace Shequ.Elections.Recalls;

/// <summary>The Chinese words of a petition, and the norm that says how many must sign.</summary>
public static class RecallWords
{
    public static string Of(PetitionKind kind) => kind switch
    {
        PetitionKind.Voters => "有选举权的居民",
        PetitionKind.HouseholdRepresentatives => "户的代表",
        _ => "居民代表",
    };

    public static string Of(SignerFinding finding) => finding switch
    {
        SignerFinding.Unchecked => "还没有核对",
        SignerFinding.Counted => "计入",
        SignerFinding.NotListed => "不在名单上",
        SignerFinding.Twice => "重复",
        SignerFinding.Ambiguous => "有同名的人，请写选民号",
        _ => "本人撤回",
    };

    internal static NormKey ShareOf(PetitionKind kind) => kind switch
    {
        PetitionKind.Voters => TermOfOfficeActKeys.PetitionVoters,
        PetitionKind.HouseholdRepresentatives => TermOfOfficeActKeys.PetitionHouseholds,
        _ => TermOfOfficeActKeys.PetitionRepresentatives,
    };
}
