using Microsoft.AspNetCore.Mvc;
using QRCoder;
using Shequ.Accounts.Own;
using Shequ.Accounts.SecondFactors;
using Shequ.Accounts.Sessions;
using Shequ.Web.Hosting;
using Shequ.Web.SignIn;

namespace Shequ.Web.Pages.Accounts;

/// <summary>第二验证: enrols and removes an authenticator and passkeys, and tells recovery codes once.</summary>
public sealed class SecondFactorModel(
    Presence presence, OwnAccounts accounts, BeginAuthenticator begin, ConfirmAuthenticator confirm, RemoveAuthenticator remove, RenewRecoveryCodes renew,
    PasskeyDesk desk, AddPasskey add, RemovePasskey removePasskey) : OwnPage(presence)
{
    private const string Here = "/account/second-factor";

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public OwnAccount Own { get; private set; } = null!;

    public string? Secret { get; private set; }

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>The secret as a picture that an authenticator reads.</summary>
    public string Picture
    {
        get
        {
            using var code = QRCodeGenerator.GenerateQrCode(Totp.Address(Who.Login, Secret!), QRCodeGenerator.ECCLevel.M);
            using var picture = new SvgQRCode(code);
            return picture.GetGraphic(5, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
        }
    }

    public Task OnGetAsync(CancellationToken stop) => Load(stop);

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken stop)
    {
        await Load(stop);
        return await this.Submit(() => begin.Run(new(), stop), _ => Back is null ? Here : $"{Here}?back={Uri.EscapeDataString(Back)}");
    }

    /// <summary>Answers with the codes instead of leading on: they are told once.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(ConfirmAuthenticator.Request input, CancellationToken stop)
    {
        await Load(stop);
        var failed = await this.Submit(() => confirm.Run(input, stop), enrolled =>
        {
            SessionCookie.Set(HttpContext, enrolled.Token);
            RecoveryCodes = enrolled.RecoveryCodes;
            return Here;
        });
        return await Told(failed, stop);
    }

    public async Task<IActionResult> OnPostRenewAsync(CancellationToken stop)
    {
        await Load(stop);
        var failed = await this.Submit(() => renew.Run(new(), stop), codes =>
        {
            RecoveryCodes = codes;
            return Here;
        });
        return await Told(failed, stop);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken stop)
    {
        await Load(stop);
        return await this.Submit(() => remove.Run(new(), stop), _ => Here);
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => new JsonResult(await desk.ToMake(Who, HttpContext));

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? state, string? name, CancellationToken stop)
    {
        await Load(stop);
        return await this.Submit(async () => await add.Run(new() { Passkey = await desk.Made(Who, credential, state, HttpContext), Name = name }, stop), token =>
        {
            SessionCookie.Set(HttpContext, token);
            return Back ?? Here;
        });
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync(RemovePasskey.Request input, CancellationToken stop)
    {
        await Load(stop);
        return await this.Submit(() => removePasskey.Run(input, stop), _ => Here);
    }

    public static string Spaced(string secret) => string.Join(' ', secret.Chunk(4).Select(c => new string(c)));

    private async Task<IActionResult> Told(IActionResult answer, CancellationToken stop)
    {
        if (RecoveryCodes.Count == 0)
        {
            return answer;
        }

        await Load(stop);
        return Page();
    }

    private async Task Load(CancellationToken stop)
    {
        SafeHeaders.AllowScript(HttpContext);
        Back = Threshold.Local(Back);
        (Own, Secret) = (await accounts.Read(Who, stop), await accounts.WaitingSecret(Who, stop));
    }
}
