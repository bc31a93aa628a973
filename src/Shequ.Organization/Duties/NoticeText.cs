using Shequ.Norms.Packs;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Duties;

/// <summary>What a duty asks to be written.</summary>
public enum NoticeKind
{
    /// <summary>公告: to all residents.</summary>
    Public,

    /// <summary>备案: to the street.</summary>
    Filing,

    /// <summary>退回: to who asked for a table.</summary>
    Return,
}

/// <summary>变更情况: what a notice may say of a change: names and posts, and nothing else of anybody.</summary>
/// <param name="Post">E.g. 居民代表; null where the change is of a body and not of one post.</param>
public sealed record ChangeFacts(DutyCause Cause, string Subject, DateOnly OpenedOn)
{
    public string? Person { get; init; }

    /// <summary>The body and the post as people say them: 第一居民小组居民代表.</summary>
    public string? Post { get; init; }

    public EndCause? End { get; init; }

    /// <summary>The first day on which the post is no longer held.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The first day in the post, where somebody new came.</summary>
    public DateOnly? BeganOn { get; init; }

    public AppointmentOrigin? Origin { get; init; }

    /// <summary>Whether the norms ask that the post be filled again.</summary>
    public bool ToBeFilled { get; init; }
}

/// <summary>公文: a notice or filing letter as it is printed; every part can be changed before.</summary>
public sealed record NoticeText(NoticeKind Kind, string Title, string Addressee, IReadOnlyList<string> Body, string Issuer, string Date, string Foot)
{
    /// <summary>What a step asks to be written; null where it asks for neither.</summary>
    public static NoticeKind? KindOf(string does) =>
        does.Contains("备案", StringComparison.Ordinal) ? NoticeKind.Filing
        : does.Contains("公告", StringComparison.Ordinal) || does.Contains("公布", StringComparison.Ordinal) ? NoticeKind.Public
        : null;

    /// <param name="issuer">The full name of the body that issues it.</param>
    /// <param name="street">The name of the street, to which filings go.</param>
    public static NoticeText Of(NoticeKind kind, ChangeFacts change, string does, string issuer, string street, Citation? citation, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(change);
        var matter = Matter(change.Cause);
        return kind == NoticeKind.Public
            ? new(kind, $"关于{matter}的公告", "全体居民：",
                [Happened(change), .. Follows(change), "特此公告。"], issuer, DateText(today), Basis(citation))
            : new(kind, $"关于{matter}的备案函", Recipient(does, street) + "：",
                [Happened(change), .. Follows(change), "现按规定报请备案。", "特此函告。"], issuer, DateText(today), Basis(citation));
    }

    /// <summary>As documents of public bodies write a date: 2026年11月21日.</summary>
    public static string DateText(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    private static string Matter(DutyCause cause) => cause switch
    {
        DutyCause.MemberVacancy or DutyCause.MemberResignation => "居民委员会成员变动",
        DutyCause.RepresentativeChange or DutyCause.RepresentativeVacancy => "居民代表变更",
        DutyCause.GroupLeaderVacancy => "居民小组长变更",
        DutyCause.SubcommitteeVacancy => "下属委员会成员调整",
        DutyCause.SupervisionVacancy or DutyCause.SupervisionChange => "居务监督委员会成员变动",
        _ => "新一届居民委员会产生",
    };

    private static string Happened(ChangeFacts change) => change switch
    {
        { Person: { } who, Post: { } post, EndedOn: { } day } => $"{who}同志{Ended(change)}，自{DateText(day)}起不再担任{post}。",
        { Person: { } who, Post: { } post, BeganOn: { } day } => $"{Came(change.Origin)}，{who}同志自{DateText(day)}起担任{post}。",
        _ => $"{DateText(change.OpenedOn)}，{change.Subject}发生变动。",
    };

    /// <summary>Incapacity, sentence and death are nobody's business on a board: the post ended, no more is said.</summary>
    private static string Ended(ChangeFacts change) => change.End switch
    {
        EndCause.TermOver => "任期届满",
        EndCause.Resigned => change.Cause is DutyCause.MemberVacancy or DutyCause.MemberResignation ? "辞职，经审议通过" : "已辞职",
        EndCause.Recalled => "经依法罢免",
        EndCause.Replaced => "因工作调整",
        EndCause.BodyEnded => "因所在组织终止",
        EndCause.ElectionVoid => "当选经依法认定无效",
        _ => "职务终止",
    };

    private static string Came(AppointmentOrigin? origin) => origin switch
    {
        AppointmentOrigin.Elected => "经换届选举",
        AppointmentOrigin.ByElected => "经补选",
        AppointmentOrigin.ChosenByGroup => "经居民小组推选",
        AppointmentOrigin.ChosenByMeeting => "经会议推选",
        AppointmentOrigin.CoOpted => "经增补",
        _ => "按照有关规定",
    };

    private static IEnumerable<string> Follows(ChangeFacts change) => change.ToBeFilled ? ["出缺的职务，依照有关规定办理补选或者增补。"] : [];

    /// <summary>Whom the step names, or the street office.</summary>
    private static string Recipient(string does, string street) =>
        does.Contains("党工委", StringComparison.Ordinal) ? $"中共{street}工作委员会"
        : $"{street}{(street.EndsWith("街道", StringComparison.Ordinal) ? "办事处" : "人民政府")}";

    private static string Basis(Citation? citation) => citation is null ? "" : $"依据：《{citation.Document}》{citation.Article}";
}
