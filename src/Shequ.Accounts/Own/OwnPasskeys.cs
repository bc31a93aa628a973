using Microsoft.AspNetCore.Identity;
using Shequ.Accounts.Passwords;
using Shequ.Accounts.Sessions;
using Shequ.Kernel.Acts;

namespace Shequ.Accounts.Own;

/// <summary>登记通行密钥: keeps a passkey whose making the browser has proved; the session counts as verified from then on.</summary>
public sealed class AddPasskey(Session session, Presence presence, UserManager<Account> users, SessionBook book)
    : OwnAccountAct<AddPasskey.Request, string>(session, presence)
{
    private const int Most = 10;

    public sealed record Request
    {
        public required UserPasskeyInfo Passkey { get; init; }

        public string? Name { get; init; }
    }

    /// <returns>The new token of the session.</returns>
    protected override async Task<string> Do(Request request, Account account, CancellationToken stop)
    {
        if ((await users.GetPasskeysAsync(account)).Count >= Most)
        {
            throw new RefusedException($"一个账户最多登记 {Most} 个通行密钥。", remedy: "请先移除不用的。");
        }

        request.Passkey.Name = request.Name is { Length: > 0 } name ? name[..Math.Min(name.Length, 50)] : "通行密钥";
        ChineseErrors.Throw(await users.AddOrUpdatePasskeyAsync(account, request.Passkey));
        return await book.Raise(Here.Session, stop);
    }

    protected override string Describe(Request request, Account target) => "登记通行密钥";
}

/// <summary>移除通行密钥.</summary>
public sealed class RemovePasskey(Session session, Presence presence, UserManager<Account> users)
    : OwnAccountAct<RemovePasskey.Request, Guid>(session, presence)
{
    public sealed record Request
    {
        /// <summary>The id of the credential in hexadecimal.</summary>
        public string Passkey { get; set; } = "";
    }

    protected override async Task<Guid> Do(Request request, Account account, CancellationToken stop)
    {
        var passkey = (await users.GetPasskeysAsync(account)).FirstOrDefault(p => Convert.ToHexStringLower(p.CredentialId) == request.Passkey)
            ?? throw new NotFoundException("这个通行密钥");
        ChineseErrors.Throw(await users.RemovePasskeyAsync(account, passkey.CredentialId));
        return account.Id;
    }

    protected override string Describe(Request request, Account target) => "移除通行密钥";
}
