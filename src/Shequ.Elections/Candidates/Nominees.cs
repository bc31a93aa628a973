using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.People;
using Shequ.Population.Residents;

namespace Shequ.Elections.Candidates;

/// <summary>被提名人: as the roll and the register of people know them.</summary>
internal sealed record Nominee(Person Person, Voter? Voter)
{
    internal string Name => Voter?.Name ?? Person.Name;

    internal Sex Sex => Voter?.Sex ?? Person.Sex;

    internal DateOnly? BornOn => Voter?.BornOn ?? Person.BornOn;
}

/// <summary>提名人选: finds whom a nomination means; a voter who is in no register of people yet is put into it.</summary>
public sealed class Nominees(Session session, PersonOfResident people)
{
    private static readonly ElectedOffice[] OpenToOthers = [ElectedOffice.Representatives, ElectedOffice.SupervisoryCommittee, ElectedOffice.ElectionCommittee];

    internal async Task<Nominee> Find(Election election, Contest contest, Nominate.Request request, CancellationToken stop)
    {
        if (request.Nominee is not { } number)
        {
            return await Other(election, request, stop);
        }

        var voter = await session.Db.Voters.SingleOrDefaultAsync(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id && v.Number == number, stop)
            ?? throw new BadInputException(nameof(request.Nominee), $"没有选民号 {number}，请对照选民名单核对。");
        if (!voter.OnRoll)
        {
            throw new BadInputException(nameof(request.Nominee), $"选民号 {number} 已不在选民名单上，不能被提名。请核对名单。");
        }

        if (contest.GroupId is { } group && voter.GroupId != group)
        {
            throw new BadInputException(nameof(request.Nominee), $"选民号 {number} 不是“{contest.Title}”所在小组的选民，请核对小组和选民号。");
        }

        return new(await PersonOf(election, voter, stop), voter);
    }

    private async Task<Nominee> Other(Election election, Nominate.Request request, CancellationToken stop)
    {
        if (!OpenToOthers.Contains(election.Office))
        {
            throw new BadInputException(nameof(request.Nominee), $"{ElectionWords.Of(election.Office)}成员候选人从选民中提名，请填写被提名人的选民号。");
        }

        var person = await session.Db.RegisterOfPeople.SingleOrDefaultAsync(p => p.Id == request.Person && p.DivisionId == election.DivisionId, stop)
            ?? throw new BadInputException(nameof(request.Person), "本社区的人员登记中没有所选的人，请先登记人员。");
        return new(person, await session.Db.Voters.FirstOrDefaultAsync(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id && v.PersonId == person.Id && v.OnRoll, stop));
    }

    private async Task<Person> PersonOf(Election election, Voter voter, CancellationToken stop)
    {
        var resident = voter.ResidentId is { } id ? await session.Db.Residents.SingleAsync(r => r.DivisionId == election.DivisionId && r.Id == id, stop) : null;
        if ((voter.PersonId ?? resident?.PersonId) is { } known)
        {
            voter.PersonId = known;
            return await session.Db.RegisterOfPeople.SingleAsync(p => p.Id == known, stop);
        }

        var person = resident is not null ? await people.Register(election.Division!, resident, stop)
            : throw new RefusedException("被提名人既没有居民档案，也没有关联人员登记。", remedy: "请先登记人员并与选民登记关联，再登记提名。");
        voter.PersonId = person.Id;
        return person;
    }
}
