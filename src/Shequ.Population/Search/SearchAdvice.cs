using Shequ.Organization;
using Shequ.Population.Residents;

namespace Shequ.Population.Search;

/// <summary>What to try where nothing was found.</summary>
internal static class SearchAdvice
{
    private const int LengthOfIdCard = 18;

    internal static IReadOnlyList<string> For(string? typed, IReadOnlyList<SearchTerm> terms, VisibleResidents visible) =>
    [
        .. visible.Entrances is { Count: 0 } ? ["您担任楼栋长的楼栋还没有划定单元，请居委会在“小区和楼栋”中划定责任区。"] : Array.Empty<string>(),
        .. string.IsNullOrWhiteSpace(typed) ? [] : Words(terms),
        .. visible.By == PopulationPermissions.ViewOwnBuilding ? ["您能查看的是本人负责楼栋的住户。"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Words(IReadOnlyList<SearchTerm> terms)
    {
        foreach (var fault in terms.Where(t => t.Text.Length == LengthOfIdCard && t.Name is null && t.Initials is null).Select(t => IdNumber.Read(t.Text).Fault).OfType<string>())
        {
            yield return fault;
        }

        if (terms.Count > 1)
        {
            yield return "几个词要同时符合。可减去一个词再找。";
        }

        if (terms.Any(t => t.Name is { Length: > 1 }))
        {
            yield return "姓名可能登记了同音字，可改用拼音首字母，如“王芳”输入 wf，或只输入姓。";
        }

        if (terms.Any(t => t.Phone is not null))
        {
            yield return "电话可能已更换，可改用姓名或门牌查找。";
        }

        yield return "门牌写法如 3-2-501、3幢501 或 501；证件和电话可只输后 4 位。";
    }
}
