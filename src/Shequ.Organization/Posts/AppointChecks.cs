using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Resolution;
using Shequ.Norms.Rules;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Posts;

/// <summary>What norms in force ask of one appointment, apart from the composition of the body.</summary>
internal static class AppointChecks
{
    private const string Unpaid = "voluntary_unpaid";

    /// <summary>Nobody is put into an elected body by appointment.</summary>
    internal static void RequireOrigin(NormsOfDay set, Body body, PostRule rule, AppointmentOrigin origin)
    {
        var elected = body.Kind switch
        {
            BodyKind.ResidentsCommittee => set.HoldingNow(CommitteeKeys.AppointedMembers) ?? set.HoldingNow(OrganizationActKeys.RemovalByOrder),
            BodyKind.SupervisoryCommittee => set.HoldingNow(SupervisionActKeys.ElectedBy),
            _ => null,
        };
        if (body.Kind is BodyKind.ResidentsCommittee or BodyKind.SupervisoryCommittee or BodyKind.ElectionCommittee)
        {
            throw new RefusedException(
                $"{BodyCatalogue.Of(body.Kind).Chinese}{rule.Title}只能由选举或推选产生，不能登记为任命。", elected?.Norm.Norm.Citation.ToString(),
                "请用“登记选举结果”登记换届或补选的结果，附结果报告或会议决定。");
        }

        if (!rule.Origins.Contains(origin))
        {
            throw new BadInputException(nameof(Appoint.Request.Origin), $"{BodyCatalogue.Of(body.Kind).Chinese}{rule.Title}不能以这种方式产生，请从列表中选择。");
        }
    }

    /// <summary>Where a member of a subcommittee comes from, and that they serve of their own will and unpaid.</summary>
    internal static string? SourceOf(NormsOfDay set, Appoint.Request request, PostRule rule, Weighing weighing)
    {
        var typed = TypedText.Tidy(request.SourceCategory);
        if (rule is not { Body: BodyKind.Subcommittee, Kind: PostKind.Member })
        {
            return typed is null ? null : throw new BadInputException(nameof(request.SourceCategory), "只有下属委员会委员填写身份来源，请留空。");
        }

        var words = GovernanceWords.SubcommitteeSources;
        var source = words.Find(typed ?? "") ?? throw new BadInputException(
            nameof(request.SourceCategory), $"请选择身份来源：{string.Join("、", words.Words.Select(words.Chinese))}。");
        foreach (var norm in Unmet(set, GovernanceActKeys.SubcommitteeSources, Measured.Kinds(words, [source])))
        {
            weighing.Against(norm, $"下属委员会委员的身份来源是“{words.Chinese(source)}”，不在规定的来源之内。");
        }

        var criteria = SelfGovernanceWords.PersonCriteria;
        var asking = set.Governing(OrganizationActKeys.SubcommitteeCriteria).Where(n => !request.VoluntaryUnpaid && n.Requirements.Any(r =>
            r.Key == OrganizationActKeys.SubcommitteeCriteria && r.Rule is Includes includes && criteria.In(includes.Required).Contains(Unpaid)));
        foreach (var norm in asking)
        {
            weighing.Against(norm, "下属委员会委员须本人自愿、无偿，还没有确认。");
        }

        return source;
    }

    /// <summary>A group's leader is one of its representatives where a norm says so.</summary>
    internal static void WeighLeader(NormsOfDay set, Appoint.Request request, BodySeats roster, Weighing weighing)
    {
        if (request.Post != PostKind.GroupLeader || roster.Post(PostKind.Representative) is not { } seat)
        {
            return;
        }

        var day = request.From!.Value;
        var represents = roster.Appointments.Any(a => a.PostId == seat.Id && a.PersonId == request.Person && a.FromDay <= day && BodySeats.Until(a) > day);
        foreach (var norm in Unmet(set, TermOfOfficeActKeys.GroupLeaderIsRepresentative, Measured.Flag(represents)))
        {
            weighing.Against(norm, $"此人在 {day:yyyy-MM-dd} 不是本小组的居民代表。");
        }
    }

    private static IEnumerable<NormInForce> Unmet(NormsOfDay set, NormKey key, Measured value) =>
        set.Governing(key).Where(n => n.Requirements.Any(r => r.Key == key && !r.Rule.IsMetBy(key, value, set.On)));
}
