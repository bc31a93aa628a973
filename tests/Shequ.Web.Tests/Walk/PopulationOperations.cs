using static Shequ.Organization.PopulationPermissions;

namespace Shequ.Web.Tests.Walk;

/// <summary>The operations of places, households and residents. Most name something that is not there.</summary>
internal static class PopulationOperations
{
    private const string Day = "2020-01-01";
    private const string Basis = "户口簿";
    private static readonly Guid Nothing = new("0198a000-0000-7000-8000-000000000000");

    internal static IReadOnlyList<Operation> All { get; } =
    [
        Operation.Get("/api/places", ViewResidents, "/api/places?division={code}"),
        Operation.Get("/api/places/{building}/dwellings", ViewResidents, $"/api/places/{Nothing}/dwellings?division={{code}}"),
        Operation.Get("/api/residents", ViewResidents, "/api/residents?division={code}"),
        Operation.Get("/api/households/{id}", ViewResidents, $"/api/households/{Nothing}?division={{code}}") with { Missing = true },
        Operation.Post("/api/places/estates", RecordPlaces, s => new { Division = s.Code, Name = "走查花园" }),
        Operation.Post("/api/places/buildings", RecordPlaces, s => new { Division = s.Code, Name = "3幢", Estate = Nothing, Floors = 1, PerFloor = 1 }),
        Operation.Post("/api/places/areas", RecordPlaces, s => new { Division = s.Code, Entrances = new[] { Nothing }, Kind = "group", Day }),
        Operation.Post("/api/places/dwellings", RecordPlaces, s => new { Division = s.Code, Building = Nothing, Doors = "101" }) with { Missing = true },
        Operation.Post("/api/places/end", RecordPlaces, s => new { Division = s.Code, Building = Nothing, Day, Document = "公告" }) with { Missing = true },
        Operation.Post("/api/households", RecordResidents, s => new
        {
            Division = s.Code, Door = new { Dwelling = Nothing }, Kind = "registered_here", Day, Basis,
            Members = new[] { new { Name = "王芳", Sex = "female", DocumentKind = "none", Relation = "self" } },
        }),
        .. Households(), .. Residents(),
    ];

    private static IEnumerable<Operation> Households() =>
        new (string Act, Func<Spot, object> Body)[]
        {
            ("move-in", s => new { Division = s.Code, Household = Nothing, Day, Basis, Members = new[] { new { Resident = Nothing, Relation = "child" } } }),
            ("move-out", s => new { Division = s.Code, Household = Nothing, Day, Basis, Everybody = true }),
            ("move-within", s => new { Division = s.Code, Household = Nothing, Day, Basis, Door = new { Dwelling = Nothing } }),
            ("split", s => new { Division = s.Code, Household = Nothing, Day, Basis, Residents = new[] { Nothing }, Representative = Nothing }),
            ("merge", s => new { Division = s.Code, Household = Nothing, Day, Basis, Other = s.Division }),
            ("change", s => new { Division = s.Code, Household = Nothing, Day, Basis, Kind = "collective" }),
            ("birth", s => new { Division = s.Code, Household = Nothing, Basis, Name = "王小宝", Sex = "male", BornOn = Day, Relation = "child" }),
            ("mistake", s => new { Division = s.Code, Household = Nothing, Basis, Resident = Nothing }),
        }.Select(a => Operation.Post($"/api/households/{a.Act}", RecordResidents, a.Body) with { Missing = true });

    private static IEnumerable<Operation> Residents() =>
        new (string Act, Func<Spot, object> Body)[]
        {
            ("update", s => new { Division = s.Code, Resident = Nothing, Day, Basis, Name = "王芳", Sex = "female" }),
            ("correct", s => new { Division = s.Code, Resident = Nothing, Basis, Name = "王芳", Sex = "female" }),
            ("registration", s => new { Division = s.Code, Resident = Nothing, Day, Basis, Change = "in" }),
            ("death", s => new { Division = s.Code, Resident = Nothing, Day, Basis }),
            ("link", s => new { Division = s.Code, Resident = Nothing, Person = s.Person.Id, Proof = "document_shown" }),
            ("person", s => new { Division = s.Code, Resident = Nothing }),
        }.Select(a => Operation.Post($"/api/residents/{a.Act}", RecordResidents, a.Body) with { Missing = true });
}
