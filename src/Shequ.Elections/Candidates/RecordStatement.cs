using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.People;

namespace Shequ.Elections.Candidates;

/// <summary>登记参选设想: what a candidate wants people to read of them, in their own words.</summary>
public sealed class RecordStatement(Session session) : ElectionAct<RecordStatement.Request, Id<Candidate>>(session)
{
    public sealed record Request : ElectionRequest
    {
        public Id<Candidate> Candidate { get; set; }

        [StringLength(1000, ErrorMessage = "参选设想不超过 1000 字。")]
        public string? Statement { get; set; }
    }

    protected override async Task<Id<Candidate>> Act(Request request, Election election, CancellationToken stop)
    {
        var candidate = await Session.Candidate(election, request.Candidate, stop);
        if (!CandidacyRules.Standing.Contains(candidate.State))
        {
            throw new RefusedException($"此人{ElectionWords.Of(candidate.State)}，不再公布参选设想。", remedy: "请核对候选人。");
        }

        if (await Session.Db.Polls.AnyAsync(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && p.State != PollState.Prepared && p.Contests.Any(c => c.ContestId == candidate.ContestId), stop))
        {
            throw new RefusedException("投票已经开始，参选设想不能再改。", remedy: "投票期间公布的内容对所有候选人都不变。");
        }

        candidate.Statement = string.IsNullOrWhiteSpace(request.Statement) ? null : string.Join('\n', request.Statement.Split('\n').Select(TypedText.Tidy).OfType<string>());
        candidate.Version++;
        return candidate.Id;
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：登记一名候选人的参选设想";
}
