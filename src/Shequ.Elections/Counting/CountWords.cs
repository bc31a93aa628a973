namespace Shequ.Elections.Counting;

/// <summary>The Chinese words of the count and of its outcome.</summary>
public static class CountWords
{
    public static string Of(BoxState state) => state switch
    {
        BoxState.Waiting => "待录入",
        BoxState.EnteredOnce => "等第二个人录入",
        BoxState.Agreed => "两次录入一致",
        BoxState.Disagreed => "两次录入不一致",
        _ => "倒入别的票箱一起计票",
    };

    public static string Of(TallyCell cell) => cell switch
    {
        TallyCell.Papers => "从票箱取出的票",
        TallyCell.Valid => "有效票",
        TallyCell.Invalid => "废票",
        TallyCell.Blank => "弃权票",
        _ => "得票",
    };

    public static string Of(CandidateFate fate) => fate switch
    {
        CandidateFate.Elected => "当选",
        CandidateFate.NotElected => "未当选",
        CandidateFate.BelowThreshold => "得票不够",
        CandidateFate.Tied => "票数相等",
        CandidateFate.HeldForWoman => "得票够，末位名额留给妇女",
        _ => "已退出，得票不计",
    };

    public static string Of(NextVote next) => next switch
    {
        NextVote.None => "名额已满",
        NextVote.SecondRound => "另行选举",
        NextVote.RunOff => "票数相等者再次投票",
        NextVote.Repeat => "参加投票的人不够，重新投票",
        _ => "名额暂缺，以后补选",
    };

    public static string Of(ContestRule rule) => rule switch
    {
        ContestRule.Majority => "得票超过规定比例的当选，多于名额的以得票多的当选",
        ContestRule.SecondRound => "得票多的当选，但不得低于规定比例",
        ContestRule.Recall => "同意罢免的票超过规定比例的通过",
        _ => "得票多的当选",
    };
}
