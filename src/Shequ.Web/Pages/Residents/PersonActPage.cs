using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Population;
using Shequ.Population.Reading;
using Shequ.Population.Residents;
using Shequ.Web.Components;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Residents;

/// <summary>An act on one resident, whom the address names.</summary>
public abstract class PersonActPage<TRequest, TResult>(UseCase<TRequest, Division, TResult> act, ActDesk desk, ResidentReader residents)
    : RegisterPage<TRequest, TResult>(act, desk)
    where TRequest : class, new()
{
    private const int MostLines = 3;

    public ResidentFile Kept { get; private set; } = null!;

    public override string Subject => Kept.Name;

    public override string Back => $"/residents/{Place.Code}/people/{Kept.Id}";

    public int Seen => !IsStale && int.TryParse(Typed("Version"), out var version) ? version : Kept.Version;

    public override IReadOnlyList<string> Meanwhile => IsStale
        ? [.. Kept.History.OrderByDescending(h => h.At).Take(MostLines).Select(h => $"{PopulationWords.Date(h.Day)}，{h.What}（{h.Basis}，{h.By}）")] : [];

    protected override async Task Load(CancellationToken stop) =>
        Kept = await residents.Read(Place, new(RouteId("id")), null, stop) ?? throw new NotFoundException("这个居民");

    protected override IReadOnlyList<ChangeNotice> NoticesOf(TResult result) => result switch
    {
        IReadOnlyList<ChangeNotice> notices => notices,
        Shequ.Population.Households.HouseholdChanged changed => changed.Notices,
        _ => [],
    };

    protected override string Then(TResult result) => Back;

    protected override IEnumerable<Crumb> Below => [new(Kept.Name, Back)];
}
