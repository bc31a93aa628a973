using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Places;

/// <summary>登记小区: puts a residential estate into the register of a community.</summary>
public sealed class EstablishEstate(Session session, DoorBook doors) : UseCase<EstablishEstate.Request, Division, Id<Estate>>(session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        [Required(ErrorMessage = "请填写小区名称。"), StringLength(40, ErrorMessage = "小区名称不超过 40 字。")]
        public string Name { get; set; } = "";

        /// <summary>Since when it exists; today where nobody knows.</summary>
        public DateOnly? From { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.RecordPlaces;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override IEnumerable<InputError> Check(Request request) => PlaceDay.Faults(request.From, nameof(request.From), Session.Today);

    protected override async Task<Id<Estate>> Decide(Request request, Division target, CancellationToken stop)
    {
        target.RequireCommunity();
        var name = DoorNames.Name(request.Name);
        if (await Session.Db.Estates.AnyAsync(e => e.DivisionId == target.Id && e.Name == name && e.EndedOn == null, stop))
        {
            throw new BadInputException(nameof(request.Name), $"{target.Name}已登记有“{name}”。请直接在它下面登记楼栋。");
        }

        return doors.NewEstate(target, name, request.From ?? Session.Today).Id;
    }

    protected override string Describe(Request request, Division target) => $"登记小区 {DoorNames.Name(request.Name)}";
}
