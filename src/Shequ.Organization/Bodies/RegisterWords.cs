using Shequ.Norms.Keys;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Bodies;

/// <summary>The Chinese words for how people come to posts and leave them, and for what bodies are to each other.</summary>
public static class RegisterWords
{
    public static string Chinese(this AppointmentOrigin origin) => origin switch
    {
        AppointmentOrigin.Elected => "换届选举",
        AppointmentOrigin.ByElected => "补选",
        AppointmentOrigin.ChosenByGroup => "小组推选",
        AppointmentOrigin.ChosenByMeeting => "会议推选",
        AppointmentOrigin.Appointed => "任命（聘用、委派）",
        AppointmentOrigin.ExOfficio => "因职务当然担任",
        _ => "增补（邀请）",
    };

    public static string Chinese(this EndCause cause) => cause switch
    {
        EndCause.TermOver => "任期届满",
        EndCause.Resigned => "辞职",
        EndCause.Recalled => "罢免",
        EndCause.RatedIncompetent => "连续不称职，职务终止",
        EndCause.LostCapacity => "丧失行为能力",
        EndCause.Sentenced => "被判处刑罚",
        EndCause.Died => "去世",
        EndCause.Replaced => "调整",
        EndCause.ElectionVoid => "当选被认定无效",
        _ => "所在组织终止",
    };

    /// <summary>Whether anybody may read it: health, death and sentence are the person's own matter.</summary>
    public static bool IsPublic(this EndCause cause) => cause is not (EndCause.LostCapacity or EndCause.Sentenced or EndCause.Died);

    public static string Chinese(this TieKind kind) => Does(kind switch
    {
        TieKind.Leads => "leads",
        TieKind.Guides => "guides",
        TieKind.Supports => "supports",
        TieKind.Supervises => "supervises",
        TieKind.Assists => "assists",
        _ => "cooperates",
    });

    /// <summary>The Chinese word for what one body does to another, short enough for a line of a chart.</summary>
    public static string Does(string word) => BodyWords.Relations.Chinese(word).Split('（')[0];

    public static string Chinese(this KinshipKind kind) => kind switch
    {
        KinshipKind.Spouse => "配偶",
        KinshipKind.ParentOrChild => "父母子女",
        KinshipKind.Sibling => "兄弟姐妹",
        KinshipKind.GrandparentOrGrandchild => "祖孙（外祖孙）",
        KinshipKind.Distant => "其他亲属",
        _ => "没有亲属关系",
    };

    public static string Chinese(this Sex sex) => sex == Sex.Female ? "女" : "男";
}
