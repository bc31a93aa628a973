using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Web.Api;

/// <summary>数据接口 of places, households and residents. Reading needs the right to view residents in the community.</summary>
public static class PopulationApi
{
    public static void MapPopulation(this RouteGroupBuilder api)
    {
        api.MapPlaces();
        api.MapHouseholds();
        api.MapGet("/residents", List).WithSummary("某日住在一个社区的居民，每页 100 人");
        api.MapPost("/residents/update", (UpdateResident.Request r, UpdateResident act, CancellationToken stop) => Told(r.Resident, act.Run(r, stop))).WithSummary("居民资料变更");
        api.MapPost("/residents/correct", (CorrectResident.Request r, CorrectResident act, CancellationToken stop) => Told(r.Resident, act.Run(r, stop))).WithSummary("居民资料更正");
        api.MapPost("/residents/registration", (ChangeRegistration.Request r, ChangeRegistration act, CancellationToken stop) => Told(r.Resident, act.Run(r, stop))).WithSummary("户籍变动");
        api.MapPost("/residents/death", (RecordDeath.Request r, RecordDeath act, CancellationToken stop) => Changed(act.Run(r, stop))).WithSummary("死亡登记");
        api.MapPost("/residents/link", (LinkPerson.Request r, LinkPerson act, CancellationToken stop) => Told(r.Resident, act.Run(r, stop))).WithSummary("关联或取消关联任职人员");
        api.MapPost("/residents/person", async (RegisterPersonFromResident.Request r, RegisterPersonFromResident act, CancellationToken stop) =>
            new Done((await act.Run(r, stop)).Value)).WithSummary("由居民登记任职人员");
    }

    private static void MapPlaces(this RouteGroupBuilder api)
    {
        api.MapGet("/places", Places).WithSummary("一个社区的小区、楼栋、单元和所属区域");
        api.MapGet("/places/{building}/dwellings", Dwellings).WithSummary("一栋楼的住房");
        api.MapPost("/places/estates", async (EstablishEstate.Request r, EstablishEstate act, CancellationToken stop) => new Done((await act.Run(r, stop)).Value)).WithSummary("登记小区");
        api.MapPost("/places/buildings", async (RegisterBuilding.Request r, RegisterBuilding act, CancellationToken stop) => new Done((await act.Run(r, stop)).Value)).WithSummary("登记楼栋");
        api.MapPost("/places/dwellings", (AddDwellings.Request r, AddDwellings act, CancellationToken stop) => act.Run(r, stop)).WithSummary("添加住房");
        api.MapPost("/places/areas", async (AssignArea.Request r, AssignArea act, CancellationToken stop) => Notices(await act.Run(r, stop))).WithSummary("区域划分");
        api.MapPost("/places/end", async (EndPlace.Request r, EndPlace act, CancellationToken stop) => new EndedView(await act.Run(r, stop))).WithSummary("拆除或停用楼栋、住房");
    }

    private static void MapHouseholds(this RouteGroupBuilder api)
    {
        api.MapGet("/households/{id}", Household).WithSummary("一户在某日的情况");
        api.MapPost("/households", (RegisterHousehold.Request r, RegisterHousehold act, CancellationToken stop) => Changed(act.Run(r, stop))).WithSummary("登记住户");
        api.MapPost("/households/move-in", (MoveIn.Request r, MoveIn act, CancellationToken stop) => Changed(act.Run(r, stop))).WithSummary("迁入");
        api.MapPost("/households/move-out", (MoveOut.Request r, MoveOut act, CancellationToken stop) => Changed(act.Run(r, stop))).WithSummary("迁出");
        api.MapPost("/households/move-within", (MoveWithin.Request r, MoveWithin act, CancellationToken stop) => Changed(act.Run(r, stop))).WithSummary("社区内搬家");
        api.MapPost("/households/split", (SplitHousehold.Request r, SplitHousehold act, CancellationToken stop) => Changed(act.Run(r, stop))).WithSummary("分户");
        api.MapPost("/households/merge", (MergeHouseholds.Request r, MergeHouseholds act, CancellationToken stop) => Changed(act.Run(r, stop))).WithSummary("并户");
        api.MapPost("/households/change", (ChangeHousehold.Request r, ChangeHousehold act, CancellationToken stop) => Changed(act.Run(r, stop))).WithSummary("住户变更");
        api.MapPost("/households/birth", (RecordBirth.Request r, RecordBirth act, CancellationToken stop) => Changed(act.Run(r, stop))).WithSummary("出生登记");
        api.MapPost("/households/mistake", (RemoveByMistake.Request r, RemoveByMistake act, CancellationToken stop) => Changed(act.Run(r, stop))).WithSummary("登记有误，移除成员");
    }

    private static async Task<ResidentsOnDayView> List(string division, DateOnly? on, Guid? after, DivisionQueries divisions, ResidentsOnDay residents, CancellationToken stop) =>
        await residents.Page(await divisions.Require(division, stop), on, after is { } last ? new Id<Resident>(last) : null, stop);

    private static async Task<HouseholdOnDayView> Household(Guid id, string division, DateOnly? on, DivisionQueries divisions, HouseholdOnDay households, CancellationToken stop) =>
        await households.Of(await divisions.Require(division, stop), new(id), on, stop);

    private static async Task<IReadOnlyList<BuildingView>> Places(string division, DivisionQueries divisions, PlaceBook book, CancellationToken stop) =>
        await book.Buildings(await divisions.Require(division, stop), stop);

    private static async Task<IReadOnlyList<DwellingView>> Dwellings(Guid building, string division, DivisionQueries divisions, PlaceBook book, CancellationToken stop) =>
        await book.Dwellings(await divisions.Require(division, stop), new(building), stop);

    private static async Task<HouseholdChangedView> Changed(Task<HouseholdChanged> act)
    {
        var done = await act;
        return new(done.Household.Value, [.. done.Residents.Select(r => r.Value)], Notices(done.Notices));
    }

    private static async Task<ResidentChangedView> Told(Id<Resident> resident, Task<IReadOnlyList<ChangeNotice>> act) => new(resident.Value, Notices(await act));

    private static IReadOnlyList<NoticeView> Notices(IEnumerable<ChangeNotice> notices) => [.. notices.Select(n => new NoticeView(n.Message, n.Citation?.ToString(), n.Remedy))];
}

/// <summary>What to know or do next, with the article where it comes from a norm.</summary>
public sealed record NoticeView(string Message, string? Citation, string? Remedy);

/// <summary>The household and residents that an act touched.</summary>
public sealed record HouseholdChangedView(Guid Household, IReadOnlyList<Guid> Residents, IReadOnlyList<NoticeView> Notices);

/// <summary>The resident that an act changed.</summary>
public sealed record ResidentChangedView(Guid Resident, IReadOnlyList<NoticeView> Notices);

/// <summary>How many dwellings no longer exist.</summary>
public sealed record EndedView(int Dwellings);
