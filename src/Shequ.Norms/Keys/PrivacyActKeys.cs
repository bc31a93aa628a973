using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Act keys of the processing of personal information: consent, requests of the people concerned, how long records are kept.</summary>
public static class PrivacyActKeys
{
    public static readonly NormKey OwnConsentAge = Number("consent.own_age", "可以由本人同意的年龄", "周岁").ForAct();
    public static readonly NormKey ConsentVoluntary = Flag("consent.given_voluntarily", "同意自愿、明确作出").ForAct();
    public static readonly NormKey NoticeFields = Kinds("processing.notice_fields", "处理前应告知的内容", PrivacyWords.NoticeFields).ForAct();
    public static readonly NormKey RecordYears = Number("processing.record_years", "处理情况记录保存年数", "年").ForAct();
    public static readonly NormKey SensitiveReason = Flag("sensitive.reason_required", "处理敏感个人信息有特定目的").ForAct();
    public static readonly NormKey RequestHandling = Procedure("request.handling", "个人信息请求受理程序");
    public static readonly NormKey RefusalReason = Flag("request.refusal_reason", "拒绝请求说明理由").ForAct();
    public static readonly NormKey AnswerDays = Number("request.answer_days", "答复个人信息请求的天数", "日").ForAct();
}

/// <summary>Vocabularies of the processing of personal information.</summary>
public static class PrivacyWords
{
    public static readonly Vocabulary NoticeFields = new(
        ("processor", "处理者名称和联系方式"),
        ("purpose", "处理目的和方式"),
        ("kinds", "个人信息种类"),
        ("retention", "保存期限"),
        ("rights", "行使权利的方式和程序"));
}
