using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Norms.Rules;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Posts;

/// <summary>Which term of the residents' committee runs on a day, how long a new one lasts, and what follows it.</summary>
internal static class CommitteeTerm
{
    /// <summary>The term that runs on a day, of the committee that the body belongs to or of the division's only one.</summary>
    internal static Task<Term?> On(PlatformDb db, Body body, DateOnly day, CancellationToken stop)
    {
        var committees = db.Bodies.Where(b => b.DivisionId == body.DivisionId && b.Kind == BodyKind.ResidentsCommittee).Select(b => b.Id);
        return db.Terms.Where(t => t.DivisionId == body.DivisionId && committees.Contains(t.BodyId) && t.StartsOn <= day && t.EndsOn > day)
            .OrderByDescending(t => t.BodyId == body.Id || t.BodyId == body.ParentId).ThenByDescending(t => t.StartsOn).FirstOrDefaultAsync(stop);
    }

    /// <summary>The first day after a term that begins with an election. The day on which the period is over still belongs to it.</summary>
    /// <exception cref="RefusedException">No norm in force says how long a term is.</exception>
    internal static DateOnly EndOf(NormsOfDay set, DateOnly electedOn) =>
        set.Holding(CommitteeKeys.ElectedOn)?.Norm.Requirements.Where(r => r.Key == CommitteeKeys.ElectedOn).Select(r => r.Rule).OfType<Every>().FirstOrDefault() is { } every
            ? every.Due(electedOn).AddDays(1)
            : throw new RefusedException("当地没有规定居委会任期的现行规范，无法计算任期届满日。", remedy: "请由管理员绑定规定任期的规范包后再登记。");

    /// <summary>When an appointment to a post that follows the committee ends; null where no norm ties it to the committee.</summary>
    /// <exception cref="RefusedException">A norm ties it to a term that does not run on that day.</exception>
    internal static async Task<DateOnly?> EndFor(PlatformDb db, NormsOfDay set, Body body, PostKind post, DateOnly day, Weighing weighing, CancellationToken stop)
    {
        if (!PostCatalogue.Of(body.Kind, post).FollowsCommittee)
        {
            return null;
        }

        if (await On(db, body, day, stop) is { } term)
        {
            return term.EndsOn;
        }

        if (KeyOf(body.Kind, post) is { } key && set.Holding(key) is { } held)
        {
            if (held.Norm.Norm.Blocks)
            {
                throw new RefusedException(
                    $"{day:yyyy-MM-dd} 没有在任的居委会，而这一岗位的任期与居委会相同。", held.Norm.Norm.Citation.ToString(),
                    "请先登记居委会的选举结果；换届前推选的，任职日期填新一届居委会产生之日。");
            }

            weighing.Against(held.Norm, $"{day:yyyy-MM-dd} 没有登记在任的居委会，任期届满日待登记选举结果后确定。");
        }

        return null;
    }

    private static NormKey? KeyOf(BodyKind body, PostKind post) => (body, post) switch
    {
        (BodyKind.Subcommittee, _) => OrganizationActKeys.SubcommitteeTerm,
        (BodyKind.ResidentsGroup, PostKind.GroupLeader) => ElectionActKeys.GroupLeaderTerm,
        (BodyKind.ResidentsGroup, _) => TermOfOfficeActKeys.RepresentativeTerm,
        (BodyKind.SupervisoryCommittee, _) => SupervisionActKeys.Term,
        _ => null,
    };
}
