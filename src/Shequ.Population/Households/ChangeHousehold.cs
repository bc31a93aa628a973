using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>住户变更: another kind, another representative, or other relations, from a day on.</summary>
public sealed class ChangeHousehold(RegisterDesk desk) : UseCase<ChangeHousehold.Request, Division, HouseholdChanged>(desk.Session)
{
    public sealed record Request : HouseholdChange
    {
        [EnumDataType(typeof(HouseholdKind), ErrorMessage = "没有这种户别，请从列表中选择。")]
        public HouseholdKind? Kind { get; set; }

        public Id<Resident>? Representative { get; set; }

        /// <summary>Where what follows from the old relations is not right.</summary>
        public IList<MemberRelation> Relations { get; set; } = [];
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request is { Kind: null, Representative: null, Relations.Count: 0 })
        {
            yield return new(nameof(request.Kind), "请至少选择一项变更：户别、户主，或成员与户主的关系。");
        }

        foreach (var fault in RelationFaults.Of(request.Relations).Concat(PlaceDay.Faults(request.Day, nameof(request.Day), Session.Today)))
        {
            yield return fault;
        }
    }

    protected override async Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop)
    {
        var day = request.Day!.Value;
        var hand = await desk.Household(target, request.Household, request.Version, stop);
        if (request.Kind is { } kind && kind != hand.Household.Kind)
        {
            hand.Change(day, request.Basis, h => h.Kind = kind);
        }

        if (request.Representative is { } id && id != hand.Household.RepresentativeId)
        {
            hand.Represent(hand.StayOf(id, nameof(request.Representative)), day, request.Basis, request.Relations);
        }
        else
        {
            foreach (var said in request.Relations)
            {
                var stay = hand.StayOf(said.Resident, nameof(request.Relations));
                hand.GoOn(stay, said.Relation, stay.LivesHere, day, request.Basis);
            }
        }

        return await desk.Finish(target, hand, day, hand.Stays.Select(s => s.ResidentId), stop);
    }

    protected override string Describe(Request request, Division target) => $"住户变更，{request.Day:yyyy-MM-dd}";
}
