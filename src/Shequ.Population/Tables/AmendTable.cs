using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.RuleBooks;

namespace Shequ.Population.Tables;

/// <summary>登记新的一版: what is asked changes from a day on; earlier editions and what was handed in by them stay.</summary>
public sealed class AmendTable(Session session, NormLibrary library) : UseCase<AmendTable.Request, RequestedTable, int>(session)
{
    public sealed record Request : AskedTable
    {
        public Id<RequestedTable> Table { get; set; }

        /// <summary>The version that somebody saw when they filled the form.</summary>
        public int? Seen { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.RegisterTables;

    protected override IEnumerable<InputError> Check(Request request) => request.Faults(Session.Today, library);

    protected override Task<RequestedTable?> Find(Request request, CancellationToken stop) =>
        Session.Db.RequestedTables.Include(t => t.Division).SingleOrDefaultAsync(t => t.Id == request.Table, stop);

    protected override async Task<int> Decide(Request request, RequestedTable target, CancellationToken stop)
    {
        if (request.Seen is { } seen && seen != target.Version)
        {
            throw new StaleException("这张表刚被他人改动，请重新打开看过再改。");
        }

        if (target.EndedOn is { } ended)
        {
            throw new RefusedException($"这张表自 {ended:yyyy-MM-dd} 起已不再要，不能再改。", remedy: "又要的，请重新登记。");
        }

        var before = await Session.Db.TableEditions.AsNoTracking().SingleAsync(e => e.DivisionId == target.DivisionId && e.TableId == target.Id && e.Number == target.Edition, stop);
        if (request.From is { } from && from < before.FromDay)
        {
            throw new BadInputException(nameof(Request.From), $"新的一版不能早于现行一版的起始日期 {before.FromDay:yyyy-MM-dd}，请核对。");
        }

        target.Edition++;
        target.Version++;
        Session.Db.TableEditions.Add(request.Edition(
            target, target.Edition, Session, library, Session.Signature(Permission, target.Path)));
        return target.Edition;
    }

    protected override string Describe(Request request, RequestedTable target) => $"《{request.Name}》第 {target.Edition} 版，{request.Columns.Count} 列";
}
