using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Derived;
using Shequ.Population.Residents;

namespace Shequ.Elections.Rolls;

/// <summary>登记结果: how many were registered under which numbers, and who already was.</summary>
public sealed record RegisteredVoters(int Count, int FirstNumber, int Already, IReadOnlyList<RosterWarning> Warnings);

/// <summary>选民登记: puts those on the roll who said that they wish to take part: one, a household, or a whole list at once. Everybody is judged on election day.</summary>
public sealed class RegisterVoters(Session session, VoterEligibility eligibility, NormLibrary library) : ElectionAct<RegisterVoters.Request, RegisteredVoters>(session)
{
    public sealed record Request : ElectionRequest
    {
        public IList<Id<Resident>> Residents { get; set; } = [];

        /// <summary>Community workers from outside, of the register of posts.</summary>
        public IList<Id<Person>> Workers { get; set; } = [];

        [Required(ErrorMessage = "请填写本人表示参加选举的日期。")]
        public DateOnly? DeclaredOn { get; set; }

        [Required(ErrorMessage = "请选择本人怎样表示参加选举。登记是自愿的，不是自动列入。")]
        [EnumDataType(typeof(Declaration), ErrorMessage = "没有这种表示方式，请从列表中选择。")]
        public Declaration? Declaration { get; set; }

        /// <summary>The workers applied themselves.</summary>
        public bool Applied { get; set; }

        [StringLength(200, ErrorMessage = "确认记录最多 200 字。")]
        public string? Confirmation { get; set; }

        [StringLength(200, ErrorMessage = "理由最多 200 字。")]
        public string? Reason { get; set; }
    }

    protected override Permission Permission => ElectionPermissions.RegisterVoters;

    protected override Permission Needed(Request request, Election target) => RollGuard.PermissionFor(target);

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Residents.Count + request.Workers.Count == 0)
        {
            yield return new(nameof(request.Residents), "请至少选择一个人。");
        }

        if (request.DeclaredOn > Session.Today)
        {
            yield return new(nameof(request.DeclaredOn), "表示参加选举的日期不能晚于今天。请核对日期。");
        }

        if (request.Declaration == Rolls.Declaration.FromRegister)
        {
            yield return new(nameof(request.Declaration), "登记选民须由本人表示参加选举，请选择本人怎样表示的。");
        }
    }

    protected override async Task<RegisteredVoters> Act(Request request, Election election, CancellationToken stop)
    {
        RollGuard.RequireReason(election, request.Reason);
        if (request.DeclaredOn < election.CalledOn)
        {
            throw new BadInputException(nameof(request.DeclaredOn), $"表示参加选举的日期不能早于发起选举的{RollWords.Day(election.CalledOn)}。请核对日期。");
        }

        await RollGuard.Wait(Session, election, stop);
        await RollGuard.RequireNoOpenPoll(Session, election, stop);
        var rules = await ElectionRules.For(Session, library, election, election.Day, stop);
        var weighing = new RollWeighing(rules, request.Reason);
        var (residents, workers, already) = await New(request, election, stop);
        var checks = new VoterChecks(rules, weighing, election);
        checks.OfResidents(residents.Found, residents.Asked);
        checks.OfWorkers(workers.Found, workers.Asked, request.Applied, !string.IsNullOrWhiteSpace(request.Confirmation));
        var number = await RollGuard.NextNumber(Session, election, stop);
        var drafts = new VoterDrafts(Session, election);
        var (on, how) = (request.DeclaredOn!.Value, request.Declaration!.Value);
        var voters = await drafts.OfResidents(residents.Found, number, on, how, represent: false, stop);
        voters.AddRange(await drafts.OfPeople(workers.Found, number + voters.Count, on, how, stop));
        await new RollWriter(Session, election).Add(voters, Because(request), stop);
        await RollNotices.ChangedIfPublished(Session, election, [.. voters.Select(v => (v, "补充登记"))], stop);
        return new(voters.Count, number, already, weighing.Warnings);
    }

    protected override string Describe(Request request, Election target) =>
        $"{target.Name}：登记选民 {request.Residents.Count + request.Workers.Count} 人{(target.RollFrozenOn is null ? "" : "（名单封存以后）")}";

    private static string Because(Request request) => string.Join("；", new[] { RollWords.Of(request.Declaration!.Value), request.Confirmation, request.Reason }.Where(t => !string.IsNullOrWhiteSpace(t)));

    /// <summary>Those of the asked who do not stand on the roll yet, with what the registers say of them on election day.</summary>
    private async Task<(Chosen Residents, Chosen Workers, int Already)> New(Request request, Election election, CancellationToken stop)
    {
        var known = await Session.Db.Voters.AsNoTracking().Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id)
            .Select(v => new { v.ResidentId, v.PersonId, v.OnRoll }).ToListAsync(stop);
        var (byResident, byPerson) = (known.Where(k => k.ResidentId is not null).ToDictionary(k => k.ResidentId!.Value.Value, k => k.OnRoll), known.Where(k => k.PersonId is not null).ToDictionary(k => k.PersonId!.Value.Value, k => k.OnRoll));
        var (residents, workers) = (request.Residents.Select(r => r.Value).Distinct().ToArray(), request.Workers.Select(w => w.Value).Distinct().ToArray());
        var struck = residents.Count(r => byResident.TryGetValue(r, out var on) && !on) + workers.Count(w => byPerson.TryGetValue(w, out var on) && !on);
        if (struck > 0)
        {
            throw new RefusedException($"所选的人中有 {struck} 人登记过、后来除名，不能重新编号登记。", remedy: "请打开这名选民的页面，办理恢复。");
        }

        var (newResidents, newWorkers) = (residents.Where(r => !byResident.ContainsKey(r)).ToHashSet(), workers.Where(w => !byPerson.ContainsKey(w)).ToHashSet());
        var standings = (await eligibility.Of(election.Division!, election.Day, stop)).People;
        return (
            new([.. standings.Where(p => p.Resident is { } id && newResidents.Contains(id)).DistinctBy(p => p.Resident)], newResidents.Count),
            new([.. standings.Where(p => p.Resident is null && p.Person is { } id && newWorkers.Contains(id))], newWorkers.Count),
            residents.Length + workers.Length - newResidents.Count - newWorkers.Count);
    }

    private sealed record Chosen(IReadOnlyList<VoterStanding> Found, int Asked);
}
