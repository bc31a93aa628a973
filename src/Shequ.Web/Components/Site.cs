namespace Shequ.Web.Components;

/// <summary>全站提示: one sentence above every page, e.g. that the data are a demonstration. A demonstration always shows one; a page may set its own.</summary>
public sealed record SiteBanner(string Text)
{
    public static SiteBanner Demo { get; } = new("演示数据，非真实情况");
}

/// <summary>文字大小: chosen by the reader, kept in a cookie that holds nothing else.</summary>
public static class TextSize
{
    public const string Cookie = "text-size";

    public static IReadOnlyList<Option> Sizes { get; } = [new("normal", "标准"), new("large", "大"), new("huge", "特大")];

    public static string Of(HttpRequest request) =>
        request.Cookies[Cookie] is { } size && Sizes.Any(s => s.Value == size) ? size : Sizes[0].Value;

    /// <summary>The class of the root element; null at the normal size.</summary>
    public static string? Class(HttpRequest request) => Of(request) is var size && size == Sizes[0].Value ? null : "text-" + size;
}
