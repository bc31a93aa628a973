using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shequ.Organization.Divisions;
using Shequ.Population.Exchange.Exports;
using Shequ.Population.Exchange.Imports;
using Shequ.Population.Exchange.Matches;
using Shequ.Population.Exchange.Templates;

namespace Shequ.Web.Api;

/// <summary>居民进出的接口: import and its way back, files of the same human being, export.</summary>
public static class ResidentExchangeApi
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapResidentExchange(this RouteGroupBuilder api)
    {
        api.MapGet("/residents/template", () => TypedResults.File(ResidentTemplate.Write(), WorkbookType, "居民表模板.xlsx")).WithSummary("居民表模板");
        api.MapPost("/residents/import", Import).WithSummary("用表格导入居民；dryRun=true 只试算，onlySound=true 只导入无误的行");
        api.MapGet("/residents/imports", Imports).WithSummary("以前的导入");
        api.MapPost("/residents/imports/undo", Undo).WithSummary("撤销一次导入");
        api.MapGet("/residents/matches", Matches).WithSummary("疑似重复");
        api.MapPost("/residents/matches/decide", Decide).WithSummary("处理一条疑似重复");
        api.MapPost("/residents/matches/undo", UndoMatch).WithSummary("撤回一条疑似重复的处理");
        api.MapPost("/residents/export", Export).WithSummary("按用途导出居民");
        api.MapGet("/residents/exports", Exports).WithSummary("导出登记");
    }

    private static async Task<ResidentImportReport> Import(
        string division, DateOnly? asOf, bool? dryRun, bool? onlySound, IFormFile file, ImportResidents import, CancellationToken stop)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        return await import.Run(
            new()
            {
                Division = division, File = content.ToArray(), FileName = Path.GetFileName(file.FileName), AsOf = asOf, DryRun = dryRun == true, OnlySound = onlySound == true,
            }, stop);
    }

    private static async Task<IReadOnlyList<ImportView>> Imports(string division, DivisionQueries divisions, ImportQueries imports, CancellationToken stop) =>
        await imports.Latest(await divisions.Require(division, stop), stop);

    private static Task<UndoImport.Result> Undo(UndoImport.Request request, UndoImport undo, CancellationToken stop) => undo.Run(request, stop);

    private static async Task<MatchList> Matches(string division, bool? decided, int? page, DivisionQueries divisions, MatchReader matches, CancellationToken stop) =>
        await matches.List(await divisions.Require(division, stop), decided == true, page ?? 1, stop);

    private static async Task<NoContent> Decide(DecideMatch.Request request, DecideMatch decide, CancellationToken stop)
    {
        await decide.Run(request, stop);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> UndoMatch(UndoMatch.Request request, [FromServices] UndoMatch undo, CancellationToken stop)
    {
        await undo.Run(request, stop);
        return TypedResults.NoContent();
    }

    private static async Task<FileContentHttpResult> Export(ExportResidents.Request request, ExportResidents export, CancellationToken stop)
    {
        var file = await export.Run(request, stop);
        return TypedResults.File(file.Content, WorkbookType, file.FileName);
    }

    private static async Task<IReadOnlyList<ResidentExport>> Exports(string division, DivisionQueries divisions, ExportQueries exports, CancellationToken stop) =>
        await exports.Latest(await divisions.Require(division, stop), stop);
}
