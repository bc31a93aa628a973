using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Authority;
using Shequ.Organization.Divisions;

namespace Shequ.Web.Hosting;

/// <summary>为什么无权: adds to a refusal for lack of authority what one's own posts come to and which posts would do.</summary>
public sealed class WhyForbidden(Session session, AuthorityExplanations explanations, DivisionQueries divisions)
{
    public static string Href(Permission permission, string code) => $"/authority/why?permission={permission.Name}&division={code}";

    public async Task<Problem> Explain(ForbiddenException forbidden, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(forbidden);
        var problem = FailurePages.ProblemOf(forbidden);
        if (await divisions.ById(new Id<Division>(forbidden.Division), stop) is not { } place)
        {
            return problem;
        }

        var permission = forbidden.Permission;
        var own = await explanations.Own(permission, place, stop);
        return problem with
        {
            Why =
            [
                .. own.GroupBy(o => AuthorityWords.Describe(o, permission, place)).Select(g => $"{string.Join('、', g.Select(o => o.Post.Title))}：{g.Key}"),
                .. own.Count > 0 ? Array.Empty<string>() : [session.Actor == Actor.Public ? "您还没有登录。" : "您现在没有登记在册的职务。"],
                WhoMay(permission, place),
            ],
            WhyHref = Href(permission, place.Code),
        };
    }

    private static string WhoMay(Permission permission, Division place) =>
        AuthorityWords.Titles(AuthorityExplanations.TitlesThatMay(permission, place.Level)) is { Length: > 0 } titles
            ? $"可以办理的职务：{titles}。"
            : "没有哪个职务可以在这里办理。";
}
