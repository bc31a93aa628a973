using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Authority;

namespace Shequ.Accounts.Sessions;

/// <summary>已登录者: who is there in this request, by which session, and which posts they hold today.</summary>
/// <param name="Home">The division whose register keeps the person.</param>
/// <param name="HasSecondFactor">Whether the account has an authenticator or a passkey at all.</param>
public sealed record SignedIn(
    Guid Session, Guid Account, Guid Person, string PersonName, string Login, DivisionPath Home, bool SecondFactor, bool HasSecondFactor,
    bool MustChangePassword, IReadOnlyList<HeldPost> Posts)
{
    /// <summary>Two people can have one name; nobody shares a login.</summary>
    public string Name => $"{PersonName}（{Login}）";

    /// <summary>Posts that allow nothing before a second factor is shown.</summary>
    public IEnumerable<HeldPost> Waiting => SecondFactor ? [] : Posts.Where(p => p.Authority is { NeedsSecondFactor: true });

    public bool MustShowSecondFactor => Waiting.Any();

    /// <summary>What the posts allow, and the care of one's own account; with a password that somebody else gave, only that.</summary>
    public Actor Actor()
    {
        var posts = AuthorityReader.Actor(Name, Person, MustChangePassword ? [] : Posts, SecondFactor);
        Grant[] own = MustChangePassword ? [] : [new Grant(PopulationPermissions.OwnFile, Home, Below: false)];
        return posts with { Grants = [.. posts.Grants, new Grant(AccountsPermissions.OwnAccount, Home, Below: false), .. own] };
    }
}

/// <summary>在场: carries who is signed in through one request, so that pages can tell them which posts count and which wait.</summary>
public sealed class Presence
{
    public SignedIn? SignedIn { get; set; }
}
