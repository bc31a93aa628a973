using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Rolls;

/// <summary>What holds for every change of a roll: who may, when, one after the other, and why.</summary>
internal static class RollGuard
{
    /// <summary>Whoever serves at a table may change the roll until it is published; from then on it is a decision.</summary>
    internal static Permission PermissionFor(Election election) => election.RollPublishedOn is null ? ElectionPermissions.RegisterVoters
        : election.Presider == BodyKind.ElectionCommittee ? ElectionPermissions.Run : ElectionPermissions.Convene;

    /// <summary>Two tables that register at once wait for each other, so that each number is given once.</summary>
    internal static Task Wait(Session session, Election election, CancellationToken stop) =>
        session.Db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({election.Id.ToString()}, 0))", stop);

    /// <summary>From the freeze on every change is an act with a reason.</summary>
    internal static void RequireReason(Election election, string? reason)
    {
        if (election.RollFrozenOn is { } frozen && string.IsNullOrWhiteSpace(reason))
        {
            throw new RefusedException($"名单已于{RollWords.Day(frozen)}封存，之后的每一项变动都要写明理由。", remedy: "请写明理由后再办；理由随变动一并保存。");
        }
    }

    /// <summary>Who is an elector is settled when a vote opens.</summary>
    internal static async Task RequireNoOpenPoll(Session session, Election election, CancellationToken stop)
    {
        if (await session.Db.Polls.AnyAsync(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && (p.State == PollState.Open || p.State == PollState.Closed), stop))
        {
            throw new RefusedException("投票已经开始，结果宣布以前不能再增加选举人。", remedy: "请在结果宣布以后、下一次投票开始以前办理。");
        }
    }

    /// <summary>The next free 选民号.</summary>
    internal static async Task<int> NextNumber(Session session, Election election, CancellationToken stop) =>
        (await session.Db.Voters.Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id).MaxAsync(v => (int?)v.Number, stop) ?? 0) + 1;

    internal static string Signature(Session session, Election election) =>
        session.Actor.Signature(session.Actor.GrantFor(PermissionFor(election), election.Path) ?? session.Actor.GrantFor(ElectionPermissions.RegisterVoters, election.Path));
}

/// <summary>Holds an act against single norms. A text seen in one source only does not forbid: it asks for a reason and says so.</summary>
internal sealed class RollWeighing(ElectionRules rules, string? reason)
{
    private readonly List<RosterWarning> warnings = [];

    internal IReadOnlyList<RosterWarning> Warnings => warnings;

    internal void Require(NormKey key, bool met, string message)
    {
        if (met || rules.Holding(key)?.Norm.Norm is not { } norm)
        {
            return;
        }

        if (norm.Blocks)
        {
            throw new RefusedException(message, norm.Citation.ToString(), norm.Remedy);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RefusedException(message, norm.Citation.ToString(), $"{norm.Remedy}这一条的文字只在一处见到，不作硬性限制；确有需要的，请写明理由后再办。");
        }

        warnings.Add(new(norm.Citation, message, norm.Remedy));
    }
}
