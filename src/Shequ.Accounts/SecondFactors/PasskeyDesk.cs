using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Shequ.Accounts.Sessions;
using Shequ.Accounts.SignIn;
using Shequ.Kernel.Acts;

namespace Shequ.Accounts.SecondFactors;

/// <summary>What a browser is asked, and what it has to bring back with its answer.</summary>
public sealed record PasskeyQuestion(string Options, string State);

/// <summary>通行密钥: makes the questions to browsers and judges their answers (WebAuthn, by ASP.NET Core Identity).</summary>
public sealed class PasskeyDesk(IPasskeyHandler<Account> handler, UserManager<Account> users, IDataProtectionProvider protection, RateLimits limits, Entrance entrance)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    /// <summary>Asks the browser to make a passkey for whoever is signed in.</summary>
    public async Task<PasskeyQuestion> ToMake(SignedIn who, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(who);
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = who.Account.ToString(), Name = who.Login, DisplayName = who.Name }, context);
        return new(asked.CreationOptionsJson, Protect(asked.AttestationState, who.Session.ToString()));
    }

    /// <summary>The passkey that was made.</summary>
    public async Task<UserPasskeyInfo> Made(SignedIn who, string? credential, string? state, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(who);
        var judged = await handler.PerformAttestationAsync(
            new() { HttpContext = context, CredentialJson = Given(credential), AttestationState = Open(state, who.Session.ToString()) });
        return judged.Succeeded ? judged.Passkey : throw Wrong(judged.Failure);
    }

    /// <summary>Asks whoever is there for any passkey of this site.</summary>
    public async Task<PasskeyQuestion> ToShow(HttpContext context)
    {
        var asked = await handler.MakeRequestOptionsAsync(null!, context);
        return new(asked.RequestOptionsJson, Protect(asked.AssertionState ?? "", ""));
    }

    /// <returns>The token of the new session.</returns>
    public async Task<string> Shown(string? credential, string? state, Client client, HttpContext context, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        limits.Check(RateRule.WrongFromAddress, client.Address);
        var opened = Open(state, "");
        limits.CheckAndCount(RateRule.PasskeyAnswer, Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(state!))));
        var judged = await handler.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = Given(credential), AssertionState = opened });
        if (!judged.Succeeded)
        {
            limits.Count(RateRule.WrongFromAddress, client.Address);
            throw Wrong(judged.Failure);
        }

        // The count of uses, by which a copied passkey is noticed; kept with the session.
        await users.AddOrUpdatePasskeyAsync(judged.User, judged.Passkey);
        return await entrance.WithPasskey(judged.User.Id, client, stop);
    }

    private static string Given(string? credential) => credential is { Length: > 0 and < 20_000 }
        ? credential
        : throw new BadInputException("Passkey", "浏览器没有给出通行密钥，请重试，或用其他方式登录。");

    private static BadInputException Wrong(PasskeyException? failure) =>
        new("Passkey", $"通行密钥没有通过验证，请重试，或用其他方式登录。{(failure?.Message.Contains("origin", StringComparison.OrdinalIgnoreCase) == true ? "请核对网址是否为本系统的网址。" : "")}");

    private ITimeLimitedDataProtector Protector(string of) => protection.CreateProtector("shequ.passkey", of).ToTimeLimitedDataProtector();

    private string Protect(string? state, string of) => Protector(of).Protect(state ?? "", Lasts);

    private string Open(string? state, string of)
    {
        try
        {
            return Protector(of).Unprotect(state ?? "");
        }
        catch (CryptographicException)
        {
            throw new BadInputException("Passkey", $"这一步已过 {Lasts.TotalMinutes:0} 分钟，请重新开始。");
        }
    }
}
