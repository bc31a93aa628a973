using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Candidates;

/// <summary>联名: the voters who signed a nomination.</summary>
/// <param name="Counted">On the roll, each once.</param>
/// <param name="StruckOff">Numbers that are no longer on the roll.</param>
internal sealed record Signers(IReadOnlyList<Voter> Counted, IReadOnlyList<int> StruckOff);

/// <summary>What norms ask of a nomination.</summary>
internal sealed class NominationChecks(Session session, Election election, Contest contest, ElectionRules rules, CandidateWeighing weighing)
{
    private const string Routes = "nomination_routes";

    private bool SupervisoryChair => election.Office == ElectedOffice.SupervisoryCommittee && contest.Post == PostKind.Chair;

    /// <exception cref="BadInputException">A number that nobody has, or of another group.</exception>
    internal async Task<Signers> Signed(Nominate.Request request, CancellationToken stop)
    {
        var numbers = request.Nominators.Distinct().ToArray();
        var voters = await session.Db.Voters.AsNoTracking()
            .Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id && numbers.Contains(v.Number)).OrderBy(v => v.Number).ToListAsync(stop);
        var unknown = numbers.Except(voters.Select(v => v.Number)).Order().ToArray();
        if (unknown.Length > 0)
        {
            throw new BadInputException(nameof(request.Nominators), $"没有选民号 {string.Join("、", unknown)}，请对照联名表和选民名单核对。");
        }

        if (contest.GroupId is { } group && voters.Where(v => v.GroupId != group).Select(v => v.Number).ToArray() is { Length: > 0 } elsewhere)
        {
            throw new BadInputException(nameof(request.Nominators), $"选民号 {string.Join("、", elsewhere)} 不是本小组的选民，请核对。");
        }

        return new([.. voters.Where(v => v.OnRoll)], [.. voters.Where(v => !v.OnRoll).Select(v => v.Number)]);
    }

    internal void WeighRoute(NominationRoute route, int signed)
    {
        if (election.Office == ElectedOffice.Committee)
        {
            var words = VotingActKeys.Nominators.Words!;
            var by = WordOf(route);
            weighing.Weigh(VotingActKeys.Nominators, Measured.Kinds(words, by is null ? [] : [by]), $"居委会成员候选人不能以“{CandidateWords.Of(route)}”产生。");
            if (by is null && rules.Holding(VotingActKeys.Nominators) is { } held)
            {
                weighing.Against(held.Norm, $"居委会成员候选人不能以“{CandidateWords.Of(route)}”产生。");
            }

            if (route == NominationRoute.JointVoters)
            {
                weighing.Weigh(VotingActKeys.JointNominators, Measured.Number(signed), $"联名的选民一人算一次，只有 {signed} 名在选民名单上。");
            }
        }

        if (election.Office == ElectedOffice.SupervisoryCommittee)
        {
            WeighSupervisoryRoute(route);
        }
    }

    private void WeighSupervisoryRoute(NominationRoute route)
    {
        var (key, named) = SupervisoryChair ? (SupervisionActKeys.ChairCandidate, "party_organization") : (SupervisionActKeys.MemberCandidates, NameOf(route));
        if (rules.Holding(key) is not { } held)
        {
            return;
        }

        var allowed = SupervisoryChair ? route == NominationRoute.PartyOrganization
            : !held.Norm.Norm.Parameters.TryGetValue(Routes, out var routes) || routes.Contains(named, StringComparison.Ordinal);
        if (!allowed)
        {
            weighing.Against(held.Norm, $"“{contest.Title}”候选人不能以“{CandidateWords.Of(route)}”产生。");
        }
    }

    /// <summary>Conditions that the nominators confirm, by the office.</summary>
    internal void WeighCriteria(bool confirmed)
    {
        if (CriteriaKey(election.Office) is { } key)
        {
            weighing.WeighCriteria(key, confirmed);
        }
    }

    internal static NormKey? CriteriaKey(ElectedOffice office) => office switch
    {
        ElectedOffice.Committee => VotingActKeys.Qualities,
        ElectedOffice.GroupLeaders => ElectionActKeys.GroupLeaderCriteria,
        ElectedOffice.Representatives => ElectionActKeys.RepresentativeCriteria,
        ElectedOffice.SupervisoryCommittee => SupervisionActKeys.Criteria,
        _ => null,
    };

    internal async Task WeighNominee(Nominee nominee, Nominate.Request request, CancellationToken stop)
    {
        if (contest.OnlyWomen && nominee.Sex != Sex.Female)
        {
            throw new RefusedException($"“{contest.Title}”只能由妇女参选。", remedy: "请提名妇女，或提名到其他职务。");
        }

        if (nominee.BornOn is { } born)
        {
            var age = Ages.On(born, election.Day);
            weighing.Weigh(VotingActKeys.VoterAge, Measured.Number(age), $"被提名人到选举日 {election.Day:yyyy-MM-dd} 为 {age} 周岁。");
        }

        if (election.Office == ElectedOffice.Representatives && !request.ForUnit && !nominee.Person.LivesHere)
        {
            weighing.Weigh(CommitteeKeys.RepresentativesNonResident, Measured.Number(1), "被提名人没有住在本社区的登记。驻区单位、社会组织选派的，请勾选。");
        }

        if (election.Office == ElectedOffice.GroupLeaders)
        {
            weighing.Weigh(
                TermOfOfficeActKeys.GroupLeaderIsRepresentative, Measured.Flag(await Represents(nominee.Person.Id, stop)), "被提名人不是本小组的居民代表。");
        }
    }

    private Task<bool> Represents(Id<Person> person, CancellationToken stop) =>
        (from a in session.Db.Appointments
         join p in session.Db.Posts on new { a.DivisionId, Id = a.PostId } equals new { p.DivisionId, p.Id }
         where a.DivisionId == election.DivisionId && a.BodyId == contest.BodyId && a.PersonId == person && p.Kind == PostKind.Representative
             && a.FromDay <= election.Day && a.HeldUntil > session.Today
         select a.Id).AnyAsync(stop);

    private static string? WordOf(NominationRoute route) => route switch
    {
        NominationRoute.PartyOrganization => "party_organization",
        NominationRoute.JointVoters => "joint_voters",
        NominationRoute.Assembly => "residents_assembly",
        _ => null,
    };

    private static string NameOf(NominationRoute route) => route switch
    {
        NominationRoute.PartyOrganization => "party",
        NominationRoute.JointVoters => "joint",
        NominationRoute.Assembly => "assembly",
        _ => "self",
    };
}
