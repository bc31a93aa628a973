using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Privacy.Requests;

namespace Shequ.Population.Residents;

/// <summary>
/// 关联任职人员: a resident and somebody in the register of people are the same human being, so that the facts are entered once and the
/// account of that person opens their own file.
/// </summary>
public sealed class LinkPerson(RegisterDesk desk, SharedPeople shared) : UseCase<LinkPerson.Request, Division, IReadOnlyList<ChangeNotice>>(desk.Session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        public Id<Resident> Resident { get; set; }

        /// <summary>The version of the resident that the writer saw.</summary>
        public int Version { get; set; }

        /// <summary>Kept in the register of the same community; none unties.</summary>
        public Id<Person>? Person { get; set; }

        /// <summary>The account of that person opens the file of this resident, so who they are is verified first.</summary>
        [Required(ErrorMessage = "请选择怎样核实的身份；没有核实的，先核实再关联。")]
        public IdentityProof? Proof { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override IEnumerable<InputError> Check(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Proof is { } proof && proof != IdentityProof.DocumentShown)
        {
            yield return new(nameof(Request.Proof), "关联账户要本人到场出示身份证件，不能委托。");
        }
    }

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override async Task<IReadOnlyList<ChangeNotice>> Decide(Request request, Division target, CancellationToken stop)
    {
        RegisterPersonFromResident.RequirePeople(Session, target);
        var resident = await desk.Resident(target, request.Resident, request.Version, stop);
        if (request.Person is { } id)
        {
            await RequireSame(target, resident, await shared.Of(target, id, stop) ?? throw new NotFoundException("本社区登记的这名任职人员"), stop);
        }
        else
        {
            await shared.Release(target, resident.PersonId ?? throw new BadInputException(nameof(request.Person), "此人没有关联任职人员，不用取消。"), stop);
        }

        resident.PersonId = request.Person;
        desk.Touch(resident);
        return await desk.Finish(target, Session.Today, [resident], stop);
    }

    protected override string Describe(Request request, Division target) => request.Person is { } id ? $"居民关联任职人员（{id}）" : "取消关联任职人员";

    private async Task RequireSame(Division community, Resident resident, Person person, CancellationToken stop)
    {
        if (resident.PersonId is not null || await Session.Db.Residents.AnyAsync(r => r.DivisionId == community.Id && r.PersonId == person.Id && r.MergedIntoId == null, stop))
        {
            throw new RefusedException("这名居民或这名任职人员已经与别人关联。", remedy: "关联错了的，请先取消原来的关联，再重新关联。");
        }

        string[] different = [.. new[]
        {
            resident.Name != person.Name ? "姓名" : "", resident.Sex != person.Sex ? "性别" : "",
            resident.BornOn is { } born && person.BornOn is { } known && born != known ? "出生日期" : "",
        }.Where(d => d.Length > 0)];
        if (different.Length > 0)
        {
            throw new RefusedException($"居民档案与任职人员资料的{string.Join("、", different)}不一致，可能不是同一人。", remedy: "请先核对；确是同一人的，更正其中写错的一份，再关联。");
        }
    }
}
