namespace Shequ.Organization.Checkups;

/// <summary>工作篇章: the chapters of the work by which findings are grouped, made of the modules that norms name.</summary>
public sealed record WorkChapter(string Id, string Chinese, IReadOnlyList<string> Modules)
{
    public static IReadOnlyList<WorkChapter> All { get; } =
    [
        new("organization", "组织体系", ["organization", "population"]),
        new("party", "党的领导", ["party"]),
        new("elections", "民主选举", ["elections"]),
        new("decisions", "民主协商与决策", ["meetings", "deliberation", "charters"]),
        new("disclosure", "居务公开与监督", ["disclosure", "supervision"]),
        new("appraisal", "述职评议与考核", ["appraisal"]),
        new("mandates", "清单准入与减负", ["mandates", "office", "procurement"]),
        new("services", "公共服务与治理", ["public_services", "casework", "emergencies", "estates", "platform"]),
        new("facilities", "用房与设施", ["facilities"]),
        new("workforce", "队伍与志愿服务", ["workforce", "volunteering"]),
        new("finance", "经费保障", ["finance"]),
    ];

    /// <summary>The chapter of a module; the last holds what nobody listed.</summary>
    public static WorkChapter Of(string module) =>
        All.FirstOrDefault(c => c.Modules.Contains(module)) ?? new("other", "其他", [module]);
}
