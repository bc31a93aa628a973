using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Rolls;

/// <summary>沿用名单: takes over the roll of another election of the same community with its numbers, so that nobody registers twice for one day.</summary>
public sealed class TakeRoll(Session session, NormLibrary library) : ElectionAct<TakeRoll.Request, RegisteredVoters>(session)
{
    public sealed record Request : ElectionRequest
    {
        [Required(ErrorMessage = "请选择沿用哪一次选举的选民名单。")]
        public Id<Election>? From { get; set; }
    }

    protected override async Task<RegisteredVoters> Act(Request request, Election election, CancellationToken stop)
    {
        var source = await Session.Db.Elections.AsNoTracking().SingleOrDefaultAsync(e => e.DivisionId == election.DivisionId && e.Id == request.From && e.Id != election.Id, stop)
            ?? throw new NotFoundException("要沿用名单的选举");
        await RollGuard.Wait(Session, election, stop);
        if (await Session.Db.Voters.AnyAsync(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id, stop))
        {
            throw new RefusedException("这次选举的名单里已经有人，不能再整份沿用。", remedy: "请在选民登记中补登其余的人。");
        }

        var rules = await ElectionRules.For(Session, library, election, election.Day, stop);
        var standing = await Session.Db.Voters.AsNoTracking().Where(v => v.DivisionId == source.DivisionId && v.ElectionId == source.Id && v.OnRoll).OrderBy(v => v.Number).ToListAsync(stop);
        var taken = standing.Where(v => v.BornOn is not { } born || rules.Allows(VotingActKeys.VoterAge, Ages.On(born, election.Day))).Select(v => Copy(v, election)).ToList();
        if (taken.Count == 0)
        {
            throw new RefusedException($"“{source.Name}”的选民名单里还没有人，没有可以沿用的。", remedy: "请先办理那次选举的选民登记，或者在本次选举直接登记。");
        }

        await new RollWriter(Session, election).Add(taken, $"沿用“{source.Name}”的选民名单", stop);
        return new(taken.Count, taken[0].Number, standing.Count - taken.Count, []);
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：沿用另一次选举的选民名单";

    private Voter Copy(Voter voter, Election election) => new()
    {
        DivisionId = election.DivisionId, Id = Id<Voter>.New(Session.Now), ElectionId = election.Id, Number = voter.Number, ResidentId = voter.ResidentId, PersonId = voter.PersonId, Name = voter.Name,
        Sex = voter.Sex, BornOn = voter.BornOn, Class = voter.Class, HouseholdId = voter.HouseholdId, GroupId = voter.GroupId, Door = voter.Door, DeclaredOn = voter.DeclaredOn,
        Declaration = voter.Declaration, OnRoll = true, ForHousehold = election.Mode == ElectionMode.HouseholdRepresentatives && voter.ForHousehold,
        ForGroup = election.Mode == ElectionMode.ResidentRepresentatives && voter.ForGroup,
    };
}
