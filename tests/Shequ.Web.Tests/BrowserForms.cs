using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shequ.Tests.Support;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>What tests of forms share: pressing buttons in a real browser and looking at what comes back.</summary>
public abstract partial class BrowserForms(RunningSite site)
{
    protected const string Households = "[name='community.households']";

    protected RunningSite Site { get; } = site;

    [GeneratedRegex("带现有资料")]
    protected static partial Regex Figures();

    protected static Task<IResponse> Press(IPage page, string name) => Sent(page, page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }));

    protected static Task<IResponse> PressIn(IPage page, string selector) => Sent(page, page.Locator(selector));

    /// <summary>Presses a button of a form and waits for the page that answers; a redirect has been followed.</summary>
    protected static async Task<IResponse> Sent(IPage page, ILocator button)
    {
        await page.EvaluateAsync("() => { window.leaving = true; }");
        var answer = await page.RunAndWaitForResponseAsync(() => button.ClickAsync(), r => r.Request.IsNavigationRequest && r.Status is < 300 or >= 400);
        await Arrived(page);
        return answer;
    }

    /// <summary>Asks the page itself: an event of the browser may have come before anybody waited for it.</summary>
    private static async Task Arrived(IPage page)
    {
        for (var i = 0; i < 300; i++)
        {
            try
            {
                if (await page.EvaluateAsync<bool>("() => !window.leaving && document.readyState === 'complete'"))
                {
                    return;
                }
            }
            catch (PlaywrightException)
            {
                // Between two pages there is nobody to ask.
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The page did not arrive.");
    }

    protected static async Task<IResponse> Upload(IPage page, string file)
    {
        await page.SetInputFilesAsync("input[type=file]", file);
        return await Press(page, "试算");
    }

    protected static async Task<string> Template(IPage page, TemporaryFolder folder)
    {
        await page.GotoAsync("/profiles/import");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { NameRegex = Figures() }).ClickAsync());
        await download.SaveAsAsync(folder["资料.xlsx"]);
        return folder["资料.xlsx"];
    }

    protected static async Task<string> Tile(IPage page, string label) =>
        (await page.Locator($".tile:has(.tile-label:text-is('{label}')) .tile-value").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal).Trim();

    /// <summary>The summary names the fault, and its link puts the keyboard into the field, which says the same.</summary>
    protected static async Task ShouldLeadTo(IPage page, string field, string says)
    {
        var link = page.Locator(".error-summary a").Filter(new() { HasText = says }).First;
        (await link.CountAsync()).ShouldBe(1, $"no error in the summary says {says}: {await page.Locator("main").InnerTextAsync()}");
        await link.ClickAsync();
        (await page.EvaluateAsync<string>("document.querySelector(':target')?.name ?? ''")).ShouldBe(field);
        var described = await page.Locator($"[name='{field}']").First.EvaluateAsync<string>(
            "e => [e, e.closest('fieldset')].map(n => n?.getAttribute('aria-describedby') ?? '').join(' ')");
        described.ShouldContain("-error");
    }
}
