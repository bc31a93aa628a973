using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Authority;

/// <summary>Why a post of one's own does, or does not, allow something in a place.</summary>
public enum PostVerdict
{
    /// <summary>可以办理.</summary>
    Allows,

    /// <summary>不在职权表的这一行.</summary>
    NotInRow,

    /// <summary>代理范围不含.</summary>
    NotDelegated,

    /// <summary>在别的地方.</summary>
    OtherPlace,

    /// <summary>没有作第二重验证.</summary>
    SecondFactorMissing,

    /// <summary>已不担任.</summary>
    Ended,

    /// <summary>还没有到任.</summary>
    NotYet,
}

/// <summary>本人职务: a post of whoever asks, held now, before or later, and what it comes to here.</summary>
/// <param name="Since">The day on which it ended or will begin; null for a post held today.</param>
public sealed record OwnPost(HeldPost Post, PostVerdict Verdict, DateOnly? Since);

/// <summary>有权职务: a post that may do it here, in the place where it is, and who holds it today.</summary>
/// <param name="Body">Null where no such body is registered.</param>
public sealed record PostThatMay(PostAuthority Authority, Division Place, BodyRoster? Body)
{
    public IEnumerable<SeatHolder> Holders => Body?.Posts.FirstOrDefault(p => p.Rule.Kind == Authority.Post)?.Holders ?? [];
}

/// <summary>权限说明: who may do something in a place, and why whoever asks may or may not.</summary>
public sealed record AuthorityExplanation(Permission Permission, Division Place, bool May, IReadOnlyList<PostThatMay> WhoMay, IReadOnlyList<OwnPost> Own);

/// <summary>Explains authority from the table and from the register of posts.</summary>
public sealed class AuthorityExplanations(Session session, AuthorityReader reader, NpgsqlDataSource source, DivisionQueries divisions, BodyRosters rosters)
{
    private const int MostEnded = 20;

    /// <summary>Posts and loans that are over or have not begun, the latest first.</summary>
    private const string NotHeld = $"""
        select {HeldPost.Columns}, v.from_day from organization_authority v
        where v.person_id = $1 and (v.held_until <= $2 or v.from_day > $2) order by v.held_until desc limit $3
        """;

    public async Task<AuthorityExplanation> Of(Permission permission, Division place, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var line = await LineOf(place, stop);
        var bodies = await rosters.On(session.Today, line, stop);
        var who = TitlesThatMay(permission, place.Level)
            .SelectMany(a => line.Where(d => d.Level == a.Level).Select(d => new PostThatMay(
                a, d, bodies.FirstOrDefault(b => b.Body.DivisionId == d.Id && b.Body.Kind == a.Body))));
        return new(permission, place, session.Actor.May(permission, place.Path), [.. who], await Own(permission, place, stop));
    }

    /// <summary>The posts of the table whose reach a place of that level can be within.</summary>
    public static IEnumerable<PostAuthority> TitlesThatMay(Permission permission, DivisionLevel level) =>
        AuthorityTable.WhoMay(permission).Where(a => a.Level == level || (a.Below && a.Level < level));

    /// <summary>The posts of whoever asks; of those not held today only the ones that would do.</summary>
    public async Task<IReadOnlyList<OwnPost>> Own(Permission permission, Division place, CancellationToken stop = default)
    {
        if (session.Actor.Person is not { } person)
        {
            return [];
        }

        var today = session.Today;
        var held = (await reader.HeldOn(person, today, stop)).Select(p => new OwnPost(p, Judge(p, permission, place), null));
        return [.. held, .. (await NotHeldOn(person, today, stop)).Where(p => WouldAllow(p.Post, permission, place))
            .Select(p => p.From > today ? new OwnPost(p.Post, PostVerdict.NotYet, p.From) : new OwnPost(p.Post, PostVerdict.Ended, p.Post.HeldUntil))];
    }

    private PostVerdict Judge(HeldPost post, Permission permission, Division place) => post switch
    {
        _ when post.Authority?.Permissions.Contains(permission) != true => PostVerdict.NotInRow,
        { Delegated: { } lent } when !lent.Contains(permission.Name) => PostVerdict.NotDelegated,
        _ when !WouldAllow(post, permission, place) => PostVerdict.OtherPlace,
        _ when !session.Actor.May(permission, place.Path) => PostVerdict.SecondFactorMissing,
        _ => PostVerdict.Allows,
    };

    private static bool WouldAllow(HeldPost post, Permission permission, Division place) =>
        post.Grants(secondFactor: true).Any(g => g.Permission == permission && g.Covers(place.Path));

    private async Task<IReadOnlyList<Division>> LineOf(Division place, CancellationToken stop) => place.Level == DivisionLevel.Country
        ? [place]
        : [await divisions.Country(stop), .. await divisions.Above(place, stop), place];

    private async Task<List<(HeldPost Post, DateOnly From)>> NotHeldOn(Guid person, DateOnly day, CancellationToken stop)
    {
        await using var command = source.CreateCommand(NotHeld);
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = day });
        command.Parameters.Add(new() { Value = MostEnded });
        await using var row = await command.ExecuteReaderAsync(stop);
        var posts = new List<(HeldPost, DateOnly)>();
        while (await row.ReadAsync(stop))
        {
            posts.Add((HeldPost.Read(row, 0), row.GetFieldValue<DateOnly>(row.FieldCount - 1)));
        }

        return posts;
    }
}
