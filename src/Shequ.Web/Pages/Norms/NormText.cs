using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Organization.RuleBooks;

namespace Shequ.Web.Pages.Norms;

/// <summary>条款文字: how parts of a norm are said in Chinese on these pages.</summary>
internal static class NormText
{
    internal static string Period(DateOnly from, DateOnly? to) =>
        to is { } end ? $"{Chinese.Date(from)}至 {Chinese.Date(end)}" : $"{Chinese.Date(from)}起";

    internal static string Day(DateTimeOffset moment) =>
        Chinese.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Session.Zone).DateTime));

    internal static string Condition(Condition condition) => $"{condition.Key.Chinese}：{condition.Rule.Describe(condition.Key)}";

    /// <summary>When a norm speaks of a key at all: its own conditions and those of the requirement.</summary>
    internal static string Conditions(Norm norm, NormKey key)
    {
        var own = norm.Requirements.Where(r => r.Key == key).ToArray();
        var applies = norm.Applies.Concat(own.SelectMany(r => r.Applies)).Select(c => "限于" + Condition(c));
        return string.Join("；", applies.Concat(norm.Unless.Concat(own.SelectMany(r => r.Unless)).Select(c => "除非" + Condition(c))).Distinct());
    }

    /// <summary>What a norm requires on one key; the readings while nobody has confirmed one.</summary>
    internal static string Requires(Norm norm, NormKey key)
    {
        var open = norm.Readings.Select(r => r.Requirement).Where(r => r.Key == key).ToArray();
        return open.Length > 0 ? "两种读法：" + Rules(open, "，或", key) : Rules(norm.Requirements, "；", key);
    }

    internal static string Requires(NormInForce norm, NormKey key) => norm.Requirements.Count > 0 ? Rules(norm.Requirements, "；", key) : Requires(norm.Norm, key);

    /// <summary>What the product does with a norm of this force and certainty.</summary>
    internal static string Effect(Norm norm) => norm.Force == Force.Must && !norm.Blocks
        ? "文字只见于一个来源，只提示，不拦截"
        : norm.Unconfirmed is not null ? "核定以前不评价，也不拦截"
        : (BindsActs(norm) ? "" : "用来约束办事时，") + new Components.ForceTag(norm.Force).Effect.Split('：')[^1];

    /// <summary>Whether the words about acts are true as they stand: an act asks for it, or the force is too weak to stop one.</summary>
    private static bool BindsActs(Norm norm) => norm.Force > Force.InPrinciple || NormUses.Of(norm) == Shequ.Norms.Evaluation.Use.Enforced;

    /// <summary>By whom, with which evidence, within how many days.</summary>
    internal static string Details(Step step) => string.Join("；", new[]
    {
        step.By,
        step.Evidence is null ? null : $"留存{step.Evidence}",
        step.Within is { } within ? $"{within.Days} {(within.Working ? "个工作日" : "日")}内" : null,
    }.Where(part => part is not null));

    internal static string Parameter(string name) => name switch
    {
        "page" => "所在页",
        "deadline_year" => "完成年份",
        "same_as" => "与此条相同",
        "parent_law" => "上位法",
        _ => name,
    };

    internal static string Use(Use use) => use switch
    {
        Shequ.Norms.Evaluation.Use.Evaluated => "体检评价",
        Shequ.Norms.Evaluation.Use.Enforced => "办事时约束",
        Shequ.Norms.Evaluation.Use.Run => "程序运行",
        _ => "只显示",
    };

    internal static string Meaning(Use use) => use switch
    {
        Shequ.Norms.Evaluation.Use.Evaluated => "体检时拿社区资料里的数对照这一条，得出达到、未达到或缺数。",
        Shequ.Norms.Evaluation.Use.Enforced => "办这件事时系统先查这一条，不符合的不能办，或要写明理由。",
        Shequ.Norms.Evaluation.Use.Run => "系统按这一条的步骤或台账逐项运行，到期提醒。",
        _ => "目前只在规范库里显示文字，供查阅，不参与评价，也不拦截。",
    };

    internal static string Address(Norm norm, string? division) => $"/norms/{norm.Id}{(division is null ? "" : $"?division={division}")}";

    internal static string Explain(NormKey key, string? division) =>
        $"/norms/explain?key={key.Name}{(division is null ? "" : $"&division={division}")}";

    private static string Rules(IEnumerable<Requirement> requirements, string between, NormKey key) =>
        string.Join(between, requirements.Where(r => r.Key == key).Select(r => r.Rule.Describe(key)));
}
