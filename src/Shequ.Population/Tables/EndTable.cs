using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;

namespace Shequ.Population.Tables;

/// <summary>停要: from a day on nobody asks for the table any more.</summary>
public sealed class EndTable(Session session) : UseCase<EndTable.Request, RequestedTable, Id<RequestedTable>>(session)
{
    public sealed record Request
    {
        public Id<RequestedTable> Table { get; set; }

        [Required(ErrorMessage = "请填写从哪一天起不再要。")]
        public DateOnly? On { get; set; }

        [Required(ErrorMessage = "请写明依据：停要的文件、通知，或什么人说的。")]
        [StringLength(200, ErrorMessage = "依据请写在 200 字以内。")]
        public string Basis { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.RegisterTables;

    protected override Task<RequestedTable?> Find(Request request, CancellationToken stop) =>
        Session.Db.RequestedTables.Include(t => t.Division).SingleOrDefaultAsync(t => t.Id == request.Table, stop);

    protected override Task<Id<RequestedTable>> Decide(Request request, RequestedTable target, CancellationToken stop)
    {
        if (target.EndedOn is { } ended)
        {
            throw new StaleException($"这张表已登记自 {ended:yyyy-MM-dd} 起不再要，没有再次登记。");
        }

        if (request.On < target.FromDay || request.On > Session.Today.AddYears(1))
        {
            throw new BadInputException(nameof(Request.On), $"停要的日期应在 {target.FromDay:yyyy-MM-dd} 以后、一年之内，请核对。");
        }

        target.End(request.On!.Value, request.Basis.Trim());
        return Task.FromResult(target.Id);
    }

    protected override string Describe(Request request, RequestedTable target) => $"停要一张表，自 {request.On:yyyy-MM-dd} 起";
}
