using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;

namespace Shequ.Elections.Polling.CheckIns;

/// <summary>
/// 验证发票: a voter is given a ballot, for themselves or for those who asked them in writing. Nothing is kept of when or in which order,
/// and the record of the act names nobody.
/// </summary>
public sealed class CheckInVoter(Session session) : ElectionAct<CheckInVoter.Request, int>(session)
{
    private int? station;
    private int papers;

    public sealed record Request : PollRequest
    {
        public Id<PollingStation> Station { get; set; }

        /// <summary>Who stands at the table.</summary>
        public Id<Voter>? Voter { get; set; }

        /// <summary>选民号, where the id is not at hand.</summary>
        public int? Number { get; set; }

        /// <summary>Takes a ballot of their own.</summary>
        public bool Own { get; set; } = true;

        /// <summary>Gave a proxy and came after all: the proxy lapses.</summary>
        public bool InPersonInstead { get; set; }

        /// <summary>委托人: for whom they take ballots besides.</summary>
        public IReadOnlyList<Id<Voter>> For { get; set; } = [];
    }

    protected override Permission Permission => ElectionPermissions.CheckIn;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Voter is null && request.Number is null)
        {
            yield return new(nameof(Request.Number), "请写选民号，或在名册里找到这位选民。");
        }

        if (!request.Own && request.For.Count == 0)
        {
            yield return new(nameof(Request.For), "请说明为谁领票。");
        }
    }

    /// <summary>Read only: nothing of the election changes when somebody votes.</summary>
    protected override Task<Election?> Find(Request request, CancellationToken stop) => Session.Db.Elections.AsNoTracking().Include(e => e.Division)
        .SingleOrDefaultAsync(e => e.Division!.Code == request.Division.Trim() && e.Division.EndedOn == null && e.Id == request.Election, stop);

    protected override async Task<int> Act(Request request, Election election, CancellationToken stop)
    {
        // What follows is one row for the record; a savepoint before it would be two more ways to the database.
        Session.Db.Database.AutoSavepointsEnabled = false;
        var table = new IssueTable(Session, election, request.Poll, request.Station);
        if (request.Own)
        {
            Took(request.Voter is { } voter ? await table.ToVoter(voter, request.InPersonInstead, stop) : await table.ToNumber(request.Number!.Value, request.InPersonInstead, stop));
        }

        if (request.For.Count > 0)
        {
            var agent = request.Voter ?? await table.VoterOf(request.Number!.Value, stop);
            foreach (var principal in request.For.Distinct())
            {
                Took(await table.ToAgent(principal, agent, stop));
            }
        }

        return papers;
    }

    protected override string Describe(Request request, Election target) => station is { } number ? $"{number}号站 发票{(papers == 0 ? 1 : papers)}张" : "发票";

    private void Took(Issue issue)
    {
        station = issue.Station;
        issue.Require();
        papers++;
    }
}
