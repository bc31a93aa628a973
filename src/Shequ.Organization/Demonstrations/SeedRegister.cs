using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Norms.Rules;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Demonstrations;

/// <summary>装入演示任职登记: simulated bodies, people and posts for an area, its urban communities and what stands above it.</summary>
public sealed class SeedRegister(Session session, NormLibrary library) : UseCase<SeedRegister.Request, Division, int>(session)
{
    /// <summary>So many are drafted before they are written, so that memory does not grow with the area.</summary>
    private const int Batch = 400;

    public sealed record Request
    {
        [Required(ErrorMessage = "请填写区划代码。")]
        public string Division { get; set; } = "";

        public IProgress<(int Done, int Total)>? Progress { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.SeedDemonstration;

    protected override Task<Division?> Find(Request request, CancellationToken stop) =>
        Session.Db.Divisions.SingleOrDefaultAsync(d => d.Code == request.Division && d.EndedOn == null, stop);

    /// <returns>How many communities have a register now that had none.</returns>
    protected override async Task<int> Decide(Request request, Division target, CancellationToken stop)
    {
        var empty = await Empty(target, stop);
        var connection = (NpgsqlConnection)Session.Db.Database.GetDbConnection();
        var done = 0;
        var years = await TermOf(target, stop);
        foreach (var batch in empty.Chunk(Batch))
        {
            await RegisterWriter.Write(connection, batch.Select(d => Draft(d, years)).ToArray(), stop);
            request.Progress?.Report((done += batch.Length, empty.Count));
        }

        if (empty.Count > 0)
        {
            await CheckupTallies.Invalidate(Session.Db, stop);
        }

        return empty.Count(d => d.Level == DivisionLevel.Community);
    }

    protected override string Describe(Request request, Division target) => $"{target.Code} 的演示任职登记";

    /// <summary>The divisions in the area and above it in which nobody has registered any body.</summary>
    private Task<List<Division>> Empty(Division target, CancellationToken stop)
    {
        var (bodies, above) = (Session.Db.Bodies, target.Path.Line().Select(p => p.Value).ToArray());
        return Session.Db.Divisions.AsNoTracking()
            .Where(d => d.EndedOn == null && (above.Contains(d.PathText) || target.PathText == "" || d.PathText.StartsWith(target.PathText + "/")))
            .Where(d => (d.Level < DivisionLevel.Community || d.Kind == DivisionKind.Urban) && !bodies.Any(b => b.DivisionId == d.Id))
            .OrderBy(d => d.Code).ToListAsync(stop);
    }

    /// <summary>How long a committee serves, as the norm in force there says.</summary>
    private async Task<int> TermOf(Division target, CancellationToken stop)
    {
        var (book, _) = await library.Current(Session.Db, stop);
        var rules = book.InForce(target.Place, Session.Today).Governing(CommitteeKeys.ElectedOn).SelectMany(n => n.Requirements).Select(r => r.Rule);
        return rules.OfType<Every>().First().Months;
    }

    private RegisterDraft Draft(Division division, int months)
    {
        var draft = new RegisterDraft(division.Id, division.Code, Session.Today, Session.Now);
        if (division.Level == DivisionLevel.Community)
        {
            SimulatedRegister.Fill(draft, division, months);
        }
        else
        {
            SimulatedOffices.Fill(draft, division);
        }

        return draft;
    }
}
