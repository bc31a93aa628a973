using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Norms.Resolution;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Changes;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Divisions;

/// <summary>One line of the check before an act: what was asked and what will be recorded.</summary>
public sealed record Answer(string Question, string Text);

/// <summary>变更页: what the shared pieces of the pages of changes show.</summary>
public interface IChangePage
{
    ChangeKind Kind { get; }

    Division Place { get; }

    string Line { get; }

    /// <summary>The day by whose norms the change is judged.</summary>
    DateOnly Day { get; }

    IReadOnlyList<NormInForce> Norms { get; }

    /// <summary>All that will be recorded, for the check.</summary>
    IReadOnlyList<Answer> Answers { get; }

    /// <summary>What else follows from the act.</summary>
    IReadOnlyList<string> Consequences { get; }

    /// <summary>What stood in a field when the form was sent, as it was typed.</summary>
    string? Typed(string field);

    string? ErrorOf(string field);
}

/// <summary>
/// The two steps of a change: fill in, check. The first step rehearses the act, so that whatever would refuse it is said
/// before anybody is asked to confirm; only the second does it.
/// </summary>
public abstract class ChangePage<TRequest, TResult>(ChangeKind kind, UseCase<TRequest, Division, TResult> act, ChangeDesk desk)
    : PageModel, IChangePage
    where TRequest : class, new()
{
    [BindProperty]
    public TRequest Input { get; set; } = new();

    public ChangeKind Kind => kind;

    public Division Place { get; private set; } = null!;

    public string Line { get; private set; } = "";

    public bool Checking { get; private set; }

    public DateOnly Day => Input is ChangeRequest { On: { Year: > 1 } on } ? on : desk.Today;

    public IReadOnlyList<NormInForce> Norms { get; private set; } = [];

    public IReadOnlyList<Answer> Answers => Input is ChangeRequest change
        ? [.. Changes, new("变更日期", Chinese.Date(change.On)), new("批准文号", change.Document)]
        : [.. Changes];

    public IReadOnlyList<string> Consequences => Day > desk.Today
        ? [.. Follows, "变更日期在今天之后。办理后，页面从现在起就显示变更后的情况。"]
        : [.. Follows];

    protected ChangeDesk Desk => desk;

    /// <summary>What the change changes, from what to what.</summary>
    protected abstract IEnumerable<Answer> Changes { get; }

    protected virtual IEnumerable<string> Follows => [];

    public string? Typed(string field) => ModelState.TryGetValue(field, out var state) ? state.AttemptedValue : null;

    public string? ErrorOf(string field) => (ViewData["Problem"] as Problem).ErrorOf(field);

    public Task OnGetAsync(string place, CancellationToken stop) => Open(place, mustMay: true, stop);

    public async Task<IActionResult> OnPostAsync(string place, string? step, CancellationToken stop)
    {
        // The act itself refuses whoever may not, and records it.
        await Open(place, mustMay: step is not ("check" or "do"), stop);
        var answer = step switch
        {
            "check" => await this.Submit(() => Rehearse(stop), _ => Request.Path),
            "do" => await this.Submit(() => Do(stop), code => $"/divisions/{code}?done={kind.Id}"),
            _ => Page(),
        };
        Checking = step == "check" && answer is RedirectResult;
        Norms = await desk.Procedures(Place, kind.Procedures, Day, stop);
        return Checking ? Page() : answer;
    }

    /// <summary>Completes the request with what the form does not ask, or asks in other words.</summary>
    protected virtual Task Prepare(CancellationToken stop)
    {
        if (Input is ChangeRequest change)
        {
            change.Division = Place.Id;
        }

        return Task.CompletedTask;
    }

    /// <summary>What the form needs in order to be drawn.</summary>
    protected virtual Task Load(CancellationToken stop) => Task.CompletedTask;

    /// <summary>The division that one wants to see after the act.</summary>
    protected abstract Id<Division> Then(TResult result);

    private async Task Open(string code, bool mustMay, CancellationToken stop)
    {
        Place = await desk.Open(code, kind, mustMay, stop);
        Line = await desk.Divisions.LineOf(Place, stop);
        Norms = await desk.Procedures(Place, kind.Procedures, Day, stop);
        ViewData["Title"] = $"{kind.Chinese}：{Place.Name}";
        ViewData["Breadcrumbs"] = await DivisionCrumbs.Of(Place, desk.Divisions, kind.Chinese, stop);
        await Load(stop);
    }

    private async Task<TResult> Rehearse(CancellationToken stop)
    {
        await Prepare(stop);
        return await act.Rehearse(Input, stop);
    }

    private async Task<string> Do(CancellationToken stop)
    {
        await Prepare(stop);
        var shown = Then(await act.Run(Input, stop));
        return (await desk.Divisions.ById(shown, stop))!.Code;
    }
}
