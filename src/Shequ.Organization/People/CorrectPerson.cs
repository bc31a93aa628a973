using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Posts;

namespace Shequ.Organization.People;

/// <summary>更正人员资料: replaces what the register keeps of a person, unless somebody else changed it meanwhile.</summary>
public sealed class CorrectPerson(Session session, RosterWatch watch) : UseCase<CorrectPerson.Request, Person, IReadOnlyList<RosterWarning>>(session)
{
    public sealed record Request : PersonFields
    {
        public Id<Person> Person { get; set; }

        /// <summary>The version that the writer saw.</summary>
        public int Version { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.RecordPeople;

    protected override IEnumerable<InputError> Check(Request request) => request.Faults(Session.Today);

    protected override Task<Person?> Find(Request request, CancellationToken stop) =>
        Session.Db.People.Include(p => p.Division).SingleOrDefaultAsync(p => p.Id == request.Person, stop);

    protected override Task<IReadOnlyList<RosterWarning>> Decide(Request request, Person target, CancellationToken stop)
    {
        if (target.Version != request.Version)
        {
            throw new StaleException($"在您填写期间，{target.Name}的资料已被他人修改。请查看最新内容后再提交；您填写的内容仍保留在下方。");
        }

        if (target.HasResidentFile && Shared(request) != SharedFacts.Of(target))
        {
            throw new RefusedException(
                $"{target.Name}有居民档案，姓名、性别、出生日期、党员、门牌和是否住在本社区由档案带来，不在这里改。", remedy: "请到“住户”找到此人，更正或变更居民资料，这里随之改变。财会、管理知识可以在这里改。");
        }

        // Sex, party, skills and dwelling are what composition norms ask about.
        return watch.Around(
            [target.Id],
            () =>
            {
                (target.Name, target.Sex, target.BornOn) = (TypedText.Name(request.Name), request.Sex!.Value, request.BornOn);
                (target.PartyMember, target.Skills, target.LivesHere) = (request.PartyMember, request.Skills, request.LivesHere);
                target.Dwelling = TypedText.Tidy(request.Dwelling);
                target.Version++;
            },
            stop);
    }

    private static SharedFacts Shared(Request r) =>
        new(TypedText.Name(r.Name), r.Sex!.Value, r.BornOn, r.PartyMember, TypedText.Tidy(r.Dwelling), r.LivesHere);

    protected override string Describe(Request request, Person target) => $"更正人员资料（{target.Id}）";
}
