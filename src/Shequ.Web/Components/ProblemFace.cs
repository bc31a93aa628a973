using Shequ.Web.Hosting;

namespace Shequ.Web.Components;

/// <summary>Failures as pages show them.</summary>
public static class ProblemFace
{
    public static string Title(int status) => status switch
    {
        400 => "填写有误",
        403 => "没有权限",
        404 => "没有找到",
        409 => "已被他人修改",
        413 => "内容过大",
        422 => "依规不能办",
        429 => "请稍后再试",
        >= 500 => "程序出错",
        _ => "没有办成",
    };

    public static Refusal Refusal(Problem problem) => new(problem.Message, problem.Citation, problem.Remedy)
    {
        Title = Title(problem.Status),
        Why = problem.Why,
        Links = problem.WhyHref is { } href ? [new("谁可以办理", href)] : [],
    };

    /// <summary>What is wrong with one field of the form that was sent.</summary>
    public static string? ErrorOf(this Problem? problem, string field) => problem?.Errors.FirstOrDefault(e => e.Field == field)?.Message;
}
