using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Proxies;

/// <summary>委托登记结果: the proxy, how many the agent now holds, and what to know.</summary>
public sealed record GivenProxy(Id<Proxy> Proxy, int Held, IReadOnlyList<RosterWarning> Warnings);

/// <summary>登记委托投票: a voter who is away asked another voter in writing, within the limits of the law, until the vote opens.</summary>
public sealed class GiveProxy(Session session, NormLibrary library) : ElectionAct<GiveProxy.Request, GivenProxy>(session)
{
    public sealed record Request : ElectionRequest
    {
        [Required(ErrorMessage = "请选择委托人。")]
        public Id<Voter>? Principal { get; set; }

        [Required(ErrorMessage = "请选择受托人。")]
        public Id<Voter>? Agent { get; set; }

        [Required(ErrorMessage = "请填写委托书上的日期。")]
        public DateOnly? WrittenOn { get; set; }

        [Required(ErrorMessage = "请写明委托人选举期间外出到哪里。在家的选民不能委托，可以请流动票箱上门。")]
        [StringLength(100, ErrorMessage = "最多 100 字。")]
        public string Away { get; set; } = "";

        /// <summary>The paper itself was handed in.</summary>
        public bool InWriting { get; set; }

        [StringLength(200, ErrorMessage = "理由最多 200 字。")]
        public string? Reason { get; set; }
    }

    protected override Permission Permission => ElectionPermissions.RegisterVoters;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.WrittenOn > Session.Today)
        {
            yield return new(nameof(request.WrittenOn), "委托书的日期不能晚于今天。请核对日期。");
        }

        if (request.Principal is not null && request.Principal == request.Agent)
        {
            yield return new(nameof(request.Agent), "委托人和受托人不能是同一个人。");
        }
    }

    protected override async Task<GivenProxy> Act(Request request, Election election, CancellationToken stop)
    {
        await RollGuard.Wait(Session, election, stop);
        await ProxyTime.RequireBeforePoll(Session, election, stop);
        var day = await ProxyTime.DayOfVote(Session, election, stop);
        if (request.WrittenOn > day)
        {
            throw new BadInputException(nameof(request.WrittenOn), $"委托书的日期晚于投票日{RollWords.Day(day)}。请核对日期。");
        }

        var rules = await ElectionRules.For(Session, library, election, Session.Today, stop);
        var weighing = new RollWeighing(rules, request.Reason);
        if (election.Mode == ElectionMode.ResidentRepresentatives)
        {
            weighing.Require(VotingActKeys.RepresentativeProxies, rules.Allows(VotingActKeys.RepresentativeProxies, 1), "由居民代表投票的，不实行委托投票。");
        }

        var (principal, agent) = (await Session.Voter(election, request.Principal!.Value, stop), await Session.Voter(election, request.Agent!.Value, stop));
        await RequireParties(request, election, principal, agent, rules, weighing, stop);
        var held = await RequireAgent(election, agent, rules, weighing, stop);
        var proxy = new Proxy
        {
            DivisionId = election.DivisionId, Id = Id<Proxy>.New(Session.Now), ElectionId = election.Id, PrincipalId = principal.Id, AgentId = agent.Id, WrittenOn = request.WrittenOn!.Value,
            Away = request.Away.Trim(), RecordedBy = Session.Signature(Permission, election),
        };
        Session.Db.Proxies.Add(proxy);
        return new(proxy.Id, held, weighing.Warnings);
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：登记委托投票";

    private async Task RequireParties(Request request, Election election, Voter principal, Voter agent, ElectionRules rules, RollWeighing weighing, CancellationToken stop)
    {
        if (!await Electorate.Of(Session, election).AnyAsync(v => v.Id == principal.Id, stop))
        {
            throw new RefusedException($"委托人不在{ElectionWords.Of(election.Mode)}的名单上，本人没有投票权，不能委托。", remedy: "请核对名单。");
        }

        weighing.Require(VotingActKeys.ProxyConditions, agent.OnRoll || !rules.Names(VotingActKeys.ProxyConditions, "agent_is_voter_here"), "受托人不在本社区的选民名单上，不能接受委托。");
        weighing.Require(VotingActKeys.ProxyConditions, request.InWriting || !rules.Names(VotingActKeys.ProxyConditions, "in_writing"), "委托须有书面委托书；没有收到委托书，不能登记。");
        var given = await Active(election).Where(p => p.PrincipalId == principal.Id || p.AgentId == principal.Id || p.PrincipalId == agent.Id)
            .Select(p => new { p.PrincipalId, p.AgentId }).ToListAsync(stop);
        if (given.Exists(p => p.PrincipalId == principal.Id))
        {
            throw new RefusedException("委托人已经委托了别人，一人只能委托一人。", remedy: "改委托的，请先撤回原来的委托。");
        }

        if (given.Exists(p => p.AgentId == principal.Id))
        {
            throw new RefusedException("委托人自己受别人委托，不能再把票委托出去；受托人不得转委托。", remedy: "请先请委托给他的人撤回委托。");
        }

        if (given.Exists(p => p.PrincipalId == agent.Id))
        {
            throw new RefusedException("受托人自己已经外出并委托了别人，不能接受委托。", remedy: "请另选一名选民受托。");
        }
    }

    private async Task<int> RequireAgent(Election election, Voter agent, ElectionRules rules, RollWeighing weighing, CancellationToken stop)
    {
        var stands = await Session.Db.Candidates.AnyAsync(
            c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id && c.State != CandidateState.Rejected && c.State != CandidateState.Withdrawn
                && (c.VoterId == agent.Id || (agent.PersonId != null && c.PersonId == agent.PersonId)), stop);
        weighing.Require(VotingActKeys.ProxiesOfCandidates, !stands || rules.Allows(VotingActKeys.ProxiesOfCandidates, 1), "受托人是候选人，候选人不得接受委托。");
        var held = await Active(election).CountAsync(p => p.AgentId == agent.Id, stop) + 1;
        weighing.Require(VotingActKeys.ProxiesPerVoter, rules.Allows(VotingActKeys.ProxiesPerVoter, held), $"受托人已经接受 {held - 1} 人的委托，不能再接受。");
        return held;
    }

    private IQueryable<Proxy> Active(Election election) => Session.Db.Proxies.Where(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && p.WithdrawnOn == null);
}
