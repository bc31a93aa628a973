using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population;
using Shequ.Population.Households;
using Shequ.Population.Reading;
using Shequ.Population.Residents;
using Shequ.Web.Components;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Residents;

/// <summary>An act on one household, which the address names.</summary>
public abstract class HouseholdActPage<TRequest>(UseCase<TRequest, Division, HouseholdChanged> act, ActDesk desk, HouseholdReader households)
    : RegisterPage<TRequest, HouseholdChanged>(act, desk)
    where TRequest : class, new()
{
    private const int MostLines = 3;

    public HouseholdFile Kept { get; private set; } = null!;

    public override string Subject => $"{Kept.Door} {Kept.Name}";

    public override string Back => $"/residents/{Place.Code}/households/{Kept.Id}";

    /// <summary>The version over which the form was filled; after a change by somebody else theirs, which is shown above.</summary>
    public int Seen => !IsStale && int.TryParse(Typed("Version"), out var version) ? version : Kept.Version;

    public override IReadOnlyList<string> Meanwhile => IsStale
        ? [.. Kept.History.OrderByDescending(h => h.At).Take(MostLines).Select(h => $"{PopulationWords.Date(h.Day)}，{h.What}（{h.Basis}，{h.By}）")] : [];

    /// <summary>The members as options, e.g. 王芳，46 岁，配偶.</summary>
    public IReadOnlyList<Option> Members => [.. Kept.People.Select(p => new Option($"{p.Id}", Of(p)))];

    protected override async Task Load(CancellationToken stop) =>
        Kept = await households.Read(Place, new(RouteId("id")), null, stop) ?? throw new NotFoundException("这一户");

    protected override IReadOnlyList<ChangeNotice> NoticesOf(HouseholdChanged result) => result.Notices;

    protected override string Then(HouseholdChanged result) => $"/residents/{Place.Code}/households/{result.Household}";

    protected override Task Prepare(CancellationToken stop)
    {
        if (Input is HouseholdChange change)
        {
            (change.Division, change.Household, change.Version) = (Place.Code, Kept.Id, Seen);
        }

        return Task.CompletedTask;
    }

    protected string NameOf(Id<Resident>? id) => Kept.People.FirstOrDefault(p => p.Id == id)?.Name ?? "没有";

    protected string NamesOf(IEnumerable<Id<Resident>> ids) => string.Join('、', ids.Select(i => NameOf(i)));

    private static string Of(HouseholdMember one) =>
        string.Join('，', new[] { one.Name, one.Age is { } age ? $"{age} 岁" : null, one.Relation.Chinese(), one.LivesHere ? null : "只有户籍" }.OfType<string>());
}
