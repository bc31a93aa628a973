using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Residents;

namespace Shequ.Elections.Rolls;

/// <summary>异议登记结果: its number, and by when it must be decided.</summary>
public sealed record TakenObjection(Id<RollObjection> Objection, int Number, DateOnly? DueOn, IReadOnlyList<RosterWarning> Warnings);

/// <summary>提出名单异议: anybody may come to the counter within the period after the roll was published.</summary>
public sealed class ObjectToRoll(Session session, NormLibrary library) : ElectionAct<ObjectToRoll.Request, TakenObjection>(session)
{
    public sealed record Request : ElectionRequest
    {
        [Required(ErrorMessage = "请选择异议的内容。")]
        [EnumDataType(typeof(ObjectionKind), ErrorMessage = "没有这种异议，请从列表中选择。")]
        public ObjectionKind? Kind { get; set; }

        [Required(ErrorMessage = "请填写是谁提出的。")]
        [StringLength(30, ErrorMessage = "提出人最多 30 字。")]
        public string Objector { get; set; } = "";

        /// <summary>Whose entry it is about; not asked where somebody is missing.</summary>
        public Id<Voter>? Voter { get; set; }

        /// <summary>Who is missing, as the register of residents knows them.</summary>
        public Id<Resident>? Resident { get; set; }

        [Required(ErrorMessage = "请写明是谁、哪里不对。")]
        [StringLength(500, ErrorMessage = "最多 500 字。")]
        public string Grounds { get; set; } = "";

        /// <summary>Today, if nothing is said.</summary>
        public DateOnly? ReceivedOn { get; set; }

        /// <summary>Why it is taken although the time is over.</summary>
        [StringLength(200, ErrorMessage = "理由最多 200 字。")]
        public string? Reason { get; set; }
    }

    protected override Permission Permission => ElectionPermissions.RegisterVoters;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.ReceivedOn > Session.Today)
        {
            yield return new(nameof(request.ReceivedOn), "收到的日期不能晚于今天。请核对日期。");
        }

        if (request.Kind is ObjectionKind.NotEntitled or ObjectionKind.Wrong && request.Voter is null)
        {
            yield return new(nameof(request.Voter), "请指明是名单上的哪一名选民。");
        }
    }

    protected override async Task<TakenObjection> Act(Request request, Election election, CancellationToken stop)
    {
        var received = request.ReceivedOn ?? Session.Today;
        if (election.RollPublishedOn is not { } published || received < published)
        {
            throw new RefusedException("选民名单还没有公布，没有可以提出异议的名单。", remedy: "公布以前发现的问题，直接在选民登记中办理。");
        }

        if (request.Voter is { } voter)
        {
            await Session.Voter(election, voter, stop);
        }

        if (request.Resident is { } resident && !await Session.Db.Residents.AnyAsync(r => r.DivisionId == election.DivisionId && r.Id == resident, stop))
        {
            throw new BadInputException(nameof(request.Resident), "这名居民不在本社区的住户登记中。请核对，或者只写姓名和情况。");
        }

        var rules = await ElectionRules.For(Session, library, election, received, stop);
        var weighing = new RollWeighing(rules, request.Reason);
        var last = rules.Period(VotingActKeys.ObjectionDays) is { } within ? library.Calendar.LastDay(published, within) : DateOnly.MaxValue;
        weighing.Require(VotingActKeys.ObjectionDays, received <= last, $"名单{RollWords.Day(published)}公布，提出异议的最后一天是{RollWords.Day(last)}，现在已经过期。");
        var objection = await Take(request, election, received, rules, weighing, stop);
        return new(objection.Id, objection.Number, objection.DueOn, weighing.Warnings);
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：收到名单异议（{(request.Kind is { } kind ? RollWords.Of(kind) : "")}）";

    private async Task<RollObjection> Take(Request request, Election election, DateOnly received, ElectionRules rules, RollWeighing weighing, CancellationToken stop)
    {
        await RollGuard.Wait(Session, election, stop);
        var number = (await Session.Db.RollObjections.Where(o => o.DivisionId == election.DivisionId && o.ElectionId == election.Id).MaxAsync(o => (int?)o.Number, stop) ?? 0) + 1;
        var objection = new RollObjection
        {
            DivisionId = election.DivisionId, Id = Id<RollObjection>.New(Session.Now), ElectionId = election.Id, Number = number, Kind = request.Kind!.Value, Objector = request.Objector.Trim(),
            VoterId = request.Kind == ObjectionKind.Missing ? null : request.Voter, ResidentId = request.Kind == ObjectionKind.Missing ? request.Resident : null, Grounds = request.Grounds.Trim(),
            ReceivedOn = received, DueOn = rules.Period(VotingActKeys.DecisionDays) is { } within ? library.Calendar.LastDay(received, within) : null,
            LateReason = weighing.Warnings.Count > 0 ? request.Reason : null, RecordedBy = Session.Signature(Permission, election),
        };
        Session.Db.RollObjections.Add(objection);
        return objection;
    }
}
