using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization.Duties;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Handovers;

/// <summary>移交待办: closes what the new committee's coming about had opened: first what is handed over, then what the street confirms.</summary>
public sealed class HandoverDuties(Session session, NormLibrary library, DutyOpener duties)
{
    /// <summary>How the packs name whoever supervises in the steps of the procedure.</summary>
    private const string Street = "街道";

    public Task HandedOver(Election election, DateOnly on, string evidence, string by, CancellationToken stop = default) => Close(election, street: false, on, evidence, by, stop);

    public Task Supervised(Election election, DateOnly on, string evidence, string by, CancellationToken stop = default) => Close(election, street: true, on, evidence, by, stop);

    private async Task Close(Election election, bool street, DateOnly on, string evidence, string by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(election);
        var (book, _) = await library.Current(session.Db, stop);
        var steps = book.InForce(election.Division!.Place, election.Day).Governing(TermOfOfficeActKeys.Handover).Select(n => n.Norm).ToDictionary(n => n.Id, n => n.Steps);
        await duties.Close(
            election.DivisionId, election.BodyId.Value,
            d => d.Cause == DutyCause.NewCommittee && steps.TryGetValue(d.Norm, out var known) && d.Step < known.Count && known[d.Step].By?.Contains(Street, StringComparison.Ordinal) == street,
            on, evidence, by, stop);
    }
}
