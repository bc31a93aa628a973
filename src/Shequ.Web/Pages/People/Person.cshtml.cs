using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Organization;
using Shequ.Organization.Authority;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.People;

/// <summary>一个人: posts now and before, powers lent and borrowed, and for whoever may see it what else is known.</summary>
public sealed class PersonModel(Session session, PersonQueries people, DivisionQueries divisions) : PageModel
{
    public PersonDetails Details { get; private set; } = null!;

    public bool MayDeclare => session.Actor.May(OrganizationPermissions.RecordPeople, Details.Keeper.Path);

    public bool IsSelf => session.Actor.Person == Details.Person.Id.Value;

    /// <summary>The posts of one's own that one may lend.</summary>
    public IEnumerable<PostHeld> Lendable => IsSelf ? Now.Where(p => session.Actor.May(OrganizationPermissions.DelegatePost, p.Place.Path)
        && AuthorityTable.Of(p.Body.Kind, p.Post.Kind, p.Place.Level)?.Permissions.Contains(OrganizationPermissions.DelegatePost) == true) : [];

    public IEnumerable<PostHeld> Now => Details.Posts.Where(p => p.From <= Details.On && p.Until > Details.On);

    public Timeline Posts => new(
        [.. Details.Posts.Select(p => new TimelineEntry(Span(p), p.Post.Title, p.From)
        {
            Value = p.Body.Name,
            By = string.Join('，', new[] { p.Place.Name, p.Origin.Chinese(), p.Document }.OfType<string>()),
            Note = p.Cause?.Chinese(),
            Current = p.From <= Details.On && p.Until > Details.On,
        })],
        "任职经历");

    public string Skills => string.Join('、', new[]
    {
        Details.Person.Skills.HasFlag(Shequ.Organization.People.Skills.Accounting) ? "财会知识" : null,
        Details.Person.Skills.HasFlag(Shequ.Organization.People.Skills.Management) ? "管理知识" : null,
    }.OfType<string>().DefaultIfEmpty("没有登记"));

    public async Task OnGetAsync(Guid id, CancellationToken stop)
    {
        Details = await people.Find(id, stop) ?? throw new NotFoundException("这个人");
        ViewData["Title"] = Details.Person.Name;
        ViewData["Breadcrumbs"] = await Crumbs.To(Details.Keeper, divisions, "/organization", stop, new Crumb(Details.Person.Name));
    }

    private static string Span(PostHeld post) =>
        $"{Chinese.Date(post.From)}起" + (post.Until == DateOnly.MaxValue ? "，不定期" : $"，到 {Chinese.Date(post.Until.AddDays(-1))}");
}
