using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Shequ.Norms.Packs;

/// <summary>Reads one YAML mapping field by field, collects what is wrong, and reports fields that nobody knows.</summary>
internal sealed class NodeReader
{
    private readonly YamlMappingNode mapping;
    private readonly ErrorList errors;
    private readonly HashSet<string> seen = [];

    internal NodeReader(YamlNode node, ErrorList errors)
    {
        this.errors = errors;
        Line = node.Start.Line;
        mapping = node as YamlMappingNode ?? [];
        IsMapping = node is YamlMappingNode;
        if (!IsMapping)
        {
            errors.Add(Line, "此处应为“名称: 值”的列表。");
        }
    }

    internal long Line { get; }

    /// <summary>False after that was reported, so that no field is missed in what is no list of fields.</summary>
    internal bool IsMapping { get; }

    internal ErrorList Errors => errors;

    internal YamlNode? Node(string name)
    {
        seen.Add(name);
        return mapping.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node : null;
    }

    internal string? Text(string name)
    {
        switch (Node(name))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { Length: <= 2000 } value } scalar when !IsEmpty(scalar):
                return value.Trim();
            case YamlScalarNode { Value.Length: > 2000 } scalar:
                errors.Add(scalar.Start.Line, $"{name} 超过 2000 字，只写摘要。");
                return null;
            case var other:
                errors.Add(other.Start.Line, $"{name} 应为一句文字。");
                return null;
        }
    }

    internal string Required(string name)
    {
        var present = Node(name) is not null;
        var text = Text(name);
        if (text is null && !present && IsMapping)
        {
            errors.Add(Line, $"缺少 {name}。");
        }

        return text ?? "";
    }

    internal T Choice<T>(string name, T? otherwise = null)
        where T : struct, Enum
    {
        var text = otherwise is null ? Required(name) : Text(name);
        if (text is null)
        {
            return otherwise!.Value;
        }

        var known = Enum.GetValues<T>().ToDictionary(SnakeCase.Of);
        if (!known.TryGetValue(text, out var value) && text.Length > 0)
        {
            errors.Add(LineOf(name), $"{name}: {text} 不在允许的取值中（{string.Join("、", known.Keys)}）。");
        }

        return value;
    }

    internal DateOnly? Date(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day.Year is < 1949 or > 2100)
        {
            errors.Add(LineOf(name), $"{name}: {text} 不是 1949 至 2100 年间的日期，写法如 2026-01-01。");
            return null;
        }

        return day;
    }

    internal bool Flag(string name)
    {
        var text = Text(name);
        if (text is not (null or "true" or "false"))
        {
            errors.Add(LineOf(name), $"{name} 只能是 true 或 false。");
        }

        return text == "true";
    }

    internal IReadOnlyList<YamlNode> List(string name)
    {
        switch (Node(name))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return list.Children.ToArray();
            case var other:
                errors.Add(other.Start.Line, $"{name} 应为列表。");
                return [];
        }
    }

    internal IReadOnlyList<string> Texts(string name) =>
        List(name).Select(n => n is YamlScalarNode { Value: { } value } ? value : Wrong(n, name)).OfType<string>().ToArray();

    internal NodeReader? Mapping(string name) => Node(name) is { } node ? new NodeReader(node, errors) : null;

    internal long LineOf(string name) =>
        mapping.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node.Start.Line : Line;

    internal IEnumerable<string> Names => mapping.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "");

    /// <summary>Every field that was never asked for is a typing error somewhere.</summary>
    internal void NothingElse()
    {
        foreach (var key in mapping.Children.Keys.Where(k => k is not YamlScalarNode { Value: { } name } || !seen.Contains(name)))
        {
            errors.Add(key.Start.Line, $"不认识的字段 {key}。");
        }
    }

    private string? Wrong(YamlNode node, string name)
    {
        errors.Add(node.Start.Line, $"{name} 的每一项应为一个词。");
        return null;
    }

    /// <summary>Nothing, blanks, and the ways in which YAML writes nothing.</summary>
    private static bool IsEmpty(YamlScalarNode scalar) =>
        string.IsNullOrWhiteSpace(scalar.Value) || (scalar.Style == ScalarStyle.Plain && scalar.Value is ("~" or "null" or "Null" or "NULL"));
}

/// <summary>The errors of one file, each with the norm that was being read.</summary>
internal sealed class ErrorList(string file)
{
    private const int Most = 100;
    private const int LongestReason = 1500;
    private readonly List<PackError> errors = [];

    internal string File => file;

    internal string? Norm { get; set; }

    internal IReadOnlyList<PackError> All => errors;

    internal int Count => errors.Count;

    internal void Add(long line, string reason)
    {
        if (errors.Count < Most)
        {
            errors.Add(new(file, line, Norm, reason.Length > LongestReason ? reason[..LongestReason] + "…" : reason));
        }
        else if (errors.Count == Most)
        {
            errors.Add(new(file, line, null, $"此文件的错误超过 {Most} 处，请先改正以上各处。"));
        }
    }
}

/// <summary>Names of enumeration members as packs write them.</summary>
internal static class SnakeCase
{
    internal static string Of<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
