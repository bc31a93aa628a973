using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Shequ.Accounts.Sessions;

namespace Shequ.Web.SignIn;

/// <summary>
/// 认证: asks the database once who is there. A forged, expired or wrong cookie is simply nobody; only a program that sends a
/// token which does not hold is told so.
/// </summary>
public sealed class SessionHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionReader reader, Presence presence)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "shequ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.TokenOf(Request) is not { } token || await reader.Find(token, Context.RequestAborted) is not { } found)
        {
            return AuthenticateResult.NoResult();
        }

        presence.SignedIn = found;
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, found.Name), new(ClaimTypes.NameIdentifier, found.Account.ToString())], Scheme);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme));
    }
}
