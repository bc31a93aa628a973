using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shequ.Tests.Support;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>Signing in and out.</summary>
public sealed class SignInTests(RunningSite site) : BrowserForms(site)
{
    [Theory]
    [InlineData("not-the-key", "操作密钥不对")]
    [InlineData("", "请填写操作密钥")]
    public async Task Wrong_key_does_not_sign_in(string key, string says)
    {
        await using var window = await Site.Window();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=key]", key);

        var answer = await PressIn(page, "main form:has([name=key]) button");

        answer.Status.ShouldBe(400);
        await ShouldLeadTo(page, "key", says);
        (await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Operator_signs_in_with_the_key_and_out_again()
    {
        await using var window = await Site.Window();
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/sign-in?back=/profiles/{Places.Community}/size");
        await page.FillAsync("[name=key]", RunningSite.OperatorKey);

        await PressIn(page, "main form:has([name=key]) button");

        new Uri(page.Url).AbsolutePath.ShouldBe($"/profiles/{Places.Community}/size");
        (await page.Locator(Households).CountAsync()).ShouldBe(1);

        await Press(page, "退出");

        (await window.CookiesAsync()).ShouldNotContain(c => c.Name == "shequ");
        await page.GotoAsync($"/profiles/{Places.Community}/size");
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

        await PressIn(page, "form:has(input[name=seat][value=worker]) button");

        new Uri(page.Url).Authority.ShouldBe(Site.Address.Authority);
    }
}
