using Shequ.Kernel.Acts;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.RuleBooks;

/// <summary>在手的地方: a place through which norms are read: which of them hold there today, and how its community stands.</summary>
/// <param name="Report">Null for an area, for a village, and for a community without figures.</param>
public sealed record PlaceInHand(Division Place, string Line, NormSet Set, CheckupReport? Report)
{
    private readonly Dictionary<string, NormInForce> byId = Set.Norms.ToDictionary(n => n.Norm.Id);
    private readonly Dictionary<string, ReportLine> lines = Report?.Lines.ToDictionary(l => l.Norm.Id) ?? [];

    public string FullName => Line.Length == 0 ? Place.Name : $"{Line} {Place.Name}";

    public NormInForce? InForce(Norm norm) => byId.GetValueOrDefault(norm.Id);

    public ReportLine? LineOf(Norm norm) => lines.GetValueOrDefault(norm.Id);
}

/// <summary>Takes a place in hand.</summary>
public sealed class PlacesInHand(Session session, NormLibrary library, DivisionQueries divisions, CommunityCheckup checkup)
{
    public async Task<PlaceInHand> Take(Division place, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var (book, _) = await library.Current(session.Db, stop);
        var set = book.InForce(place.Place, session.Today);
        var report = place.Kind == DivisionKind.Urban ? await checkup.Run(place, session.Today, stop) : null;
        return new(place, await divisions.LineOf(place, stop), set, report is { IsEmpty: false } ? report : null);
    }
}
