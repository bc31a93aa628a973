using Microsoft.AspNetCore.Antiforgery;
using Shequ.Accounts.SignIn;
using Shequ.Kernel.Acts;

namespace Shequ.Web.Hosting;

/// <summary>A failure as the API tells it: what, under which article, and what to do.</summary>
public sealed record Problem(int Status, string Message, string? Citation, string? Remedy, IReadOnlyList<InputError> Errors)
{
    /// <summary>Where authority was lacking: what one's own posts come to, and which posts would do.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];

    /// <summary>The page that explains it at length.</summary>
    public string? WhyHref { get; init; }
}

/// <summary>Maps the five failures of acts to answers, once for all pages and the API.</summary>
public sealed class FailurePages(RequestDelegate next, ILogger<FailurePages> log)
{
    public static Problem ProblemOf(Exception failure) => failure switch
    {
        BadInputException bad => new(400, "填写有误，请逐项改正。", null, null, bad.Errors),
        ForbiddenException => new(403, failure.Message, null, null, []),
        NotFoundException => new(404, failure.Message, null, null, []),
        StaleException => new(409, failure.Message, null, null, []),
        RefusedException refused => new(422, refused.Message, refused.Citation, refused.Remedy, []),
        TooOftenException => new(429, failure.Message, null, null, []),
        AntiforgeryValidationException => new(400, "页面已过期，请返回上一页重新提交。", null, null, []),
        BadHttpRequestException bad => new(bad.StatusCode, bad.StatusCode == 413 ? "文件或内容过大，最多 20 MB。" : "请求的写法有误，请核对后重试。", null, null, []),
        _ => new(500, "程序出错，未作任何改动。请稍后再试，或联系管理员。", null, null, []),
    };

    /// <summary>The same with the reasons where authority was lacking.</summary>
    public static async Task<Problem> Explain(Exception failure, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return failure is ForbiddenException forbidden
            ? await context.RequestServices.GetRequiredService<WhyForbidden>().Explain(forbidden, context.RequestAborted)
            : ProblemOf(failure);
    }

    /// <summary>What an answer without a page means: ASP.NET Core's own refusals carry only a number.</summary>
    private static Problem ProblemOf(int status) => status switch
    {
        400 => ProblemOf(new AntiforgeryValidationException("")),
        404 => ProblemOf(new NotFoundException("这个页面")),
        405 => new(405, "这个地址不能这样打开。请从页面上的链接或按钮进入。", null, null, []),
        _ => new(status, "请求没有办成。请核对后重试。", null, null, []),
    };

    /// <summary>The same for a program: a parameter that is missing, or that is not what it should be.</summary>
    private static Problem ApiProblemOf(int status) => status switch
    {
        400 => ProblemOf(new BadHttpRequestException("")),
        401 => new(401, "令牌不对，或者已经过期、已经退出。", null, "用 POST /api/sessions 以登录名、密码和验证码取得新令牌，放在请求头 Authorization: Bearer 之后。", []),
        404 => ProblemOf(new NotFoundException("这个接口")),
        405 => new(405, "这个接口不接受这样的请求方法。", null, null, []),
        415 => new(415, "请求内容的类型不对，应为 application/json；上传文件应为 multipart/form-data。", null, null, []),
        _ => ProblemOf(status),
    };

    public async Task Invoke(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            await next(context);
            if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null })
            {
                await Show(context, IsApi(context) ? ApiProblemOf(context.Response.StatusCode) : ProblemOf(context.Response.StatusCode));
            }
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var problem = await Explain(failure, context);
            if (problem.Status == 500)
            {
                log.LogError(failure, "Unexpected failure at {Path}", context.Request.Path);
            }

            await Show(context, problem, failure);
        }
    }

    private async Task Show(HttpContext context, Problem problem, Exception? failure = null)
    {
        context.Response.Clear();
        context.Response.StatusCode = problem.Status;
        SayWhen(context.Response, failure);
        if (IsApi(context))
        {
            await context.Response.WriteAsJsonAsync(problem);
            return;
        }

        // The rest of the pipeline runs once more, for the page that shows the problem.
        context.Items[typeof(Problem)] = problem;
        (context.Request.Path, context.Request.Method) = ("/problem", "GET");
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        await next(context);
    }

    /// <summary>How many seconds whoever came too often has to wait.</summary>
    public static void SayWhen(HttpResponse response, Exception? failure)
    {
        if (failure is TooOftenException often)
        {
            response.Headers.RetryAfter = $"{Math.Ceiling(often.Wait.TotalSeconds):0}";
        }
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");
}
