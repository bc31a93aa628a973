using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Steps;
using Shequ.Elections.Proxies;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Candidates;

/// <summary>登记提名: records that somebody was proposed. Who conducts the election and is the nominee or nearly related leaves in the same act.</summary>
public sealed class Nominate(Session session, NormLibrary library, Nominees nominees, Departures departures) : ElectionAct<Nominate.Request, Nominated>(session)
{
    private const int MostSigners = 2000;

    public sealed record Request : ElectionRequest
    {
        public Id<Contest> Contest { get; set; }

        /// <summary>选民号 of the nominee.</summary>
        public int? Nominee { get; set; }

        /// <summary>A person of the register instead, for who need not be a voter.</summary>
        public Id<Person>? Person { get; set; }

        [Required(ErrorMessage = "请选择由谁提名。"), EnumDataType(typeof(NominationRoute), ErrorMessage = "没有这种提名方式，请从列表中选择。")]
        public NominationRoute? Route { get; set; }

        [Required(ErrorMessage = "请填写提名日期。")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请写明提名文件或联名推荐表。"), StringLength(200, ErrorMessage = "文件不超过 200 字，请只填文号或名称。")]
        public string Document { get; set; } = "";

        /// <summary>选民号 of those who signed.</summary>
        public IList<int> Nominators { get; set; } = [];

        [StringLength(200, ErrorMessage = "确认文件不超过 200 字。")]
        public string? Confirmation { get; set; }

        /// <summary>The nominators confirmed that the conditions of the post are met.</summary>
        public bool CriteriaConfirmed { get; set; }

        /// <summary>Sent by a unit or organisation of the community.</summary>
        public bool ForUnit { get; set; }

        /// <summary>Why it is accepted although a norm asks for more.</summary>
        [StringLength(200, ErrorMessage = "理由不超过 200 字。")]
        public string? Reason { get; set; }
    }

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Nominee is null == request.Person is null)
        {
            yield return new(nameof(Request.Nominee), "请填写被提名人的选民号；不是选民的，从人员登记中选择，二者填一项。");
        }

        if (request.Route == NominationRoute.JointVoters && request.Nominators.Count == 0)
        {
            yield return new(nameof(Request.Nominators), "请填写联名选民的选民号，如 3、7、12。");
        }

        if (request.Nominators.Count > MostSigners)
        {
            yield return new(nameof(Request.Nominators), $"一次最多填 {MostSigners} 个选民号，请核对是否填错。");
        }

        if (request.Day > Session.Today)
        {
            yield return new(nameof(Request.Day), "提名日期不能在今天之后，请核对日期。");
        }
    }

    protected override async Task<Nominated> Act(Request request, Election election, CancellationToken stop)
    {
        if (request.Day < election.CalledOn)
        {
            throw new BadInputException(nameof(request.Day), $"选举于 {election.CalledOn:yyyy-MM-dd} 决定举行，提名应在其后，请核对日期。");
        }

        var contest = await Session.Contest(election, request.Contest, stop);
        await Session.RequireOpen(election, contest, stop);
        await StepOrder.Require(Session, library, election, PlanStep.NominationClosed, stop);
        await Session.RequireInTime(election, contest, request.Day!.Value, stop);
        var rules = await ElectionRules.For(Session, library, election, Session.Today, stop);
        var weighing = new CandidateWeighing(rules, request.Reason);
        var checks = new NominationChecks(Session, election, contest, rules, weighing);
        var signers = await checks.Signed(request, stop);
        var nominee = await nominees.Find(election, contest, request, stop);
        checks.WeighRoute(request.Route!.Value, signers.Counted.Count);
        checks.WeighCriteria(request.CriteriaConfirmed);
        await checks.WeighNominee(nominee, request, stop);
        await Session.RequireNowhereElse(election, contest, nominee.Person.Id, stop);
        var (candidate, fresh) = await Stand(election, contest, nominee, stop);
        Keep(request, election, candidate, signers);
        election.Version++;
        await Session.Db.SaveChangesAsync(stop);
        var gone = fresh ? await departures.Follow(election, candidate, request.Document.Trim(), stop) : [];
        var lapsed = fresh && nominee.Voter is { } voter ? await ProxyLapse.WhenNominated(Session, election, voter.Id, stop) : 0;
        return new(candidate.Id, signers.Counted.Count, signers.StruckOff, gone, lapsed, weighing.Warnings);
    }

    /// <summary>Numbers and names are never told.</summary>
    protected override string Describe(Request request, Election target) =>
        $"{target.Name}：登记提名一人，{(request.Route is { } route ? CandidateWords.Of(route) : "")}，{request.Day:yyyy-MM-dd}";

    private async Task<(Candidate Candidate, bool Fresh)> Stand(Election election, Contest contest, Nominee nominee, CancellationToken stop)
    {
        var known = await Session.Db.Candidates.SingleOrDefaultAsync(c => c.DivisionId == election.DivisionId && c.ContestId == contest.Id && c.PersonId == nominee.Person.Id, stop);
        if (known is null)
        {
            known = new()
            {
                DivisionId = election.DivisionId, Id = Id<Candidate>.New(Session.Now), ElectionId = election.Id, ContestId = contest.Id, PersonId = nominee.Person.Id,
                VoterId = nominee.Voter?.Id, Name = nominee.Name, Sex = nominee.Sex, BornOn = nominee.BornOn, State = CandidateState.Nominated, StateOn = Session.Today,
            };
            Session.Db.Candidates.Add(known);
            return (known, true);
        }

        if (known.State == CandidateState.Rejected)
        {
            throw new RefusedException($"此人已于 {known.StateOn:yyyy-MM-dd} 审查不通过。{known.StateReason}", remedy: "审查有误的，请重新审查；不必再次提名。");
        }

        if (known.State != CandidateState.Withdrawn)
        {
            return (known, false);
        }

        (known.State, known.StateOn, known.StateReason) = (CandidateState.Nominated, Session.Today, null);
        known.Version++;
        return (known, true);
    }

    private void Keep(Request request, Election election, Candidate candidate, Signers signers)
    {
        var nomination = new Nomination
        {
            DivisionId = election.DivisionId, Id = Id<Nomination>.New(Session.Now), ElectionId = election.Id, CandidateId = candidate.Id, Route = request.Route!.Value,
            Day = request.Day!.Value, Document = request.Document.Trim(), Confirmation = TypedText.Tidy(request.Confirmation), CriteriaConfirmed = request.CriteriaConfirmed,
            ForUnit = request.ForUnit, Counted = signers.Counted.Count, Reason = TypedText.Tidy(request.Reason), RecordedAt = Session.Now,
            RecordedBy = Session.Signature(Needed(request, election), election),
        };
        Session.Db.Nominations.Add(nomination);
        Session.Db.Nominators.AddRange(signers.Counted.Select(v => new Nominator { DivisionId = election.DivisionId, NominationId = nomination.Id, VoterId = v.Id }));
    }
}

/// <summary>提名结果: the candidate, and what followed from the nomination.</summary>
/// <param name="Counted">Voters who signed and stand on the roll.</param>
/// <param name="NotCounted">Numbers of voters who signed and are no longer on the roll.</param>
/// <param name="Departures">Who conducts the election and had to leave.</param>
/// <param name="LapsedProxies">Proxies that the nominee had accepted.</param>
public sealed record Nominated(
    Id<Candidate> Candidate, int Counted, IReadOnlyList<int> NotCounted, IReadOnlyList<Departure> Departures, int LapsedProxies, IReadOnlyList<RosterWarning> Warnings);
