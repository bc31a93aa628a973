using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Candidates;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.People;

namespace Shequ.Elections.Counting;

/// <summary>Who may type a tally sheet: a person who signed in, who neither stands nor is near to somebody who does.</summary>
internal static class TallyWitness
{
    internal static async Task<Id<Person>> Require(Session session, CountedPoll poll, ElectionRules rules, CancellationToken stop)
    {
        var person = session.Actor.Person is { } id
            ? new Id<Person>(id)
            : throw new RefusedException("计票单要由本人登录后录入，现在不知道您是谁。", remedy: "请用自己的账户登录；用命令的，加 --as 写明代表哪个账户。");
        var standing = await Nominees(session, poll, stop);
        if (standing.Contains(person))
        {
            throw Refused("您是本次选举的候选人，不能录入计票单。", rules);
        }

        if ((await NearRelatives.Of(session.Db, standing, stop)).Contains(person))
        {
            throw Refused("您是本次选举候选人的近亲属，不能录入计票单。", rules);
        }

        return person;
    }

    /// <summary>Everybody who was nominated and did not fall out, and everybody on these ballots.</summary>
    private static async Task<IReadOnlyCollection<Id<Person>>> Nominees(Session session, CountedPoll poll, CancellationToken stop)
    {
        var (division, election) = (poll.Election.DivisionId, poll.Election.Id);
        var nominated = await session.Db.Candidates.Where(c => c.DivisionId == division && c.ElectionId == election && c.State != CandidateState.Rejected && c.State != CandidateState.Withdrawn)
            .Select(c => c.PersonId).ToListAsync(stop);
        return [.. nominated.Concat(poll.Contests.SelectMany(c => c.Candidates).Select(c => c.Candidate.PersonId)).Distinct()];
    }

    private static RefusedException Refused(string message, ElectionRules rules) =>
        new(message, rules.Citation(VotingActKeys.CommitteeNominees), "比照候选人及其近亲属退出选举委员会的规定，请换一个人录入。");
}
