using Shequ.Norms.Keys;

namespace Shequ.Organization.Duties;

/// <summary>待办事由: what a cause is called and which procedure of the packs follows it.</summary>
public sealed record DutyMatter(DutyCause Cause, string Word, string Chinese, NormKey Procedure)
{
    public static IReadOnlyList<DutyMatter> All { get; } =
    [
        new(DutyCause.MemberVacancy, "member_vacancy", "居委会成员出缺", TermOfOfficeActKeys.MemberVacancy),
        new(DutyCause.MemberResignation, "member_resignation", "居委会成员辞职", TermOfOfficeActKeys.Resignation),
        new(DutyCause.RepresentativeChange, "representative_change", "居民代表变更", ElectionActKeys.RepresentativeChange),
        new(DutyCause.RepresentativeVacancy, "representative_vacancy", "居民代表出缺", TermOfOfficeActKeys.RepresentativeVacancy),
        new(DutyCause.GroupLeaderVacancy, "group_leader_vacancy", "居民小组长出缺", TermOfOfficeActKeys.GroupLeaderVacancy),
        new(DutyCause.SubcommitteeVacancy, "subcommittee_vacancy", "下属委员会成员出缺", OrganizationActKeys.SubcommitteeReplacement),
        new(DutyCause.SupervisionVacancy, "supervision_vacancy", "居务监督委员会成员出缺", SupervisionActKeys.Replacement),
        new(DutyCause.SupervisionChange, "supervision_change", "居务监督委员会成员变动", SupervisionActKeys.ChangeNotice),
        new(DutyCause.NewCommittee, "new_committee", "新一届居委会产生", TermOfOfficeActKeys.Handover),
        new(DutyCause.PersonalRequest, "personal_request", "个人信息请求", PrivacyActKeys.RequestHandling),
    ];

    private static readonly Dictionary<DutyCause, DutyMatter> ByCause = All.ToDictionary(m => m.Cause);

    public static DutyMatter Of(DutyCause cause) => ByCause[cause];
}
