using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Polling.Officers;

/// <summary>确定选举工作人员: who does what on the day, and the reserves in their order. A candidate or a near relative of one is refused.</summary>
public sealed class AppointOfficers(Session session, NormLibrary library) : ElectionAct<AppointOfficers.Request, int>(session)
{
    public sealed record Request : ElectionRequest
    {
        public IReadOnlyList<AppointedOfficer> Officers { get; set; } = [];
    }

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Officers.Count == 0 || request.Officers.Any(o => o is null))
        {
            yield return new(nameof(Request.Officers), "请至少写一名工作人员。");
        }
        else if (request.Officers.Select(o => o.Person).Distinct().Count() < request.Officers.Count)
        {
            yield return new(nameof(Request.Officers), "同一个人写了两次，一人只任一个岗位。");
        }
    }

    protected override async Task<int> Act(Request request, Election election, CancellationToken stop)
    {
        var asked = request.Officers.Select(o => o.Person).ToArray();
        var people = await Session.Db.RegisterOfPeople.AsNoTracking().Where(p => asked.Contains(p.Id) && p.DivisionId == election.DivisionId).ToDictionaryAsync(p => p.Id, stop);
        await Require(request, election, people, stop);
        var reserves = await Session.Db.PollingOfficers.Where(o => o.DivisionId == election.DivisionId && o.ElectionId == election.Id && o.LeftOn == null).MaxAsync(o => o.ReserveOrder, stop) ?? 0;
        foreach (var one in request.Officers)
        {
            Session.Db.Add(new PollingOfficer
            {
                DivisionId = election.DivisionId, Id = Id<PollingOfficer>.New(Session.Now), ElectionId = election.Id, StationId = one.Station, PersonId = one.Person, Name = people[one.Person].Name,
                Role = one.Role, ReserveOrder = one.Role is null ? ++reserves : null,
            });
        }

        return request.Officers.Count;
    }

    protected override string Describe(Request request, Election target) =>
        $"确定选举工作人员 {request.Officers.Count(o => o.Role is not null)} 人，候补 {request.Officers.Count(o => o.Role is null)} 人";

    /// <summary>Whom it is about is told by the place in the list: what is refused stays in the record, which names nobody.</summary>
    private async Task Require(Request request, Election election, Dictionary<Id<Person>, Person> people, CancellationToken stop)
    {
        var stations = await Session.StationsOf(election).Select(s => s.Id).ToListAsync(stop);
        var serving = await Session.Db.PollingOfficers.Where(o => o.DivisionId == election.DivisionId && o.ElectionId == election.Id && o.LeftOn == null).Select(o => o.PersonId).ToListAsync(stop);
        var faults = request.Officers.SelectMany((o, i) => new[]
        {
            people.ContainsKey(o.Person) ? null : $"第 {i + 1} 人不在本社区的人员登记里，请先登记。",
            serving.Contains(o.Person) ? $"第 {i + 1} 人已经有岗位，要换岗的请先办退出。" : null,
            o.Station is { } station && !stations.Contains(station) ? $"第 {i + 1} 人的投票站不属于这次选举。" : null,
        }).OfType<string>().Select(f => new InputError(nameof(Request.Officers), f)).ToArray();
        if (faults.Length > 0)
        {
            throw new BadInputException(faults);
        }

        var rules = await ElectionRules.For(Session, library, election, Session.Today, stop);
        var barred = await OfficerBar.Of(Session, election, stop);
        for (var i = 0; i < request.Officers.Count; i++)
        {
            if (barred.Contains(request.Officers[i].Person) && rules.Holding(VotingActKeys.CommitteeNominees) is { } held)
            {
                var norm = held.Norm.Norm;
                throw new RefusedException(
                    $"第 {i + 1} 人是候选人或候选人的近亲属，不能做选举工作人员。条文写的是居民选举委员会成员，经手选票的工作人员比照办理。", norm.Citation.ToString(), "请换一名与候选人没有近亲属关系的居民。");
            }
        }
    }
}

/// <summary>拟任的工作人员: somebody of the register with a role, or without one as the next reserve.</summary>
public sealed record AppointedOfficer
{
    public Id<Person> Person { get; set; }

    public OfficerRole? Role { get; set; }

    public Id<PollingStation>? Station { get; set; }
}

/// <summary>回避: those who may not handle ballots because they or a near relative of theirs stand.</summary>
internal static class OfficerBar
{
    internal static async Task<HashSet<Id<Person>>> Of(Session session, Election election, CancellationToken stop)
    {
        var standing = await session.Db.Candidates
            .Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id && c.State != CandidateState.Rejected && c.State != CandidateState.Withdrawn)
            .Select(c => c.PersonId).ToListAsync(stop);
        return [.. standing, .. await NearRelatives.Of(session.Db, standing, stop)];
    }
}
