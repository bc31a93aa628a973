using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Norms.Resolution;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Hosting;
using Shequ.Web.Pages.Divisions;

namespace Shequ.Web.Pages.Organization;

/// <summary>办理页: what the shared pieces of the pages of acts on bodies, people and posts show.</summary>
public interface IActPage
{
    /// <summary>What is done, e.g. 登记任职.</summary>
    string Act { get; }

    /// <summary>Whom or what it is about, under the heading.</summary>
    string Subject { get; }

    Division Place { get; }

    /// <summary>Where one goes who does not want to.</summary>
    string Back { get; }

    IReadOnlyList<Answer> Answers { get; }

    /// <summary>Norms that the act breaks without being forbidden.</summary>
    IReadOnlyList<RosterWarning> Warnings { get; }

    /// <summary>The norms in force that it touches.</summary>
    IReadOnlyList<NormInForce> Norms { get; }

    string? Typed(string field);

    string? ErrorOf(string field);
}

/// <summary>
/// The two steps of an act with legal effect: fill in, check. The first step rehearses the act, so that whatever would refuse it is
/// said before anybody is asked to confirm; only the second does it. What the form is about comes from the address, never from the form.
/// </summary>
public abstract class ActPage<TRequest, TTarget, TResult>(UseCase<TRequest, TTarget, TResult> act, ActDesk desk) : PageModel, IActPage
    where TRequest : class, new()
    where TTarget : class, IInDivision
{
    [BindProperty]
    public TRequest Input { get; set; } = new();

    public Division Place { get; private set; } = null!;

    public bool Checking { get; private set; }

    public IReadOnlyList<RosterWarning> Warnings { get; private set; } = [];

    public IReadOnlyList<NormInForce> Norms { get; private set; } = [];

    public abstract string Act { get; }

    public abstract string Subject { get; }

    public virtual string Back => $"/organization/{Place.Code}";

    public abstract IReadOnlyList<Answer> Answers { get; }

    protected ActDesk Desk => desk;

    /// <summary>What one must be allowed to do in order to be shown the form.</summary>
    protected abstract Permission Permission { get; }

    /// <summary>The keys whose norms the act touches.</summary>
    protected virtual IEnumerable<NormKey> Keys => [];

    /// <summary>The day by whose norms it is judged.</summary>
    protected virtual DateOnly? Day => null;

    public string? Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : null;

    public string? ErrorOf(string field) => (ViewData["Problem"] as Problem).ErrorOf(field);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await Open(stop);
        desk.Require(Permission, Place);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? step, CancellationToken stop)
    {
        await Open(stop);
        var answer = step switch
        {
            "check" => await this.Submit(() => Rehearse(stop), _ => Request.Path),
            "do" => await this.Submit(() => Do(stop), Then),
            _ => await this.Submit(() => Press(step ?? "", stop), _ => Request.Path),
        };
        if (ViewData["Problem"] is Problem { Errors.Count: > 0 } problem)
        {
            ViewData["Problem"] = problem with { Errors = [.. problem.Errors.Select(e => e with { Field = FieldOf(e.Field) })] };
        }

        if (answer is RedirectResult && step != "do")
        {
            Checking = step == "check";
            return Page();
        }

        return answer;
    }

    /// <summary>Reads what the address names; an id that is not of this place is not found.</summary>
    protected abstract Task Load(CancellationToken stop);

    /// <summary>Completes the request with what the form does not ask, or asks in other words.</summary>
    protected virtual Task Prepare(CancellationToken stop) => Task.CompletedTask;

    /// <summary>The field of the form at which a fault of the request is shown.</summary>
    protected virtual string FieldOf(string field) => field;

    /// <summary>Other buttons of the form.</summary>
    protected virtual Task<bool> Press(string step, CancellationToken stop) => Task.FromResult(true);

    protected abstract IReadOnlyList<RosterWarning> WarningsOf(TResult result);

    /// <summary>The page that one wants to see after the act.</summary>
    protected abstract string Then(TResult result);

    /// <summary>Faults that the form itself finds, told together with all that the request has.</summary>
    protected void RequireNone(params IEnumerable<InputError> faults)
    {
        var found = faults.ToArray();
        if (found.Length > 0)
        {
            var results = new List<ValidationResult>();
            Validator.TryValidateObject(Input, new ValidationContext(Input), results, validateAllProperties: true);
            throw new BadInputException([.. found, .. results.SelectMany(r => r.MemberNames.Select(m => new InputError(m, r.ErrorMessage ?? "填写有误。")))]);
        }
    }

    protected Guid RouteId(string name) => Guid.TryParse(RouteData.Values[name] as string, out var id) ? id : throw new NotFoundException("这个页面");

    private async Task Open(CancellationToken stop)
    {
        Place = await desk.Divisions.Require(PlaceCode, stop);
        await Load(stop);
        Norms = await desk.Norms(Keys, Place, Day, stop);
        ViewData["Title"] = $"{Act}：{Subject}";
        ViewData["Breadcrumbs"] = await Way(stop);
    }

    /// <summary>The way to this page.</summary>
    protected virtual Task<Breadcrumbs> Way(CancellationToken stop) => Crumbs.To(Place, desk.Divisions, "/organization", stop, new Crumb(Act));

    /// <summary>From the address; people are registered at an address that names the division as a question.</summary>
    protected virtual string PlaceCode => RouteData.Values["code"] as string ?? "";

    private async Task<bool> Rehearse(CancellationToken stop)
    {
        await Prepare(stop);
        Warnings = WarningsOf(await act.Rehearse(Input, stop));
        return true;
    }

    private async Task<TResult> Do(CancellationToken stop)
    {
        await Prepare(stop);
        return await act.Run(Input, stop);
    }
}
