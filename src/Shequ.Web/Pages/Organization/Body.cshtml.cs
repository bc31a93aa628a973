using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Organization;

/// <summary>一个组织: facts, posts and holders, vacancies, former holders, and what it is to other bodies.</summary>
public sealed class BodyModel(Session session, DivisionQueries divisions, BodyQueries bodies) : PageModel
{
    public BodyDetails Details { get; private set; } = null!;

    /// <summary>Shown once after an act: how many duties it opened.</summary>
    public int? Opened { get; private set; }

    /// <summary>What whoever looks may do with this body.</summary>
    public IEnumerable<Link> Acts
    {
        get
        {
            var (body, here) = (Details.Body, $"/organization/{Details.Place.Code}/bodies/{Details.Body.Id}");
            if (body.EndedOn is not null)
            {
                yield break;
            }

            if (body.Kind is BodyKind.ResidentsCommittee or BodyKind.SupervisoryCommittee or BodyKind.ElectionCommittee)
            {
                if (May(OrganizationPermissions.RecordResults))
                {
                    yield return new("登记选举（推选）结果", $"/organization/{Details.Place.Code}/results/new?body={body.Id}");
                }
            }
            else if (PostCatalogue.In(body.Kind).Any(p => May(p.RecordedUnder)))
            {
                yield return new("登记任职", here + "/appoint");
            }

            if (May(OrganizationPermissions.EstablishBodies))
            {
                yield return new("登记关系", here + "/tie");
            }

            if (May(BodyCatalogue.Of(body.Kind).RegisteredUnder))
            {
                yield return new("登记终止", here + "/end");
            }
        }
    }

    /// <summary>Whether whoever looks may record the end of an appointment to this post.</summary>
    public bool MayEnd(PostRule post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return May(Details.Body.Kind is BodyKind.ResidentsCommittee or BodyKind.SupervisoryCommittee ? OrganizationPermissions.EndCommitteePosts : post.RecordedUnder);
    }

    public bool MayTie => May(OrganizationPermissions.EstablishBodies);

    private bool May(Permission permission) => session.Actor.May(permission, Details.Place.Path);

    public Timeline History => new(
        [.. Details.Former.Select(f => new TimelineEntry($"{Day(f.From)}至 {Day(f.Until.AddDays(-1))}", f.Post.Title, f.From)
        {
            Value = f.Name, By = f.Origin.Chinese(), Note = f.Cause is { } cause ? cause.Chinese() : null,
        })],
        "历任");

    public async Task OnGetAsync(string code, Guid id, bool done, int duties, CancellationToken stop)
    {
        var place = await divisions.Require(code, stop);
        Details = await bodies.Find(place, id, stop) ?? throw new NotFoundException("这个组织");
        Opened = done && User.Identity is { IsAuthenticated: true } ? duties : null;
        ViewData["Title"] = Details.Body.Name;
        ViewData["Breadcrumbs"] = await Crumbs.To(place, divisions, "/organization", stop, new Crumb(Details.Body.Name));
    }

    private static string Day(DateOnly day) => Chinese.Date(day).Split('（')[0];
}
