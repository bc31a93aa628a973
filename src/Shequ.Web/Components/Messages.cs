using Shequ.Kernel.Acts;

namespace Shequ.Web.Components;

/// <summary>错误汇总: every fault at the top of the page, each linked to its field.</summary>
public sealed record ErrorSummary(IReadOnlyList<InputError> Errors, string Title = "有几处需要改正");

/// <summary>依规不能办: what is refused, under which article, and where to go instead.</summary>
public sealed record Refusal(string Message, string? Citation = null, string? Remedy = null)
{
    public string Title { get; init; } = "依规不能办";

    /// <summary>Where authority was lacking: what one's own posts come to, and which posts would do.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];

    public IReadOnlyList<Link> Links { get; init; } = [];

    public static Refusal Of(RefusedException refused) => new(refused.Message, refused.Citation, refused.Remedy);
}

/// <summary>空列表: what would be here and how to begin.</summary>
public sealed record EmptyState(string Title, string Text, Link? Begin = null);
