using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Bodies;

/// <summary>What the catalogue expects of a body that is to be registered.</summary>
internal static class EstablishChecks
{
    private static readonly DateOnly Earliest = new(1949, 10, 1);
    private static readonly BodyKind[] Coverable = [BodyKind.Grid, BodyKind.ResidentsGroup, BodyKind.Building];
    private static readonly BodyKind[] Covering = [BodyKind.PartyUnit, BodyKind.PartyHousehold, BodyKind.OwnersCommittee];

    internal static IEnumerable<InputError> Of(EstablishBody.Request request, BodyRule rule, DateOnly today)
    {
        if (TypedText.Tidy(request.Name) is not { Length: > 1 })
        {
            yield return new(nameof(request.Name), "请填写组织名称，至少 2 字。");
        }

        if (request.FoundedOn is { } day && (day > today || day < Earliest))
        {
            yield return new(nameof(request.FoundedOn), $"成立日期 {day:yyyy-MM-dd} 应在 1949 年 10 月 1 日至今天之间，请核对年份。");
        }

        if (CreditCode.Fault(request.CreditCode, rule.Kind) is { } fault)
        {
            yield return new(nameof(request.CreditCode), fault);
        }

        if (SpecialityFault(request, rule) is { } speciality)
        {
            yield return new(nameof(request.Speciality), speciality);
        }

        foreach (var (kind, seats) in request.Seats)
        {
            if (PostCatalogue.Find(rule.Kind, kind) is not { } post)
            {
                yield return new($"{nameof(request.Seats)}[{kind}]", $"{rule.Chinese}没有这种岗位，请只填列表中的岗位。");
            }
            else if (seats is < 1 or > 1000)
            {
                yield return new($"{nameof(request.Seats)}[{kind}]", $"{post.Title}的职数应在 1 至 1000 之间；没有核定的请留空。");
            }
        }
    }

    internal static void RequirePlace(BodyRule rule, Division division)
    {
        if (!rule.Levels.Contains(division.Level))
        {
            throw new RefusedException($"{rule.Chinese}不设在{division.Name}这一级。", remedy: "请选择它所在的区划：社区的组织在社区登记，街道和主管部门在各自的区划登记。");
        }

        if (division.Level == DivisionLevel.Community && division.Kind != DivisionKind.Urban)
        {
            throw new RefusedException($"{division.Name}不是城市社区，不登记{rule.Chinese}。", remedy: "如按名称判断有误，请先更正区划类别。");
        }
    }

    /// <summary>The body above it: the one named, or the only one there is.</summary>
    internal static Body? ParentOf(EstablishBody.Request request, BodyRule rule, IReadOnlyList<Body> there)
    {
        if (rule.Parent is not { } kind)
        {
            return request.Parent is null ? null : throw new BadInputException(nameof(request.Parent), $"{rule.Chinese}没有上级组织，请留空。");
        }

        var fitting = there.Where(b => b.Kind == kind).ToArray();
        var parent = request.Parent is { } named ? fitting.SingleOrDefault(b => b.Id == named) : fitting is [var only] ? only : null;
        var above = BodyCatalogue.Of(kind).Chinese;
        if (parent is null)
        {
            // A building can stand alone where no group was divided.
            return request.Parent is null && rule.Kind == BodyKind.Building ? null : throw new BadInputException(
                nameof(request.Parent),
                fitting.Length == 0 ? $"{rule.Chinese}须有上级组织，本社区还没有登记{above}。请先登记{above}。" : $"请从本社区现有的{above}中选择它的上级组织。");
        }

        return parent.FoundedOn <= request.FoundedOn ? parent : throw new BadInputException(
            nameof(request.FoundedOn), $"成立日期不能早于它的上级组织“{parent.Name}”的成立日期 {parent.FoundedOn:yyyy-MM-dd}。");
    }

    internal static Body? CoveredBy(EstablishBody.Request request, BodyRule rule, IReadOnlyList<Body> there) => request.Covers is not { } id
        ? null
        : Covering.Contains(rule.Kind) && there.SingleOrDefault(b => b.Id == id && Coverable.Contains(b.Kind)) is { } covered
            ? covered
            : throw new BadInputException(nameof(request.Covers), "覆盖的范围只能是本社区现有的网格、居民小组或楼栋，并且只用于党组织、党员中心户和业主委员会。");

    internal static string? SpecialityOf(EstablishBody.Request request, BodyRule rule) =>
        Words(rule.Kind)?.Find(TypedText.Tidy(request.Speciality) ?? "");

    private static string? SpecialityFault(EstablishBody.Request request, BodyRule rule)
    {
        var typed = TypedText.Tidy(request.Speciality);
        return (Words(rule.Kind), typed) switch
        {
            (null, null) => null,
            (null, _) => $"{rule.Chinese}不分专业，请留空。",
            ({ } words, null) => rule.Kind == BodyKind.Subcommittee ? $"请选择下属委员会的专业：{List(words)}。" : null,
            ({ } words, _) => words.Find(typed) is null ? $"没有“{typed}”这一专业，可选：{List(words)}。" : null,
        };
    }

    private static string List(Vocabulary words) => string.Join("、", words.Words.Select(words.Chinese));

    private static Vocabulary? Words(BodyKind kind) => kind switch
    {
        BodyKind.Subcommittee => Norms.Keys.Words.Subcommittees,
        BodyKind.SocialOrganization => SelfGovernanceWords.SocialOrganizationTypes,
        _ => null,
    };
}
