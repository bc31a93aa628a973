using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Demonstrations;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;

namespace Shequ.Population.Tables.Demonstrations;

/// <summary>装入演示报表登记: the tables that streets and counties ask for, registered as the act does, once.</summary>
public sealed class SeedTables(Session session, NormLibrary library) : UseCase<SeedTables.Request, Division, int>(session)
{
    public sealed record Request
    {
        /// <summary>The county; its first street asks for most of them.</summary>
        [Required(ErrorMessage = "请填写区划代码。")]
        public string Division { get; set; } = "";
    }

    protected override Permission Permission => OrganizationPermissions.SeedDemonstration;

    protected override Task<Division?> Find(Request request, CancellationToken stop) =>
        Session.Db.Communities.SingleOrDefaultAsync(d => d.Code == request.Division && d.EndedOn == null, stop);

    /// <returns>How many tables are registered now that were not.</returns>
    protected override async Task<int> Decide(Request request, Division target, CancellationToken stop)
    {
        var street = await Session.Db.Communities.AsNoTracking().Where(d => d.ParentId == target.Id && d.EndedOn == null && d.Level == DivisionLevel.Street)
            .OrderBy(d => d.Code).FirstOrDefaultAsync(stop);
        if (street is null || await Session.Db.RequestedTables.AnyAsync(t => t.DivisionId == target.Id || t.DivisionId == street.Id, stop))
        {
            return 0;
        }

        var tables = AskedInPractice.All(target, street, Session.Today);
        foreach (var table in tables)
        {
            RegisterTable.Add(Session, library, table.Division == street.Code ? street : target, table, SeedDemonstration.Source);
        }

        return tables.Count;
    }

    protected override string Describe(Request request, Division target) => $"{target.Code} 的演示报表登记";
}
