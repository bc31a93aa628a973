using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Derived;
using Shequ.Population.Residents;

namespace Shequ.Elections.Rolls;

/// <summary>异议处理结果: the notice that tells the outcome, and what to know.</summary>
public sealed record DecidedObjection(int Notice, IReadOnlyList<RosterWarning> Warnings);

/// <summary>处理名单异议: where it is upheld, the voter is added, struck off or corrected in the same act; the outcome is published without anybody's grounds.</summary>
public sealed class DecideObjection(Session session, VoterEligibility eligibility, NormLibrary library) : ElectionAct<DecideObjection.Request, DecidedObjection>(session)
{
    public sealed record Request : ElectionRequest
    {
        public Id<RollObjection> Objection { get; set; }

        [Required(ErrorMessage = "请选择异议成立还是不成立。")]
        public bool? Upheld { get; set; }

        /// <summary>What was found and why; kept, never published.</summary>
        [Required(ErrorMessage = "请写明查明的情况和处理的理由。")]
        [StringLength(500, ErrorMessage = "最多 500 字。")]
        public string Decision { get; set; } = "";

        /// <summary>Who is added, where the objection did not name them in the register.</summary>
        public Id<Resident>? Resident { get; set; }

        [StringLength(30, ErrorMessage = "姓名最多 30 字。")]
        public string? Name { get; set; }

        public VoterClass? Class { get; set; }

        /// <summary>Why it is decided after the last day.</summary>
        [StringLength(200, ErrorMessage = "理由最多 200 字。")]
        public string? Reason { get; set; }
    }

    protected override async Task<DecidedObjection> Act(Request request, Election election, CancellationToken stop)
    {
        var objection = await Session.Db.RollObjections.SingleOrDefaultAsync(o => o.DivisionId == election.DivisionId && o.ElectionId == election.Id && o.Id == request.Objection, stop)
            ?? throw new NotFoundException("这件异议");
        if (objection.DecidedOn is { } decided)
        {
            throw new RefusedException($"第 {objection.Number} 件异议已于{RollWords.Day(decided)}处理。", remedy: "不服处理的，可以依法向有关部门反映。");
        }

        var rules = await ElectionRules.For(Session, library, election, Session.Today, stop);
        var weighing = new RollWeighing(rules, request.Reason);
        if (objection.DueOn is { } due)
        {
            weighing.Require(VotingActKeys.DecisionDays, Session.Today <= due, $"第 {objection.Number} 件异议应当在{RollWords.Day(due)}以前处理，现在已经逾期。");
        }

        var change = request.Upheld == true ? await Carry(request, election, objection, weighing, stop) : "维持名单不变";
        (objection.Upheld, objection.DecidedOn, objection.Decision) = (request.Upheld, Session.Today, request.Decision.Trim());
        objection.DecidedBy = Session.Signature(Needed(request, election), election);
        objection.Version++;
        var notice = await NoticeBoard.Post(
            Session, election, RollNotices.Outcome, "选民名单异议处理结果公告",
            [$"{election.Name}选民名单公布后收到的第 {objection.Number} 件异议（{RollWords.Of(objection.Kind)}），经查{(request.Upheld == true ? "成立" : "不成立")}：{change}。"], stop);
        return new(notice.Number, weighing.Warnings);
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：处理名单异议，{(request.Upheld == true ? "成立" : "不成立")}";

    /// <summary>Does what follows, and tells it for the notice.</summary>
    private async Task<string> Carry(Request request, Election election, RollObjection objection, RollWeighing weighing, CancellationToken stop)
    {
        var reason = $"第 {objection.Number} 件异议成立";
        var (voter, what) = objection.Kind == ObjectionKind.Missing ? (await Add(request, election, objection, weighing, reason, stop), "补入名单") : (await Session.Voter(election, objection.VoterId!.Value, stop), "");
        switch (objection.Kind)
        {
            case ObjectionKind.NotEntitled:
                await VoterFinder.Strike(Session, election, voter, reason, stop);
                what = "从名单除名";
                break;
            case ObjectionKind.Wrong:
                VoterFinder.Correct(Session, election, voter, request.Name, request.Class, reason);
                what = "更正为";
                break;
        }

        return $"{what}：{RollNotices.NameOf(voter, await RollNotices.Groups(Session, election, stop))}";
    }

    private async Task<Voter> Add(Request request, Election election, RollObjection objection, RollWeighing weighing, string reason, CancellationToken stop)
    {
        var resident = request.Resident ?? objection.ResidentId ?? throw new BadInputException(nameof(request.Resident), "异议成立，请指明补入的是住户登记中的哪一名居民。");
        await RollGuard.Wait(Session, election, stop);
        await RollGuard.RequireNoOpenPoll(Session, election, stop);
        var list = new RollWriter(Session, election);
        var known = await Session.Db.Voters.SingleOrDefaultAsync(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id && v.ResidentId == resident, stop);
        if (known is not null)
        {
            return list.Set(known, RollList.Voters, joins: true, reason) ? known : throw new RefusedException("这名居民已经在选民名单上。", remedy: "请核对；异议不成立的，按不成立处理。");
        }

        var people = (await eligibility.Of(election.Division!, election.Day, stop)).People.Where(p => p.Resident == resident.Value).Take(1).ToArray();
        new VoterChecks(await ElectionRules.For(Session, library, election, election.Day, stop), weighing, election).OfResidents(people, 1);
        var voters = await new VoterDrafts(Session, election).OfResidents(
            people, await RollGuard.NextNumber(Session, election, stop), objection.ReceivedOn, Declaration.InPerson, represent: false, stop);
        await list.Add(voters, reason, stop);
        return voters[0];
    }
}
