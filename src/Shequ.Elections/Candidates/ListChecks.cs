using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Candidates;

/// <summary>What norms ask of a list of candidates before it is published.</summary>
internal sealed class ListChecks(Session session, Election election, IReadOnlyList<Contest> contests, IReadOnlyList<Candidate> all, ElectionRules rules, CandidateWeighing weighing)
{
    private static readonly CandidateState[] Final = [CandidateState.Accepted, CandidateState.Official];

    internal IReadOnlyList<RosterWarning> Warnings => weighing.Warnings;

    /// <exception cref="RefusedException">Somebody is not reviewed yet, a contest has nobody, or nothing is new.</exception>
    internal IReadOnlyList<Candidate> RequireNew(IReadOnlyList<Contest> chosen)
    {
        foreach (var contest in chosen)
        {
            var waiting = all.Count(c => c.ContestId == contest.Id && c.State == CandidateState.Nominated);
            if (waiting > 0)
            {
                throw new RefusedException($"“{contest.Title}”还有 {waiting} 名被提名人没有审查。", remedy: "请逐人审查资格，或登记其退出，再公布名单。");
            }

            if (!In(contest).Any())
            {
                throw new RefusedException($"“{contest.Title}”没有审查通过的候选人。", remedy: "请先提名并审查；分次投票的，只选这次要公布的职务。");
            }
        }

        var fresh = all.Where(c => c.State == CandidateState.Accepted && chosen.Any(k => k.Id == c.ContestId)).ToArray();
        return fresh.Length > 0 ? fresh : throw new RefusedException("所选职务的正式候选人名单已经公布，没有新增的人。", remedy: "补充提名并审查通过后，可以再次公布。");
    }

    /// <summary>差额 in every contest of a committee; groups and others where a norm asks for it.</summary>
    internal void WeighSurplus(IReadOnlyList<Contest> chosen)
    {
        foreach (var contest in chosen)
        {
            var standing = In(contest).Count();
            if (election.Office == ElectedOffice.Committee)
            {
                weighing.Weigh(
                    ElectionActKeys.SurplusCandidates, Measured.Number(standing - contest.Seats), $"“{contest.Title}”应选 {contest.Seats} 名，候选人 {standing} 名，不够差额。");
            }
        }
    }

    /// <summary>Whether a woman can come into the committee at all; asked once the lists of all contests are known.</summary>
    internal async Task WeighWomen(IReadOnlyList<Contest> chosen, CancellationToken stop)
    {
        if (election.Office != ElectedOffice.Committee || contests.Any(c => !chosen.Contains(c) && !all.Any(x => x.ContestId == c.Id && x.State == CandidateState.Official)))
        {
            return;
        }

        var women = all.Count(c => Final.Contains(c.State) && c.Sex == Sex.Female) + (election.Kind == ElectionKind.ByElection ? await Sitting(stop) : 0);
        if (women == 0)
        {
            weighing.Weigh(CommitteeKeys.Women, Measured.Number(women), "所有职务的候选人中没有妇女，选不出妇女成员。");
        }
    }

    /// <summary>Told and not refused: both may stand, and the vote decides who can serve.</summary>
    internal async Task<IReadOnlyList<string>> Relatives(IReadOnlyList<Contest> chosen, CancellationToken stop)
    {
        var standing = all.Where(c => Final.Contains(c.State)).ToDictionary(c => c.PersonId);
        var pairs = await NearRelatives.Around(session.Db, election.DivisionId, standing.Keys, stop);
        var basis = rules.Citation(CommitteeKeys.Relatives);
        return [.. pairs.Where(p => standing.ContainsKey(p.Relative) && p.Person.Value.CompareTo(p.Relative.Value) < 0 && chosen.Any(k => k.Id == standing[p.Person].ContestId || k.Id == standing[p.Relative].ContestId))
            .Select(p => $"{standing[p.Person].Name}和{standing[p.Relative].Name}是{CandidateWords.Of(p.Kind)}{(p.FromRegister ? "（据住户登记，请核实）" : "")}，都当选的不能同时任职{(basis is null ? "" : $"（{basis}）")}。")];
    }

    private IEnumerable<Candidate> In(Contest contest) => all.Where(c => c.ContestId == contest.Id && Final.Contains(c.State));

    private Task<int> Sitting(CancellationToken stop) =>
        (from a in session.Db.Appointments
         join p in session.Db.RegisterOfPeople on a.PersonId equals p.Id
         where a.DivisionId == election.DivisionId && a.BodyId == election.BodyId && a.FromDay <= election.Day && a.HeldUntil > election.Day && p.Sex == Sex.Female
         select a.Id).CountAsync(stop);
}
