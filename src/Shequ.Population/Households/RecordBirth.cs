using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>出生登记: a child is born into a household; the day is the day of birth.</summary>
public sealed class RecordBirth(RegisterDesk desk) : UseCase<RecordBirth.Request, Division, HouseholdChanged>(desk.Session)
{
    public sealed record Request : ResidentFields
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        public Id<Household> Household { get; set; }

        /// <summary>The version of the household that the writer saw.</summary>
        public int Version { get; set; }

        [Required(ErrorMessage = "请选择孩子与户主的关系。")]
        [EnumDataType(typeof(HouseholdRelation), ErrorMessage = "没有这种关系，请从列表中选择。")]
        public HouseholdRelation? Relation { get; set; }

        [Required(ErrorMessage = "请写明依据，如本人申报、户口簿、派出所证明。"), StringLength(200, ErrorMessage = "依据不超过 200 字。")]
        public string Basis { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override IEnumerable<InputError> Check(Request request)
    {
        if ((request.BornOn ?? request.Card()?.BornOn) is null)
        {
            yield return new(nameof(request.BornOn), "请填写出生日期。");
        }

        if (request.Relation == HouseholdRelation.Self)
        {
            yield return new(nameof(request.Relation), "新生儿不能是户主。请选择孩子与户主的关系。");
        }

        foreach (var fault in Newborn(request).Faults(Session.Today))
        {
            yield return fault;
        }
    }

    protected override async Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop)
    {
        var day = (request.BornOn ?? request.Card()?.BornOn)!.Value;
        var hand = await desk.Household(target, request.Household, request.Version, stop);
        if (day < hand.Household.FoundedOn)
        {
            throw new BadInputException(nameof(request.BornOn), $"这一户自 {hand.Household.FoundedOn:yyyy-MM-dd} 起登记；之前出生、随户居住的孩子请办“迁入”。");
        }

        if (desk.Writer.IndexOf(request) is { } index && await new SamePerson(Session).In(target, index, except: null, stop) is { } known)
        {
            throw SamePerson.Known(target, known, "孩子");
        }

        var child = desk.Writer.Make(target.Id, Newborn(request) with { ResidentSince = day }, day);
        await new SamePerson(Session).RequireNotElsewhere(target, [(child.DocumentIndex, "孩子")], day, stop);
        Session.Db.Residents.Add(child);
        hand.Begin(child, request.Relation!.Value, livesHere: true, day, StayBegin.Birth, request.Basis);
        return await desk.Finish(target, hand, day, [child.Id], stop);
    }

    /// <summary>A newborn has no document yet, and nobody need say so.</summary>
    private static Request Newborn(Request request) => string.IsNullOrWhiteSpace(request.DocumentNumber) ? request with { DocumentKind = DocumentKind.None } : request;

    protected override string Describe(Request request, Division target) => "出生登记一人";
}
