using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Shequ.Accounts.Passwords;
using Shequ.Accounts.Sessions;
using Shequ.Accounts.SignIn;
using Shequ.Kernel.Acts;

namespace Shequ.Accounts.Own;

/// <summary>修改密码: ends every other session, as somebody else may have known the old one.</summary>
public sealed class ChangePassword(Session session, Presence presence, UserManager<Account> users, RateLimits limits, SessionBook book)
    : OwnAccountAct<ChangePassword.Request, int>(session, presence)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请填写现在的密码。")]
        public string Current { get; set; } = "";

        [Required(ErrorMessage = "请填写新密码。")]
        public string Password { get; set; } = "";

        [Required(ErrorMessage = "请再填一次新密码。")]
        public string Again { get; set; } = "";
    }

    /// <summary>A first password must be changed before anything else, the second factor included.</summary>
    protected override bool WithoutSecondFactor => Here.MustChangePassword;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Password.Length > 0 && request.Again.Length > 0 && request.Password != request.Again)
        {
            yield return new(nameof(Request.Again), "两次填写的新密码不一样，请重新填写。");
        }

        if (request.Password.Length > 0 && request.Password == request.Current)
        {
            yield return new(nameof(Request.Password), "新密码与现在的一样，请换一个。");
        }
    }

    /// <returns>How many other sessions were ended.</returns>
    protected override async Task<int> Do(Request request, Account account, CancellationToken stop)
    {
        limits.Check(RateRule.WrongForLogin, account.NormalizedUserName!);
        var changed = await users.ChangePasswordAsync(account, request.Current, request.Password);
        if (changed.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch)))
        {
            limits.Count(RateRule.WrongForLogin, account.NormalizedUserName!);
        }

        ChineseErrors.Throw(changed);
        account.MustChangePassword = false;
        return await book.Keep(Here.Session, account, stop);
    }
}
