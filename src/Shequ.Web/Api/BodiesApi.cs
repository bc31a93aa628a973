using Shequ.Kernel.Acts;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;

namespace Shequ.Web.Api;

/// <summary>数据接口 of bodies and of what they are to each other.</summary>
public static class BodiesApi
{
    public static void MapBodies(this RouteGroupBuilder api)
    {
        api.MapGet("/bodies", Bodies).WithSummary("一个区划某日的组织、岗位、在任者和缺额");
        api.MapPost("/bodies", Establish).WithSummary("登记组织");
        api.MapPost("/bodies/end", End).WithSummary("登记组织终止");
        api.MapPost("/bodies/ties", Tie).WithSummary("登记组织关系");
        api.MapPost("/bodies/ties/end", Untie).WithSummary("结束组织关系");
    }

    private static async Task<IReadOnlyList<BodyView>> Bodies(
        string division, DateOnly? on, DivisionQueries divisions, RosterReader rosters, Session session, CancellationToken stop) =>
        await rosters.Bodies(await divisions.Require(division, stop), session.DayOf(on), stop);

    private static async Task<ChangeView> Establish(EstablishBody.Request request, EstablishBody act, CancellationToken stop)
    {
        var made = await act.Run(request, stop);
        return new(made.Body.Value, made.Warnings.Select(WarningView.Of).ToArray());
    }

    private static async Task<ChangeView> End(EndBody.Request request, EndBody act, CancellationToken stop) =>
        new(request.Body.Value, (await act.Run(request, stop)).Select(WarningView.Of).ToArray());

    private static async Task<Done> Tie(TieBodies.Request request, TieBodies act, CancellationToken stop) => new((await act.Run(request, stop)).Value);

    private static async Task<Done> Untie(UntieBodies.Request request, UntieBodies act, CancellationToken stop) => new((await act.Run(request, stop)).Value);
}

/// <summary>What a change left behind, and which norms speak against it.</summary>
public sealed record ChangeView(Guid Id, IReadOnlyList<WarningView> Warnings);

/// <summary>A norm that a change breaks without being forbidden.</summary>
public sealed record WarningView(string Norm, string Citation, string Message, string? Remedy)
{
    public static WarningView Of(RosterWarning warning)
    {
        ArgumentNullException.ThrowIfNull(warning);
        return new(warning.Citation.Norm, warning.Citation.ToString(), warning.Message, warning.Remedy);
    }
}
