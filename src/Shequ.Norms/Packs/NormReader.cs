using System.Text.RegularExpressions;
using Shequ.Norms.Keys;
using Shequ.Norms.Rules;
using YamlDotNet.RepresentationModel;

namespace Shequ.Norms.Packs;

/// <summary>Reads one norm of a pack.</summary>
internal static partial class NormReader
{
    private const int LongestId = 30;

    internal static Norm Read(NodeReader node, Pack pack, string chapter, int order)
    {
        var errors = node.Errors;
        var id = node.Required("id");
        errors.Norm = id.Length > 0 ? id[..Math.Min(id.Length, LongestId)] : null;
        if (id.Length > 0 && (id.Length > LongestId || !IdForm().IsMatch(id)))
        {
            errors.Add(node.LineOf("id"), "编号应形如 JS-11.1 或 LAW-3b。");
        }

        var from = node.Mapping("in_force");
        var (start, end) = from is null ? (pack.From, pack.To) : Period(from, pack.From, pack.To);
        var norm = new Norm
        {
            Id = id,
            Pack = pack,
            Chapter = chapter,
            Article = node.Required("article"),
            Title = node.Required("title"),
            Says = node.Required("says"),
            Kind = node.Choice<NormKind>("kind"),
            Force = node.Choice<Force>("force"),
            Actor = node.Required("actor"),
            Module = node.Required("module"),
            Level = node.Choice<NormLevel>("level", NormLevel.Community),
            Requirements = Requirements(node),
            Applies = Conditions(node, "applies"),
            Unless = Conditions(node, "unless"),
            AlternativeTo = node.Text("alternative_to"),
            Steps = node.List("steps").Select(s => ReadStep(new NodeReader(s, errors))).ToArray(),
            Relations = RelationReader.Read(node),
            Parameters = Parameters(node),
            Remedy = node.Text("remedy"),
            From = start,
            To = end,
            Source = node.Choice<TextSource>("source", pack.Source),
            Unconfirmed = node.Text("unconfirmed"),
            Readings = node.List("readings").Select(r => ReadReading(new NodeReader(r, errors))).OfType<Reading>().ToArray(),
            Note = node.Text("note"),
            Place = $"{errors.File}:{node.Line}",
            Order = order,
        };
        node.NothingElse();
        Check(norm, node);
        errors.Norm = null;
        return norm;
    }

    internal static (DateOnly From, DateOnly? To) Period(NodeReader node, DateOnly start, DateOnly? end)
    {
        var (from, to) = (node.Date("from"), node.Date("to"));
        if (from > to)
        {
            node.Errors.Add(node.Line, $"起止日期颠倒：{from:yyyy-MM-dd} 晚于 {to:yyyy-MM-dd}。");
        }

        node.NothingElse();
        return (from ?? start, to ?? end);
    }

    private static void Check(Norm norm, NodeReader node)
    {
        var requirements = norm.Requirements.Concat(norm.Readings.Select(r => r.Requirement));
        if (requirements.Any(r => r.Key.Use == KeyUse.State) && norm.Level == NormLevel.Community && norm.Remedy is null)
        {
            node.Errors.Add(node.Line, "对现状提出要求的条款须写明整改办法（remedy）。");
        }

        if (norm.Unconfirmed is null ? norm.Readings.Count > 0 : norm.Requirements.Count > 0)
        {
            node.Errors.Add(node.Line, "有几种读法（readings）的条款须写明疑点（unconfirmed）；有疑点的条款用 readings 写要求，不写 require，否则无从核定。");
        }

        if (norm.Readings.DistinctBy(r => r.Id).Count() < norm.Readings.Count)
        {
            node.Errors.Add(node.Line, "读法编号重复，核定时无法区分。");
        }
    }

