using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Posts;

namespace Shequ.Organization.People;

/// <summary>亲属申报: records what two people are to each other, or corrects an earlier declaration.</summary>
public sealed class DeclareKinship(Session session, RosterWatch watch) : UseCase<DeclareKinship.Request, Person, IReadOnlyList<RosterWarning>>(session)
{
    public sealed record Request
    {
        public Id<Person> Person { get; set; }

        public Id<Person> Relative { get; set; }

        [Required(ErrorMessage = "请选择两人是什么关系。")]
        [EnumDataType(typeof(KinshipKind), ErrorMessage = "没有这种亲属关系，请从列表中选择。")]
        public KinshipKind? Kind { get; set; }

        [Required(ErrorMessage = "请填写申报日期。")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请写明申报人或证明材料。"), StringLength(200, ErrorMessage = "申报来源不超过 200 字。")]
        public string Source { get; set; } = "";
    }

    protected override Permission Permission => OrganizationPermissions.RecordPeople;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Person == request.Relative)
        {
            yield return new(nameof(Request.Relative), "请选择另一个人，不能申报与本人的关系。");
        }

        if (request.Day > Session.Today || request.Day < new DateOnly(1949, 10, 1))
        {
            yield return new(nameof(Request.Day), "申报日期应在 1949 年至今天之间，请核对年份。");
        }
    }

    protected override Task<Person?> Find(Request request, CancellationToken stop) =>
        Session.Db.People.Include(p => p.Division).SingleOrDefaultAsync(p => p.Id == request.Person, stop);

    protected override async Task<IReadOnlyList<RosterWarning>> Decide(Request request, Person target, CancellationToken stop)
    {
        var relative = await Session.Db.People.Include(p => p.Division).SingleOrDefaultAsync(p => p.Id == request.Relative, stop)
            ?? throw new NotFoundException("所选的亲属");
        Session.Require(Permission, relative);

        var (first, second) = KinshipPair.Of(target.Id, relative.Id);
        var known = await Session.Db.Kinships.SingleOrDefaultAsync(k => k.PersonId == first && k.RelativeId == second, stop);
        return await watch.Around([first, second], () => Keep(known, first, second, request), stop);
    }

    protected override string Describe(Request request, Person target) => $"亲属申报，{request.Day:yyyy-MM-dd}";

    private void Keep(Kinship? known, Id<Person> first, Id<Person> second, Request request)
    {
        if (known is null)
        {
            Session.Db.Kinships.Add(new()
            {
                PersonId = first, RelativeId = second, Kind = request.Kind!.Value, DeclaredOn = request.Day!.Value, Source = request.Source.Trim(), RecordedBy = Session.Actor.Name,
            });
            return;
        }

        (known.Kind, known.DeclaredOn, known.Source, known.RecordedBy) = (request.Kind!.Value, request.Day!.Value, request.Source.Trim(), Session.Actor.Name);
        known.Version++;
    }
}

/// <summary>The order in which the database wants two people, which compares ids byte by byte and not as .NET does.</summary>
internal static class KinshipPair
{
    internal static (Id<Person> First, Id<Person> Second) Of(Id<Person> one, Id<Person> other) =>
        string.CompareOrdinal(one.Value.ToString("N"), other.Value.ToString("N")) < 0 ? (one, other) : (other, one);
}
