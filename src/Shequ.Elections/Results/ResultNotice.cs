using Shequ.Elections.Counting;

namespace Shequ.Elections.Results;

/// <summary>选举结果公告: the words of a declared result, the same on the wall and on the printed report.</summary>
public static class ResultNotice
{
    /// <summary>The lines of one contest: seats, papers, the turnout, and each candidate with votes and what became of them.</summary>
    public static IEnumerable<string> Of(ContestOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var count = outcome.Count;
        var recall = count.Rule == ContestRule.Recall;
        yield return $"{count.Title}：{(recall ? "是否罢免" : $"应选 {count.Seats} 人")}。收回 {count.Papers} 张，有效 {count.Valid} 张，废票 {count.Invalid} 张，弃权 {count.Blank} 张。";
        if (outcome.Turnout is { } turnout)
        {
            yield return $"有投票资格的 {count.Electors} 人，参加投票 {count.Participants} 人：{Says(turnout)}，投票{(turnout.Holds ? "有效" : "无效")}。";
        }

        foreach (var candidate in outcome.Candidates)
        {
            yield return $"{candidate.Count.Name} {candidate.Count.Votes} 票，{Fate(candidate, recall)}{(candidate.Votes is { } votes ? $"（{Says(votes)}）" : "")}。";
        }

        if (outcome.Open > 0 && !recall)
        {
            yield return $"尚缺 {outcome.Open} 人：{CountWords.Of(outcome.Next)}。";
        }
    }

    /// <summary>The inequality with its integers and article, and whether its words were seen in one source only.</summary>
    public static string Says(Inequality inequality)
    {
        ArgumentNullException.ThrowIfNull(inequality);
        return $"{inequality}，{inequality.Threshold.Citation}{(inequality.Threshold.OneSource ? "，条文只见于一处来源" : "")}";
    }

    public static string Fate(CandidateOutcome candidate, bool recall)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return recall ? candidate.Fate == CandidateFate.Elected ? "罢免通过" : "罢免未通过" : CountWords.Of(candidate.Fate);
    }
}
