using Microsoft.AspNetCore.Mvc;
using Shequ.Accounts.Management;
using Shequ.Accounts.Sessions;
using Shequ.Web.Hosting;
using Shequ.Web.SignIn;

namespace Shequ.Web.Pages.Accounts;

/// <summary>某人的账户: opened, locked, unlocked and reset by whoever may.</summary>
public sealed class PersonModel(Presence presence, AccountsOfDivision accounts, OpenAccount open, LockAccount stopping, UnlockAccount unlock, ResetAccount reset) : OwnPage(presence)
{
    public ManagedAccount One { get; private set; } = null!;

    public OpenAccount.Request Opening { get; private set; } = new();

    public string? Reason { get; private set; }

    /// <summary>The password that is shown once.</summary>
    public InitialPassword? Initial { get; private set; }

    public async Task OnGetAsync(Guid id, CancellationToken stop) => One = await accounts.Of(new(id), stop);

    public async Task<IActionResult> OnPostOpenAsync(Guid id, string? login, string? telephone, CancellationToken stop)
    {
        One = await accounts.Of(new(id), stop);
        Opening = new() { Person = new(id), Login = login ?? "", Telephone = telephone };
        return await Told(id, async () => await open.Run(Opening, stop), stop);
    }

    public async Task<IActionResult> OnPostResetAsync(Guid id, string[] what, CancellationToken stop)
    {
        One = await accounts.Of(new(id), stop);
        return await Told(id, () => reset.Run(new() { Person = new(id), Password = what.Contains("password"), SecondFactor = what.Contains("factor") }, stop), stop);
    }

    public async Task<IActionResult> OnPostLockAsync(Guid id, string? reason, CancellationToken stop)
    {
        (One, Reason) = (await accounts.Of(new(id), stop), reason);
        return await this.Submit(() => stopping.Run(new() { Person = new(id), Reason = reason ?? "" }, stop), _ => Address(id));
    }

    public async Task<IActionResult> OnPostUnlockAsync(Guid id, CancellationToken stop)
    {
        One = await accounts.Of(new(id), stop);
        return await this.Submit(() => unlock.Run(new() { Person = new(id) }, stop), _ => Address(id));
    }

    internal static string StateOf(ManagedAccount account) => account switch
    {
        { LockedAt: { } at } => $"{AccountModel.Time(at)}停用：{account.LockReason}",
        { PausedUntil: { } until } => $"输错密码太多，暂停到 {AccountModel.Time(until)}",
        { MustChangePassword: true } => "初始密码还没有改",
        _ => "正常",
    };

    private static string Address(Guid id) => $"/accounts/people/{id}";

    /// <summary>Answers with the password instead of leading on: it is told once.</summary>
    private async Task<IActionResult> Told(Guid id, Func<Task<InitialPassword?>> act, CancellationToken stop)
    {
        var answer = await this.Submit(act, initial =>
        {
            Initial = initial;
            return Address(id);
        });
        if (Initial is null)
        {
            return answer;
        }

        One = await accounts.Of(new(id), stop);
        return Page();
    }
}