    private static Requirement[] Requirements(NodeReader node)
    {
        if (node.Node("governs") is not null && node.Node("all") is not null)
        {
            node.Errors.Add(node.Line, "governs 与 all 只能有一个。");
        }

        if (node.Node("governs") is not null)
        {
            return ReadRequirement(node, conditional: false) is { } one ? [one] : [];
        }

        if (node.Node("require") is not null)
        {
            node.Errors.Add(node.LineOf("require"), "有 require 而无 governs。");
        }

        return node.List("all").Select(n =>
        {
            var part = new NodeReader(n, node.Errors);
            var requirement = ReadRequirement(part, conditional: true);
            part.NothingElse();
            return requirement;
        }).OfType<Requirement>().ToArray();
    }

    private static Requirement? ReadRequirement(NodeReader node, bool conditional)
    {
        var key = Key(node, "governs");
        var require = node.Mapping("require");
        var (applies, unless) = conditional ? (Conditions(node, "applies"), Conditions(node, "unless")) : ([], []);
        if (key is null)
        {
            return null;
        }

        if (key.Shape == KeyShape.Procedure)
        {
            if (require is not null)
            {
                node.Errors.Add(require.Line, $"{key.Name} 是程序，用 steps 写步骤，不写 require。");
            }

            return new(key, new ProcedureSteps(), applies, unless);
        }

        if (require is null)
        {
            node.Errors.Add(node.LineOf("governs"), $"有 governs: {key.Name} 而无 require。");
            return null;
        }

        var rule = RuleReader.Read(require, key);
        require.NothingElse();
        return rule is null ? null : new(key, rule, applies, unless);
    }

    private static Condition[] Conditions(NodeReader node, string name) => node.List(name).Select(n =>
    {
        var part = new NodeReader(n, node.Errors);
        var key = Key(part, "key");
        var rule = key is null ? null : RuleReader.Read(part, key);
        if (key is { Use: KeyUse.Act })
        {
            part.Errors.Add(part.Line, $"条件只能用现状键，{key.Name} 是行为参数。");
        }

        if (key is not null)
        {
            part.NothingElse();
        }

        return rule is null ? null : new Condition(key!, rule);
    }).OfType<Condition>().ToArray();

    private static NormKey? Key(NodeReader node, string field)
    {
        var name = node.Required(field);
        var key = KeyCatalogue.Find(name);
        if (key is null && name.Length > 0)
        {
            node.Errors.Add(node.LineOf(field), $"没有名为 {name} 的键，可用的键见 src/Shequ.Norms/Keys。");
        }

        return key;
    }

    private static Step ReadStep(NodeReader node)
    {
        var within = node.Mapping("within");
        var step = new Step(node.Required("do"), node.Text("by"), node.Text("evidence"), within is null ? null : RuleReader.Within(within));
        if (within is not null && step.Within is null)
        {
            node.Errors.Add(within.Line, "within 应形如 { days: 10 }。");
        }

        node.NothingElse();
        return step;
    }

    private static Reading? ReadReading(NodeReader node)
    {
        var (id, says) = (node.Required("id"), node.Required("says"));
        var requirement = ReadRequirement(node, conditional: true);
        node.NothingElse();
        return requirement is null ? null : new(id, says, requirement);
    }

    private static Dictionary<string, string> Parameters(NodeReader node)
    {
        var parameters = new Dictionary<string, string>();
        if (node.Node("parameters") is not { } written)
        {
            return parameters;
        }

        if (written is not YamlMappingNode map)
        {
            node.Errors.Add(written.Start.Line, "parameters 应为“名称: 值”的列表。");
            return parameters;
        }

        foreach (var (name, value) in map.Children)
        {
            if (name is not YamlScalarNode { Value: { } word })
            {
                node.Errors.Add(name.Start.Line, "parameters 的名称应为一个词。");
                continue;
            }

            parameters[word] = value is YamlSequenceNode list ? string.Join("、", list.Children) : value.ToString();
        }

        return parameters;
    }

    [GeneratedRegex(@"^[A-Z]{2,6}-[A-Z]?[0-9]+(\.[0-9]+)*[a-z]{0,2}$")]
    private static partial Regex IdForm();
}
