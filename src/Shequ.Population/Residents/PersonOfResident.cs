using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;

namespace Shequ.Population.Residents;

/// <summary>居民成为任职人员: puts a resident into the register of people who may hold posts, inside the act that needs it; the act decides who may.</summary>
public sealed class PersonOfResident(RegisterDesk desk, SharedPeople shared)
{
    /// <exception cref="RefusedException">Died, is in that register already, or somebody there may be the same.</exception>
    public async Task<Person> Register(Division community, Resident resident, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        ArgumentNullException.ThrowIfNull(resident);
        if (resident.PersonId is not null || resident.DiedOn is not null)
        {
            throw new RefusedException(
                resident.DiedOn is null ? "此人已关联任职人员，不用再登记。" : "此人已登记去世，不能登记为任职人员。", remedy: "请查看此人的档案；资料有误的，请先更正。");
        }

        if (await shared.HasAlike(community, resident.Name, resident.BornOn, stop))
        {
            throw new RefusedException($"{community.Name}的任职人员中已有同名、同出生日期的人。", remedy: "请用“关联任职人员”把两份资料关联起来；确是另一人的，先在人员登记中核对。");
        }

        var person = shared.Add(community, await desk.FactsOf(resident, stop));
        resident.PersonId = person.Id;
        desk.Touch(resident);
        return person;
    }
}
