using System.Globalization;
using Shequ.Norms.Keys;
using Shequ.Norms.Rules;
using YamlDotNet.RepresentationModel;

namespace Shequ.Norms.Packs;

/// <summary>Reads the one operator of a requirement or condition and checks that it fits its key.</summary>
internal static class RuleReader
{
    private static readonly string[] Operators =
    [
        "at_least", "at_most", "between", "equals", "about", "odd", "forbidden", "share", "each", "scaled", "every", "within",
        "includes", "only",
    ];

    /// <summary>The rule, or null after an error was noted.</summary>
    internal static Rule? Read(NodeReader node, NormKey key)
    {
        if (!node.IsMapping)
        {
            return null;
        }

        var present = Operators.Where(o => node.Node(o) is not null).ToArray();
        if (present.Length != 1)
        {
            node.Errors.Add(node.Line, $"{key.Name} 应恰好有一个运算，实有 {present.Length} 个（可用：{string.Join("、", Operators)}）。");
            return null;
        }

        var (name, before) = (present[0], node.Errors.Count);
        var rule = name switch
        {
            "at_least" => Number(node, name) is { } n ? new Bounds(n, null) : null,
            "at_most" => Number(node, name) is { } n ? new Bounds(null, n) : null,
            "between" => Pair(node, name) is { } p ? new Bounds(p.Low, p.High) : null,
            "equals" when key.Shape == KeyShape.Flag => new FlagIs(node.Flag(name)),
            "equals" => Number(node, name) is { } n ? new Bounds(n, n) : null,
            "about" => About(node.Mapping(name)!),
            "odd" => node.Flag(name) ? new Odd() : null,
            "forbidden" => node.Flag(name) ? new Forbidden() : null,
            "share" => ReadShare(node.Mapping(name)!),
            "each" => ReadEach(node.Mapping(name)!),
            "scaled" => ReadScaled(node.Mapping(name)!),
            "every" => ReadEvery(node.Mapping(name)!),
            "within" => Within(node.Mapping(name)!),
            "includes" => Kinds(node, name, key) is { } bits ? new Includes(bits) : null,
            _ => Kinds(node, name, key) is { } bits ? new Only(bits) : (Rule?)null,
        };
        if (rule is not null && !rule.Fits(key.Shape))
        {
            node.Errors.Add(node.LineOf(name), $"{name} 不能用于 {key.Name}（{key.Chinese}），它的值是{ShapeName(key.Shape)}。");
            return null;
        }

        if (rule is Rules.Within && !key.Unit.EndsWith('日'))
        {
            node.Errors.Add(node.LineOf(name), $"{name} 只能用于日数，{key.Name}（{key.Chinese}）的单位是{key.Unit}。");
            return null;
        }

        if (rule is null && node.Errors.Count == before)
        {
            node.Errors.Add(node.LineOf(name), $"{name} 的值不完整或不合写法，参见 docs/packs.md。");
        }

        return rule;
    }

    internal static Within? Within(NodeReader node)
    {
        var days = Number(node, "days");
        var kind = node.Text("kind");
        var roll = node.Node("roll") is null || node.Flag("roll");
        node.NothingElse();
        return days is { } d and >= 0 and <= 3660 && d == decimal.Truncate(d) && kind is null or "natural" or "working"
            ? new Within((int)days.Value, kind == "working", roll)
            : null;
    }

    private static Bounds? About(NodeReader node)
    {
        var (value, tolerance) = (Number(node, "value"), Number(node, "tolerance"));
        node.NothingElse();
        return value is { } v && tolerance is { } t and >= 0 ? Bounds.About(v, t) : null;
    }

    private static Share? ReadShare(NodeReader node)
    {
        var name = node.Names.FirstOrDefault() ?? "";
        var comparison = Enum.GetValues<Comparison>().Cast<Comparison?>().FirstOrDefault(c => SnakeCase.Of(c!.Value) == name);
        var fraction = comparison is null || node.Names.Count() > 1 ? null : Fraction.Parse(node.Text(name) ?? "");
        return fraction is { } f ? new Share(comparison!.Value, f) : null;
    }

    private static Each? ReadEach(NodeReader node)
    {
        var per = Number(node, "per");
        var range = node.Node("between") is null ? Ends(node)
            : (node.Node("at_least") ?? node.Node("at_most")) is null ? Pair(node, "between")
            : null;
        node.NothingElse();
        return per > 0 && range is var (least, most) ? new Each(least, most, per.Value) : null;
    }

    /// <summary>One bound or both; nothing where one is written and cannot be read, lest half a norm holds.</summary>
    private static (decimal? Low, decimal? High)? Ends(NodeReader node)
    {
        var (low, high) = (Optional(node, "at_least"), Optional(node, "at_most"));
        return low.Readable && high.Readable && (low.Value ?? high.Value) is not null && !(low.Value > high.Value)
            ? (low.Value, high.Value)
            : null;
    }

    private static Scaled? ReadScaled(NodeReader node)
    {
        var rounding = node.Text("rounding");
        var most = Optional(node, "most");
        var rule = (Number(node, "base"), Number(node, "up_to"), Number(node, "add"), Number(node, "every")) is
            ({ } start, { } upTo, { } add, { } every and >= 1) && most.Readable
            ? new Scaled(start, upTo, add, every, rounding == "ceiling", most.Value)
            : null;
        node.NothingElse();
        return rounding is "floor" or "ceiling" ? rule : null;
    }

    private static Every? ReadEvery(NodeReader node)
    {
        var months = node.Names.ToArray() switch
        {
            ["months"] => Number(node, "months"),
            ["years"] => Number(node, "years") * 12,
            _ => null,
        };
        return months is { } m and > 0 and <= 1200 && m == decimal.Truncate(m) ? new Every((int)m) : null;
    }

    private static ulong? Kinds(NodeReader node, string name, NormKey key)
    {
        if (key.Words is not { } words)
        {
            return 0;
        }

        var listed = node.Texts(name);
        var unknown = listed.Where(w => !words.Contains(w)).ToArray();
        if (unknown.Length > 0)
        {
            node.Errors.Add(node.LineOf(name), $"{key.Name} 没有 {string.Join("、", unknown)} 这一类（可用：{string.Join("、", words.Words)}）。");
            return null;
        }

        return listed.Count == 0 ? null : words.Bits(listed);
    }

    private static (decimal? Low, decimal? High)? Pair(NodeReader node, string name) =>
        node.Texts(name) is [var a, var b] && Parse(a) is { } low && Parse(b) is { } high && low <= high ? (low, high) : null;

    private static (decimal? Value, bool Readable) Optional(NodeReader node, string name)
    {
        var value = Number(node, name);
        return (value, value is not null || node.Node(name) is null);
    }

    private static decimal? Number(NodeReader node, string name) => node.Text(name) is { } text ? Parse(text) : null;

    /// <summary>At most twelve digits, so that the product of two such numbers is still exact.</summary>
    private static decimal? Parse(string text) =>
        text.Length <= Fraction.MostDigits && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static string ShapeName(KeyShape shape) => shape switch
    {
        KeyShape.Number => "一个数",
        KeyShape.Ratio => "部分与整体之比",
        KeyShape.Items => "若干个数",
        KeyShape.Flag => "是或否",
        KeyShape.Kinds => "若干种类",
        KeyShape.Date => "日期",
        _ => "程序步骤",
    };
}
