using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Authority;

/// <summary>What authority is called and why it is lacking, said once for page, API and command line.</summary>
public static class AuthorityWords
{
    /// <summary>The body of a row, with its level where a kind exists on several.</summary>
    public static string BodyName(PostAuthority authority)
    {
        ArgumentNullException.ThrowIfNull(authority);
        var rule = BodyCatalogue.Of(authority.Body);
        return (rule.Levels.Count > 1 ? LevelWord(authority.Level) : "") + rule.Chinese;
    }

    public static string PostName(PostAuthority authority) => PostCatalogue.Of(authority.Body, authority.Post).Title;

    /// <summary>Posts in one line: 居民委员会主任、副主任；街道办事处（乡镇政府）主任.</summary>
    public static string Titles(IEnumerable<PostAuthority> posts) => string.Join('；', posts.GroupBy(BodyName).Select(g => g.Key + string.Join('、', g.Select(PostName))));

    public static string Reach(PostAuthority authority) => authority is { Below: true } ? $"本{LevelWord(authority.Level)}及以下" : "本社区";

    /// <summary>A post of one's own and why it does not do, in one sentence.</summary>
    public static string Describe(OwnPost own, Permission permission, Division place)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(permission);
        ArgumentNullException.ThrowIfNull(place);
        return own.Verdict switch
        {
            PostVerdict.Allows => "凭这一职务可以办理。",
            PostVerdict.NotInRow => $"职权表没有给这一职务“{permission.Chinese}”的权限。",
            PostVerdict.NotDelegated => $"委托代理的范围不含“{permission.Chinese}”。",
            PostVerdict.OtherPlace => $"这一职务在{own.Post.DivisionName}，职权不及{place.Name}。",
            PostVerdict.SecondFactorMissing => "这一职务要用两步验证登录，本次登录没有验证。请重新登录并完成验证。",
            PostVerdict.NotYet => $"{Chinese.Date(own.Since!.Value)}起任职，现在还没有开始。",
            _ => $"{Chinese.Date(own.Since!.Value)}起不再担任。",
        };
    }

    private static string LevelWord(DivisionLevel level) => level switch
    {
        DivisionLevel.Country => "平台",
        DivisionLevel.Province => "省",
        DivisionLevel.City => "市",
        DivisionLevel.County => "县（区）",
        DivisionLevel.Street => "街道",
        _ => "社区",
    };
}
