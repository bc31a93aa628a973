using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Accounts.SecondFactors;
using Shequ.Accounts.Sessions;
using Shequ.Accounts.SignIn;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Secrets;

namespace Shequ.Accounts.Own;

/// <summary>登记验证器: makes the secret that the person's authenticator takes over. It counts for nothing before a code of it was shown.</summary>
public sealed class BeginAuthenticator(Session session, Presence presence, PersonalCipher cipher)
    : OwnAccountAct<BeginAuthenticator.Request, string>(session, presence)
{
    public sealed record Request;

    protected override Task<string> Do(Request request, Account account, CancellationToken stop)
    {
        if (account.TotpConfirmed)
        {
            throw new RefusedException("您已有验证器。", remedy: "换手机的，先移除现在的验证器，再登记新的。");
        }

        var secret = Totp.NewSecret();
        account.TotpSecret = cipher.Encrypt(secret, SecondFactorDesk.TotpPurpose);
        return Task.FromResult(secret);
    }

    protected override string Describe(Request request, Account target) => "开始登记验证器";
}

/// <summary>What somebody gets who has enrolled: codes for the day on which the telephone is lost, and the new token of the session.</summary>
public sealed record Enrolled(IReadOnlyList<string> RecoveryCodes, string Token);

/// <summary>确认验证器: with a code of it; the session counts as verified from then on.</summary>
public sealed class ConfirmAuthenticator(Session session, Presence presence, PersonalCipher cipher, SecondFactorDesk desk, SessionBook book, RateLimits limits)
    : OwnAccountAct<ConfirmAuthenticator.Request, Enrolled>(session, presence)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请填写验证器上的 6 位数字。")]
        public string Code { get; set; } = "";
    }

    protected override async Task<Enrolled> Do(Request request, Account account, CancellationToken stop)
    {
        if (account is not { TotpConfirmed: false, TotpSecret: { } secret })
        {
            throw new RefusedException("没有等待确认的验证器。", remedy: "请从头登记。");
        }

        limits.CheckAndCount(RateRule.WrongSecondFactor, account.Id.ToString());
        var step = Totp.StepOf(cipher.Decrypt(secret, SecondFactorDesk.TotpPurpose), request.Code, Session.Now)
            ?? throw new BadInputException(nameof(Request.Code), "数字不对。请看验证器现在显示的 6 位数字，并核对手机的时间是否准确。");
        limits.Forget(RateRule.WrongSecondFactor, account.Id.ToString());
        (account.TotpConfirmed, account.TotpLastStep) = (true, step);
        return new(await desk.NewRecoveryCodes(account.Id, stop), await book.Raise(Here.Session, stop));
    }

    protected override string Describe(Request request, Account target) => "登记验证器";
}

/// <summary>移除验证器, together with its recovery codes.</summary>
public sealed class RemoveAuthenticator(Session session, Presence presence) : OwnAccountAct<RemoveAuthenticator.Request, Guid>(session, presence)
{
    public sealed record Request;

    protected override async Task<Guid> Do(Request request, Account account, CancellationToken stop)
    {
        (account.TotpSecret, account.TotpConfirmed, account.TotpLastStep) = (null, false, 0);
        await Session.Db.RecoveryCodes.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(stop);
        return account.Id;
    }

    protected override string Describe(Request request, Account target) => "移除验证器";
}

/// <summary>重新生成恢复代码: the old ones no longer hold.</summary>
public sealed class RenewRecoveryCodes(Session session, Presence presence, SecondFactorDesk desk)
    : OwnAccountAct<RenewRecoveryCodes.Request, IReadOnlyList<string>>(session, presence)
{
    public sealed record Request;

    protected override Task<IReadOnlyList<string>> Do(Request request, Account account, CancellationToken stop) => account.TotpConfirmed
        ? desk.NewRecoveryCodes(account.Id, stop)
        : throw new RefusedException("还没有验证器，恢复代码没有用处。", remedy: "先登记验证器。");

    protected override string Describe(Request request, Account target) => "重新生成恢复代码";
}
