using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Places;

/// <summary>区域划分: assigns entrances to a residents' group, a grid or the area of a building head from a day on, or takes them out of it.</summary>
public sealed class AssignArea(Session session) : UseCase<AssignArea.Request, Division, IReadOnlyList<ChangeNotice>>(session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        public IReadOnlyList<Id<Entrance>> Entrances { get; set; } = [];

        [Required(ErrorMessage = "请选择划分的是居民小组、网格还是楼栋长责任区。")]
        [EnumDataType(typeof(AreaKind), ErrorMessage = "没有这种区域，请从列表中选择。")]
        public AreaKind? Kind { get; set; }

        /// <summary>The group, grid or building (unit); none takes the entrances out.</summary>
        public Id<Body>? Body { get; set; }

        [Required(ErrorMessage = "请填写从哪一天起。")]
        public DateOnly? Day { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.RecordPlaces;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<IReadOnlyList<ChangeNotice>> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
