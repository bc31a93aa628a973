using System.Text.RegularExpressions;

namespace Shequ.Web.Components;

/// <summary>表单项: what every field of a form has; what was typed stays as it was typed.</summary>
public abstract partial record Field
{
    /// <summary>The name that is posted; the id follows from it, and the error summary links to that id.</summary>
    public required string Name { get; init; }

    public required string Label { get; init; }

    public string? Hint { get; init; }

    public string? Error { get; init; }

    /// <summary>What the system knows already and from where, so that nobody types it again.</summary>
    public string? Known { get; init; }

    /// <summary>Which norms ask for it, e.g. JS-1、EZ-5.</summary>
    public string? AskedBy { get; init; }

    public bool Optional { get; init; }

    public string Id => IdOf(Name);

    /// <summary>The ids of hint and error, for aria-describedby; null where there is neither.</summary>
    public string? DescribedBy => string.Join(' ', new[]
    {
        Hint is null && AskedBy is null ? null : Id + "-hint",
        Known is null ? null : Id + "-known",
        Error is null ? null : Id + "-error",
    }.Where(id => id is not null)) is { Length: > 0 } ids ? ids : null;

    public string? Invalid => Error is null ? null : "true";

    /// <summary>The partial that draws this field is named after its type.</summary>
    public string Partial => "_" + GetType().Name;

    public static string IdOf(string name) => "f-" + NotInId().Replace(name, "_");

    [GeneratedRegex(@"[^\p{L}\p{N}_-]")]
    private static partial Regex NotInId();
}

/// <summary>文字: one line, or several.</summary>
public sealed record TextField : Field
{
    public string? Value { get; init; }

    public int Lines { get; init; } = 1;

    public int? MaxLength { get; init; }

    public string Type { get; init; } = "text";

    public string? InputMode { get; init; }

    public string? Autocomplete { get; init; }

    /// <summary>narrow, medium or wide.</summary>
    public string Width { get; init; } = "wide";
}

/// <summary>数: a number with its unit behind it.</summary>
public sealed record NumberField : Field
{
    public string? Value { get; init; }

    public string? Unit { get; init; }

    public bool Decimals { get; init; }
}

/// <summary>日期.</summary>
public sealed record DateField : Field
{
    /// <summary>yyyy-MM-dd, or whatever was typed.</summary>
    public string? Value { get; init; }
}

/// <summary>选项: one answer of a set.</summary>
public sealed record Option(string Value, string Text, string? Hint = null);

/// <summary>单选: one of a few, all in sight.</summary>
public sealed record ChoiceField : Field
{
    public static IReadOnlyList<Option> YesNoUnknown { get; } = [new("true", "是"), new("false", "否"), new("", "不详")];

    public IReadOnlyList<Option> Options { get; init; } = YesNoUnknown;

    public string? Value { get; init; }

    /// <summary>Side by side, where the words are short.</summary>
    public bool Inline { get; init; } = true;
}

/// <summary>下拉选择: one of many.</summary>
public sealed record SelectField : Field
{
    public required IReadOnlyList<Option> Options { get; init; }

    public string? Value { get; init; }
}

/// <summary>多选.</summary>
public sealed record CheckboxField : Field
{
    public required IReadOnlyList<Option> Options { get; init; }

    public IReadOnlyCollection<string> Values { get; init; } = [];

    /// <summary>A box that says that it was asked and there is none, which differs from not known.</summary>
    public Option? None { get; init; }
}
