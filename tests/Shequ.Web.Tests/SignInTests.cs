using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>Signing in and out.</summary>
public sealed class SignInTests(RunningSite site) : BrowserForms(site)
{
    private const string Form = "main form:has([name=Password]) button";

    [Theory]
    [InlineData("nobody", "not-the-password", "Password", "登录名或密码不对")]
    [InlineData("nobody", "", "Password", "请填写密码")]
    [InlineData("", "not-the-password", "Login", "请填写登录名")]
    public async Task Wrong_password_does_not_sign_in(string login, string password, string field, string says)
    {
        await using var window = await Site.Window();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=Login]", login);
        await page.FillAsync("[name=Password]", password);

        var answer = await PressIn(page, Form);

        answer.Status.ShouldBe(400);
        await ShouldLeadTo(page, field, says);
        (await page.InputValueAsync("[name=Login]")).ShouldBe(login);
        (await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Worker_signs_in_with_password_and_second_factor_and_out_again()
    {
        await using var window = await Site.Window();
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/sign-in?back=/profiles/{Places.Worked}/size");
        await page.FillAsync("[name=Login]", "worker");
        await page.FillAsync("[name=Password]", await page.Locator("#seats ~ p code, .section-head code").First.InnerTextAsync());

        await PressIn(page, Form);

        new Uri(page.Url).AbsolutePath.ShouldBe("/sign-in/code");
        await page.GotoAsync($"/profiles/{Places.Worked}/size");
        (await page.Locator(Households).CountAsync()).ShouldBe(0, "the post counts before the second factor was shown");
        await page.GotoAsync($"/sign-in/code?back=/profiles/{Places.Worked}/size");
        await PressIn(page, "#use-demo-code");
        new Uri(page.Url).AbsolutePath.ShouldBe($"/profiles/{Places.Worked}/size");
        (await page.Locator(Households).CountAsync()).ShouldBe(1);

        await Press(page, "退出");

        (await window.CookiesAsync()).ShouldNotContain(c => c.Name == "shequ");
        await page.GotoAsync($"/profiles/{Places.Worked}/size");
        (await page.Locator(Households).CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("//example.org/")]
    [InlineData("https://example.org/")]
    [InlineData("/\\example.org")]
    public async Task Signing_in_never_leads_to_another_site(string back)
    {
        await using var window = await Site.Window();
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/sign-in?back={Uri.EscapeDataString(back)}");

        await PressIn(page, "form:has(input[name=seat][value=province]) button");

        new Uri(page.Url).Authority.ShouldBe(Site.Address.Authority);
    }

    [Fact]
    public async Task A_code_sent_by_message_signs_in()
    {
        await using var window = await Site.Window();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/sign-in/message");
        await page.FillAsync("[name=Telephone]", "1990000001");
        var refused = await Press(page, "获取验证码");
        refused.Status.ShouldBe(400);
        await ShouldLeadTo(page, "Telephone", "现为 10 位");

        await page.FillAsync("[name=Telephone]", "19900000006");
        await Press(page, "获取验证码");
        var other = await window.NewPageAsync();
        await other.GotoAsync("/messages");
        var code = Regex.Match(await other.Locator("tr:has-text('19900000006')").First.InnerTextAsync(), @"验证码 (\d{6})").Groups[1].Value;
        await page.FillAsync("[name=Code]", code);
        await PressIn(page, "main form:has([name=Code]) button");

        (await page.Locator(".account-name").InnerTextAsync()).ShouldContain("leader");
    }

    [Fact]
    public async Task A_passkey_is_enrolled_and_signs_in_with_both_factors()
    {
        await using var window = await Site.Window();
        var page = await window.NewPageAsync();
        var device = await window.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });

        // Browsers make no passkeys for a bare number.
        var local = $"http://localhost:{Site.Address.Port}";
        await page.GotoAsync($"{local}/sign-in");
        await PressIn(page, "form:has(input[name=seat][value=city]) button");
        await page.GotoAsync($"{local}/account/second-factor");
        await page.FillAsync("[name=Name]", "办公室电脑");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记通行密钥" }).ClickAsync();
        await page.Locator(".task-list li:has-text('办公室电脑')").WaitForAsync();
        await Press(page, "退出");

        await page.GotoAsync($"{local}/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "通行密钥" }).ClickAsync();
        await page.Locator(".account-name, .error-summary, .refusal").First.WaitForAsync();
        (await page.Locator(".error-summary, .refusal").AllInnerTextsAsync()).ShouldBeEmpty();
        await page.GotoAsync($"{local}/account");

        (await page.Locator("tr:has-text('就是这里')").InnerTextAsync()).ShouldContain("通行密钥");
    }
}
