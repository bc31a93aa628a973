using System.Text;

namespace Shequ.Organization.Profiles.Exchange;

/// <summary>表式: the sheets and column headers that template, export and import share.</summary>
internal static class ProfileColumns
{
    internal const string Code = "社区代码";
    internal const string Community = "社区名称";
    internal const string AsOf = "数据日期";
    internal const string Source = "数据来源";
    internal const string RowName = "名称";

    /// <summary>The two rows of headers: sections above, columns below.</summary>
    internal const int HeaderRows = 2;

    private static readonly Dictionary<FieldSubject, Dictionary<string, ProfileField>> ByHeader =
        Enum.GetValues<FieldSubject>().ToDictionary(s => s, Headers);

    internal static string SheetOf(FieldSubject subject) => subject switch
    {
        FieldSubject.Community => "社区资料",
        FieldSubject.Estate => "小区",
        _ => "用房设施",
    };

    internal static IReadOnlyList<string> LeadOf(FieldSubject subject) =>
        subject == FieldSubject.Community ? [Code, Community, AsOf, Source] : [Code, Community, RowName];

    internal static IEnumerable<(ProfileSection Section, ProfileField Field)> FieldsOf(FieldSubject subject) =>
        ProfileCatalogue.Sections.SelectMany(s => s.Fields.Select(f => (s, f))).Where(p => p.f.Subject == subject);

    internal static string HeaderOf(ProfileField field) => field.Unit.Length > 0 ? $"{field.Chinese}（{field.Unit}）" : field.Chinese;

    /// <summary>The field of a column, with or without its unit and whatever the width of the brackets.</summary>
    internal static ProfileField? Find(FieldSubject subject, string header) => ByHeader[subject].GetValueOrDefault(Plain(header));

    internal static string Plain(string header) =>
        string.Concat(header.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    private static Dictionary<string, ProfileField> Headers(FieldSubject subject)
    {
        var headers = new Dictionary<string, ProfileField>();
        foreach (var (_, field) in FieldsOf(subject))
        {
            headers[Plain(field.Chinese)] = field;
            headers[Plain(HeaderOf(field))] = field;
        }

        return headers;
    }
}
