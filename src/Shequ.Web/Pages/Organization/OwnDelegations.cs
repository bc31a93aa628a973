using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Authority;
using Shequ.Organization.People;

namespace Shequ.Web.Pages.Organization;

/// <summary>一项代理和收回它的地址.</summary>
public sealed record LentPower(DelegationSeen Seen, string? WithdrawHref);

/// <summary>本人的代理: the posts that somebody can lend powers of, and what is lent and borrowed now.</summary>
public sealed record OwnDelegations(IReadOnlyList<PostHeld> Posts, IReadOnlyList<LentPower> Running)
{
    public static async Task<OwnDelegations> Of(Session session, PersonQueries people, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(people);
        if (session.Actor.Person is not { } person || await people.Find(person, stop) is not { } self)
        {
            return new([], []);
        }

        var posts = self.Posts.Where(p => p.From <= self.On && p.Until > self.On && MayLend(session, p)).ToArray();
        var running = self.Delegations.Where(d => d.Delegation.UntilDay > self.On).ToArray();
        return new(posts, [.. running.Select(d => new LentPower(
            d, d.LenderId == self.Person.Id ? $"/organization/{d.Place}/delegations/{d.Delegation.Id}/withdraw" : null))]);
    }

    private static bool MayLend(Session session, PostHeld post) =>
        AuthorityTable.Of(post.Body.Kind, post.Post.Kind, post.Place.Level)?.Permissions.Contains(OrganizationPermissions.DelegatePost) == true
        && session.Actor.May(OrganizationPermissions.DelegatePost, post.Place.Path);
}
