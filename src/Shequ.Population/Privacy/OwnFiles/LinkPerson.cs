using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.People;
using Shequ.Population.Privacy.Requests;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy.OwnFiles;

/// <summary>关联本人: says that a resident is the person of an account, after their identity was verified, so that they can read their own file.</summary>
public sealed class LinkPerson(Session session) : UseCase<LinkPerson.Request, Resident, Id<Resident>>(session)
{
    public sealed record Request
    {
        /// <summary>The code of the community.</summary>
        [Required(ErrorMessage = "请写明是哪个社区（区划代码）。")]
        public string Division { get; set; } = "";

        public Id<Resident> Resident { get; set; }

        /// <summary>In the register of people; null takes the link away.</summary>
        public Id<Person>? Person { get; set; }

        [Required(ErrorMessage = "请选择怎样核实的身份；没有核实的，先核实再关联。")]
        public IdentityProof? Proof { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.AnswerRequests;

    protected override IEnumerable<InputError> Check(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Proof is { } proof && proof != IdentityProof.DocumentShown)
        {
            yield return new(nameof(Request.Proof), "关联账户要本人到场出示身份证件，不能委托。");
        }
    }

    protected override Task<Resident?> Find(Request request, CancellationToken stop) => Session.Db.FindResident(request.Division, request.Resident, stop);

    protected override async Task<Id<Resident>> Decide(Request request, Resident target, CancellationToken stop)
    {
        if (request.Person is { } id)
        {
            var person = await Session.Db.RegisterOfPeople.SingleOrDefaultAsync(p => p.Id == id, stop);
            if (person is null || person.Name != target.Name || person.Sex != target.Sex || (person.BornOn is { } born && target.BornOn is { } known && born != known))
            {
                throw new RefusedException("账户的人员与居民不是同一个人：姓名、性别、出生日期要一致。", remedy: "请核对证件；登记有误的，先更正人员资料或者居民资料。");
            }

            if (await Session.Db.Residents.AnyAsync(r => r.DivisionId == target.DivisionId && r.PersonId == id && r.Id != target.Id && r.MergedIntoId == null, stop))
            {
                throw new RefusedException("这个人在本社区已关联另一份居民档案。", remedy: "是同一人的，请先合并两份档案；关联错了的，先取消原来的关联。");
            }
        }

        target.PersonId = request.Person;
        target.Version++;
        return target.Id;
    }

    protected override string Describe(Request request, Resident target) => $"{(request.Person is null ? "取消" : "")}关联本人账户（居民 {target.Id}）";
}
