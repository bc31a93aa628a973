using Shequ.Elections.Candidates;
using Shequ.Organization.People;

namespace Shequ.Web.Pages.Elections.Candidates;

/// <summary>How candidates and those who left are shown.</summary>
public static class CandidateFace
{
    public static string Class(CandidateState state) => state switch
    {
        CandidateState.Accepted or CandidateState.Official => "o-met",
        CandidateState.Nominated => "o-unknown",
        CandidateState.Rejected => "o-conflict",
        _ => "o-na",
    };

    /// <summary>Sex, age in years and public posts; never a day of birth.</summary>
    public static string About(CandidateLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return string.Join('，', new[] { line.Sex == Sex.Female ? "女" : "男", line.Age is { } age ? $"{age} 岁" : null, line.Posts.Count == 0 ? null : "现任" + string.Join('、', line.Posts) }.OfType<string>());
    }

    /// <summary>Why somebody left; what lies in the family only for whoever conducts the election.</summary>
    public static string Why(Departure departure, bool staff)
    {
        ArgumentNullException.ThrowIfNull(departure);
        return departure.Kinship is not { } kin ? "本人被提名为候选人"
            : !staff ? "近亲属被提名为候选人"
            : $"近亲属（{CandidateWords.Of(kin)}）被提名为候选人{(departure.FromRegister ? "，关系据住户登记，请核实；有误的，由本人申报更正" : "")}";
    }
}
