using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Rolls;

/// <summary>名单形成结果: how many came onto a list, how many left it, and of how many nothing could be found on the voters' list.</summary>
public sealed record TakenList(int Joined, int Left, int Missing);

/// <summary>列入居民代表: takes those who hold the post of a representative on election day onto the list of representatives. They must be registered voters.</summary>
public sealed class TakeRepresentatives(Session session) : ElectionAct<TakeRepresentatives.Request, TakenList>(session)
{
    public sealed record Request : ElectionRequest
    {
        [StringLength(200, ErrorMessage = "理由最多 200 字。")]
        public string? Reason { get; set; }
    }

    protected override async Task<TakenList> Act(Request request, Election election, CancellationToken stop)
    {
        if (election.Mode != ElectionMode.ResidentRepresentatives)
        {
            throw new RefusedException($"这次选举由{ElectionWords.Of(election.Mode)}投票，没有居民代表名单。", remedy: "请查看选民名单或者户代表名单。");
        }

        RollGuard.RequireReason(election, request.Reason);
        await RollGuard.Wait(Session, election, stop);
        await RollGuard.RequireNoOpenPoll(Session, election, stop);
        var seats = await RepresentativeInOffice.Of(Session, election, RepresentativeInOffice.IsMeeting(election), stop);
        var (people, residents) = (seats.Select(s => s.Person).ToArray(), seats.Where(s => s.Resident is not null).Select(s => s.Resident!.Value).ToArray());
        var voters = await Session.Db.Voters.Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id
            && (v.ForGroup || (v.PersonId != null && people.Contains(v.PersonId.Value)) || (v.ResidentId != null && residents.Contains(v.ResidentId.Value)))).ToListAsync(stop);
        var (list, because) = (new RollWriter(Session, election), string.IsNullOrWhiteSpace(request.Reason) ? "在任居民代表" : request.Reason!);
        var found = new HashSet<Voter>();
        foreach (var seat in seats)
        {
            if (voters.Find(v => v.OnRoll && (v.PersonId == seat.Person || (seat.Resident is not null && v.ResidentId == seat.Resident))) is { } voter)
            {
                (voter.PersonId, voter.GroupId) = (seat.Person, seat.Group ?? voter.GroupId);
                found.Add(voter);
            }
        }

        var joined = found.Where(v => list.Set(v, RollList.ResidentRepresentatives, joins: true, because)).ToList();
        var left = voters.Where(v => !found.Contains(v) && list.Set(v, RollList.ResidentRepresentatives, joins: false, string.IsNullOrWhiteSpace(request.Reason) ? "不再担任居民代表" : because)).ToList();
        if (found.Count > 0)
        {
            await StepBook.Done(Session, election, PlanStep.Representatives, Session.Today, $"居民代表名单 {found.Count} 人", stop);
        }

        await RollNotices.ChangedIfPublished(Session, election, [.. left.Select(v => (v, "不再作为居民代表")), .. joined.Select(v => (v, "作为居民代表"))], stop);
        return new(joined.Count, left.Count, seats.Count - found.Count);
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：按任职登记列入居民代表{(target.RollFrozenOn is null ? "" : "（名单封存以后）")}";
}
