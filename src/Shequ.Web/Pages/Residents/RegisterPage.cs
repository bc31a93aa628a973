using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Population;
using Shequ.Web.Components;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Residents;

/// <summary>住户办理页: what the shared pieces of the pages of acts on households, residents and places show.</summary>
public interface IRegisterPage : IActPage
{
    /// <summary>What to know or do next; shown before anybody confirms.</summary>
    IReadOnlyList<ChangeNotice> Notices { get; }

    /// <summary>What others changed meanwhile, where the form came too late.</summary>
    IReadOnlyList<string> Meanwhile { get; }
}

/// <summary>An act in the register of a community: fill in, check with notices and norms, then do it.</summary>
public abstract class RegisterPage<TRequest, TResult>(UseCase<TRequest, Division, TResult> act, ActDesk desk)
    : ActPage<TRequest, Division, TResult>(act, desk), IRegisterPage
    where TRequest : class, new()
{
    public IReadOnlyList<ChangeNotice> Notices { get; private set; } = [];

    public virtual IReadOnlyList<string> Meanwhile => [];

    public override string Subject => Place.Name;

    public override string Back => $"/residents/{Place.Code}";

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected bool IsStale => ViewData["Problem"] is Web.Hosting.Problem { Status: 409 };

    /// <summary>What was typed, or what the form begins with.</summary>
    public string? Value(string field, string? first) => Request.HasFormContentType ? Request.Form[field].ToString() : first;

    /// <summary>The boxes that were ticked.</summary>
    public IReadOnlyCollection<string> Chosen(string field) => Request.HasFormContentType ? [.. Request.Form[field].OfType<string>()] : [];

    public DateOnly Today => Desk.Today;

    protected abstract IReadOnlyList<ChangeNotice> NoticesOf(TResult result);

    protected override Task Load(CancellationToken stop) => Task.CompletedTask;

    protected sealed override IReadOnlyList<RosterWarning> WarningsOf(TResult result)
    {
        Notices = NoticesOf(result);
        return [];
    }

    protected override Task<Breadcrumbs> Way(CancellationToken stop) => Task.FromResult(ResidentsPlace.Way(Place, [.. Below, new Crumb(Act)]));

    /// <summary>What lies between the community and this page.</summary>
    protected virtual IEnumerable<Crumb> Below => Back == $"/residents/{Place.Code}" ? [] : [new(Subject, Back)];

    protected static string Date(DateOnly? day) => day is { } known ? Shequ.Population.Reading.PopulationWords.Date(known) : "";
}
