using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;

namespace Shequ.Population.Tables;

/// <summary>登记要的表: a street, county or province says what it asks of all its communities; a committee writes down what it was handed on paper.</summary>
public sealed class RegisterTable(Session session, NormLibrary library) : UseCase<RegisterTable.Request, Division, Id<RequestedTable>>(session)
{
    public sealed record Request : AskedTable
    {
        /// <summary>The code of the division for which, with all communities below it, the table is asked.</summary>
        [Required(ErrorMessage = "请指明向哪个区划要表（区划代码）。")]
        public string Division { get; set; } = "";

        internal bool Demonstration { get; init; }
    }

    protected override Permission Permission => PopulationPermissions.RegisterTables;

    protected override IEnumerable<InputError> Check(Request request) => request.Faults(Session.Today, library);

    protected override async Task<Division?> Find(Request request, CancellationToken stop) =>
        await Session.Db.Communities.SingleOrDefaultAsync(d => d.Code == request.Division.Trim() && d.EndedOn == null, stop)
            ?? throw DivisionQueries.NoSuch(request.Division.Trim());

    protected override async Task<Id<RequestedTable>> Decide(Request request, Division target, CancellationToken stop)
    {
        await RefuseTwice(target, request, stop);
        return Add(Session, library, target, request, Session.Signature(Permission, target.Path));
    }

    internal static Id<RequestedTable> Add(Session session, NormLibrary library, Division target, Request request, string by)
    {
        var table = new RequestedTable
        {
            DivisionId = target.Id, Id = Id<RequestedTable>.New(session.Now), Edition = 1, FromDay = request.From ?? session.Today, Demonstration = request.Demonstration,
        };
        session.Db.RequestedTables.Add(table);
        session.Db.TableEditions.Add(request.Edition(table, 1, session, library, by));
        return table.Id;
    }

    protected override string Describe(Request request, Division target) => $"登记要的表《{request.Name}》，{request.Asker}，{request.Columns.Count} 列";

    private async Task RefuseTwice(Division target, Request request, CancellationToken stop)
    {
        var (name, asker) = (TypedText.Tidy(request.Name), TypedText.Tidy(request.Asker));
        var same = await Session.Db.RequestedTables.Where(t => t.DivisionId == target.Id && t.EndedOn == null)
            .Join(Session.Db.TableEditions, t => new { t.DivisionId, t.Id, t.Edition }, e => new { e.DivisionId, Id = e.TableId, Edition = e.Number }, (t, e) => e)
            .AnyAsync(e => e.Name == name && e.Asker == asker, stop);
        if (same)
        {
            throw new RefusedException($"{target.Name}已登记{asker}要的《{name}》。", remedy: "要改内容的，请在原表上登记新的一版；确是另一张表的，请用不同的名称。");
        }
    }
}
