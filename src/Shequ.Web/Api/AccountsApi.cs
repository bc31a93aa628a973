using Microsoft.AspNetCore.Http.HttpResults;
using Shequ.Accounts.Management;
using Shequ.Accounts.SecondFactors;
using Shequ.Accounts.Sessions;
using Shequ.Accounts.SignIn;
using Shequ.Kernel.Acts;
using Shequ.Web.SignIn;

namespace Shequ.Web.Api;

/// <summary>数据接口 of accounts: programs sign in with the account of a person and get a token with that person's powers.</summary>
public static class AccountsApi
{
    public static void MapAccountsApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").DisableAntiforgery();
        api.MapPost("/sessions", SignIn).WithSummary("登录：取得令牌");
        api.MapDelete("/sessions", SignOut).WithSummary("退出：令牌作废");
        var managing = app.MapGroup("/api/accounts").DisableAntiforgery().AddEndpointFilter<OnlyKeysMayWrite>();
        managing.MapPost("", (OpenAccount.Request r, OpenAccount act, CancellationToken stop) => act.Run(r, stop)).WithSummary("开通账户；初始密码只在答复里给一次");
        managing.MapPost("/lock", async (LockAccount.Request r, LockAccount act, CancellationToken stop) => new Done(await act.Run(r, stop))).WithSummary("停用账户");
        managing.MapPost("/unlock", async (UnlockAccount.Request r, UnlockAccount act, CancellationToken stop) => new Done(await act.Run(r, stop))).WithSummary("恢复账户");
        managing.MapPost("/reset", Reset).WithSummary("重置密码或第二验证");
    }

    /// <summary>Without a new password there is nothing to tell.</summary>
    private static async Task<Results<Ok<InitialPassword>, NoContent>> Reset(ResetAccount.Request request, ResetAccount act, CancellationToken stop) =>
        await act.Run(request, stop) is { } initial ? TypedResults.Ok(initial) : TypedResults.NoContent();

    private static async Task<IssuedToken> SignIn(
        Credentials request, HttpContext context, Entrance entrance, SessionReader reader, SecondFactorDesk desk, SessionBook book, TimeProvider clock, CancellationToken stop)
    {
        var token = await entrance.WithPassword(request.Login, request.Password, SessionCookie.ClientOf(context), stop);
        var who = await reader.Find(token, stop);
        if (who is { HasSecondFactor: true } && !string.IsNullOrWhiteSpace(request.Code))
        {
            try
            {
                token = await desk.Show(who, request.Code, stop);
            }
            catch
            {
                // Nobody is told this token, so its session must not stay.
                await book.End(token, CancellationToken.None);
                throw;
            }

            who = await reader.Find(token, stop);
        }

        return new(token, clock.GetUtcNow() + SessionReader.Longest, who?.Posts.Select(p => p.Title).ToArray() ?? [], who?.Waiting.Select(p => p.Title).ToArray() ?? []);
    }

    private static async Task SignOut(HttpContext context, SessionBook book, CancellationToken stop)
    {
        if (SessionCookie.BearerOf(context.Request) is not { } token)
        {
            throw new BadInputException("Authorization", "请在请求头 Authorization: Bearer 之后写明要作废的令牌。");
        }

        await book.End(token, stop);
    }
}

/// <summary>What a program signs in with; the code where the posts of the account ask for a second factor.</summary>
public sealed record Credentials(string Login, string Password, string? Code = null);

/// <summary>A token, how long it lasts at most, and the posts that count with it.</summary>
/// <param name="Waiting">Posts that allow nothing because no second factor was shown.</param>
public sealed record IssuedToken(string Token, DateTimeOffset ExpiresAt, IReadOnlyList<string> Posts, IReadOnlyList<string> Waiting);
