using Shequ.Organization.People;

namespace Shequ.Elections.Candidates;

/// <summary>The Chinese words of nominations, grounds and departures.</summary>
public static class CandidateWords
{
    public static string Of(NominationRoute route) => route switch
    {
        NominationRoute.PartyOrganization => "社区党组织提名推荐",
        NominationRoute.JointVoters => "选民联合提名推荐",
        NominationRoute.Assembly => "居民会议（居民代表会议）提名",
        _ => "自荐",
    };

    public static string Of(EligibilityGround ground) => ground switch
    {
        EligibilityGround.Expelled => "被开除党籍",
        EligibilityGround.Punished => "因犯罪受过刑事处罚",
        EligibilityGround.Gangs => "利用黑恶势力从事非法活动",
        EligibilityGround.Cults => "组织或参加非法宗教活动、邪教活动",
        EligibilityGround.TooYoung => "选举日不满规定年龄",
        EligibilityGround.Deprived => "依法被剥夺政治权利",
        EligibilityGround.NotRegistered => "没有登记为选民",
        _ => "没有得到规定的确认",
    };

    public static string Of(KinshipKind kind) => kind switch
    {
        KinshipKind.Spouse => "配偶",
        KinshipKind.ParentOrChild => "父母子女",
        KinshipKind.Sibling => "兄弟姐妹",
        _ => "祖孙",
    };

    public static string Of(DepartedFrom from) => from == DepartedFrom.ElectionCommittee ? "居民选举委员会" : "选举工作人员";
}
