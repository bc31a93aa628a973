using Shequ.Norms.Evaluation;

namespace Shequ.Web.Components;

/// <summary>所在位置: the way from the top to this page; the last crumb is the page itself and has no link.</summary>
public sealed record Breadcrumbs(IReadOnlyList<Crumb> Crumbs)
{
    public Breadcrumbs(params Crumb[] crumbs)
        : this((IReadOnlyList<Crumb>)crumbs)
    {
    }
}

/// <summary>One step of the way; without a link it is the page itself.</summary>
public sealed record Crumb(string Text, string? Href = null);

/// <summary>区划搜索: one big box that takes a name, initials or a code.</summary>
public sealed record DivisionSearch(string? Query = null, string Action = "/divisions")
{
    public string Name { get; init; } = "q";

    public string Label { get; init; } = "找一个地方";

    public string Hint { get; init; } = "输入社区、街道、区县的名称，拼音首字母，或区划代码。";

    public string Button { get; init; } = "查找";

    /// <summary>Places that people often go to, as links under the box.</summary>
    public IReadOnlyList<Link> Examples { get; init; } = [];

    /// <summary>Keeps other choices of the page when the form is sent.</summary>
    public IReadOnlyDictionary<string, string> Keep { get; init; } = new Dictionary<string, string>();
}

/// <summary>翻页: to the page before and after, by key; null where there is none.</summary>
/// <param name="Says">E.g. 本页 50 个，共 412 个.</param>
public sealed record Pager(string? Previous, string? Next, string? Says = null);

/// <summary>筛选: links that narrow a list, each with its count.</summary>
public sealed record FilterChips(string Label, IReadOnlyList<FilterChip> Chips);

/// <summary>One choice of a filter.</summary>
public sealed record FilterChip(string Text, string Href, int? Count = null, bool Current = false, Outcome? Outcome = null);
