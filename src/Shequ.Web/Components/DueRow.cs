using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Duties;
using Shequ.Organization.Profiles;

namespace Shequ.Web.Components;

/// <summary>应办行: one thing due in a community, with the button that starts or closes it.</summary>
/// <param name="MayElect">Whether the reader may record the result of an election there; otherwise the button says who may.</param>
public sealed record DueRow(DueItem Item, string Code, bool MayElect)
{
    public string Id => Item.Duty is { } duty ? $"d-{duty.Id}" : $"d-{Item.Kind.Replace('.', '-')}";

    public string State => DueFace.Name(Item.State);

    /// <summary>Whether it is to be done today.</summary>
    public bool IsUrgent => Item.State == DueState.Overdue || Item.DaysLeft == 0;

    /// <summary>逾期 3 日, 还有 5 日.</summary>
    public string When => DueFace.When(Item.State, Item.DaysLeft);

    /// <summary>The last day, or since when it waits.</summary>
    public string? Day => Item.DueOn is { } due ? Chinese.Date(due)
        : Item.Duty is { } duty ? $"{Chinese.Date(duty.OpenedOn)}起"
        : null;

    /// <summary>Who it is about, or when it last happened.</summary>
    public string About => Item.Duty?.Subject ?? Item.Subject
        ?? (Item.LastOn is { } last ? $"{Item.Requires}，上次 {Chinese.Date(last)}" : $"{Item.Requires}，还没有记录过哪一天办的");

    /// <summary>The page of the duty itself; what recurs has none.</summary>
    public string? Href => Item.Duty is { } duty ? DueFace.Href(Code, duty) : Item.Href;

    public Link Begin => Item switch
    {
        { Href: { } there } => new("办理", there),
        { Duty: { } duty } when NoticeText.KindOf(duty.Does) is { } kind =>
            new(kind == NoticeKind.Public ? "拟公告" : "拟备案函", DueFace.Href(Code, duty) + "/notice"),
        { Duty: { } duty } => new("办理", DueFace.Href(Code, duty)),
        { Key: { } key } when key == CommitteeKeys.ElectedOn && !MayElect => DueFace.WhoRecords(Code),
        { Key: { } key } when key == CommitteeKeys.ElectedOn => new("登记选举结果", $"/organization/{Code}/results/new"),
        { Field: { } stated } => new("填写日期", $"/profiles/{Code}/{ProfileCatalogue.SectionOf(stated).Id}#{Field.IdOf(stated.Name)}"),
        _ => new("看资料", $"/profiles/{Code}"),
    };
}

/// <summary>Words, colour class and addresses of what is due, in one place.</summary>
public static class DueFace
{
    public static string Name(DueState state) => state switch
    {
        DueState.Overdue => "overdue",
        DueState.Soon => "soon",
        DueState.Undated => "undated",
        DueState.Later => "later",
        _ => "unrecorded",
    };

    public static string Word(DueState state) => state switch
    {
        DueState.Overdue => "逾期",
        DueState.Soon => "一个月内到期",
        DueState.Undated => "及时办理",
        DueState.Later => "以后到期",
        _ => "从未记录",
    };

    public static string When(DueState state, int? daysLeft) => (state, daysLeft) switch
    {
        (DueState.Overdue, { } days) => $"逾期 {-days} 日",
        (_, 0) => "今天到期",
        (_, { } days) => $"还有 {days} 日",
        (DueState.Undated, _) => "及时办理",
        _ => "从未记录",
    };

    /// <summary>A result is recorded by the street, not by those who were elected.</summary>
    public static Link WhoRecords(string code) => new("谁来登记结果", $"/authority/why?permission={OrganizationPermissions.RecordResults.Name}&division={code}");

    public static string Href(string code, Duty duty)
    {
        ArgumentNullException.ThrowIfNull(duty);
        return duty.Cause == DutyCause.PersonalRequest ? $"/residents/{code}/requests/{duty.SubjectId}" : $"/organization/{code}/duties/{duty.Id}";
    }
}
