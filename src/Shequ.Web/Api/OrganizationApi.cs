using Microsoft.AspNetCore.Http.HttpResults;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Search;
using Shequ.Organization.Profiles;
using Shequ.Organization.Profiles.Exchange;
using Shequ.Organization.RuleBooks;
using Shequ.Web.Api.Elections;
using Shequ.Web.Hosting;

namespace Shequ.Web.Api;

/// <summary>数据接口 of divisions, profiles, checkups and norms. Writing needs the operator's key.</summary>
public static class OrganizationApi
{
    public static void MapOrganizationApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").DisableAntiforgery().AddEndpointFilter<OnlyKeysMayWrite>();
        api.MapGet("/divisions", Find).WithSummary("按名称、代码或拼音首字母查找区划");
        api.MapGet("/divisions/{code}", Division).WithSummary("一个区划");
        api.MapGet("/checkup/{code}", Checkup).WithSummary("一个社区或区域的体检");
        api.MapGet("/profiles/{code}", Profile).WithSummary("一个社区的资料");
        api.MapPost("/profiles", Record).WithSummary("填报一个社区的资料");
        api.MapPost("/profiles/import", Import).WithSummary("用表格导入资料；dryRun=true 只试算");
        api.MapGet("/norms", Norms).WithSummary("所有规范");
        api.MapGet("/norms/explain", Explain).WithSummary("某地某日哪一条规范算数");
        api.MapGet("/norms/coverage", (NormLibrary library) => NormUses.OfPacks(library.Packs)).WithSummary("规范覆盖");
        api.MapActs();
        api.MapAudit();
        api.MapDuties();
        api.MapBodies();
        api.MapPeople();
        api.MapPosts();
        api.MapPopulationFigures();
        api.MapPopulation();
        api.MapPrivacy();
        api.MapTables();
        api.MapResidentExchange();
        api.MapElections();
    }

    private static async Task<IReadOnlyList<FoundDivision>> Find(string q, bool? urban, DivisionDirectory directory, CancellationToken stop) =>
        (await directory.Find(new(q) { OnlyUrban = urban == true, Limit = DivisionSearch.MostResults }, stop)).Divisions;

    private static async Task<DivisionView> Division(string code, DivisionQueries divisions, CancellationToken stop)
    {
        var division = await Place(code, divisions, stop);
        return new(division.Id.Value, division.Code, division.Name, division.Level, division.Kind, await divisions.LineOf(division, stop), division.DesignatedOn);
    }

    private static async Task<Results<Ok<CheckupView>, Ok<AreaView>>> Checkup(
        string code, DateOnly? on, DivisionQueries divisions, CommunityCheckup community, AreaCheckup area, CancellationToken stop)
    {
        var place = await Place(code, divisions, stop);
        return place.Level == DivisionLevel.Community
            ? TypedResults.Ok(CheckupView.Of(await community.Run(place, on, stop)))
            : TypedResults.Ok(AreaView.Of(await area.Run(place, stop)));
    }

    private static async Task<ProfileView> Profile(
        string code, DateOnly? on, DivisionQueries divisions, ProfileReader profiles, Session session, CancellationToken stop)
    {
        var place = await Place(code, divisions, stop);
        var day = session.DayOf(on);
        return ProfileView.Of(place, await profiles.Read(place.Id, day, stop), day);
    }

    private static async Task<Created<Recorded>> Record(RecordFigures.Request request, RecordFigures record, CancellationToken stop) =>
        TypedResults.Created($"/api/profiles/{request.Division}", new Recorded(await record.Run(request, stop)));

    private static async Task<ImportReport> Import(
        string scope, bool? dryRun, IFormFile file, ImportProfiles import, TallyKeeper tallies, CancellationToken stop)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        var report = await import.Run(
            new() { Scope = scope, File = content.ToArray(), FileName = Path.GetFileName(file.FileName), DryRun = dryRun == true }, stop);
        if (report.RebuildDue)
        {
            tallies.LookNow();
        }

        return report;
    }

    private static IEnumerable<NormView> Norms(string? pack, NormLibrary library) =>
        library.Packs.Where(p => pack is null || p.Id == pack).SelectMany(p => p.Norms).Select(NormView.Of);

    private static async Task<ExplanationView> Explain(
        string key, string division, DateOnly? on, DivisionQueries divisions, NormExplanations explanations, CancellationToken stop)
    {
        var named = KeyCatalogue.Find(key) ?? throw new NotFoundException($"名为 {key} 的规范键");
        return ExplanationView.Of(await explanations.Of(named, await Place(division, divisions, stop), on, stop));
    }

    private static async Task<Division> Place(string code, DivisionQueries divisions, CancellationToken stop) =>
        await divisions.Require(code, stop);
}

/// <summary>A division as programs read it.</summary>
public sealed record DivisionView(Guid Id, string Code, string Name, DivisionLevel Level, DivisionKind Kind, string Line, DateOnly DesignatedOn);

/// <summary>What a statement of figures gave.</summary>
public sealed record Recorded(int Revision);
