using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population.Tables;
using Shequ.Population.Tables.Burdens;
using Shequ.Population.Tables.Fields;
using Shequ.Population.Tables.Filling;
using Shequ.Population.Tables.Proposals;
using Shequ.Population.Tables.Returns;
using Shequ.Population.Tables.Submissions;

namespace Shequ.Web.Api;

/// <summary>数据接口 of requested tables. Numbers of documents and telephones are never given whole here.</summary>
public static class TablesApi
{
    public static void MapTables(this RouteGroupBuilder api)
    {
        api.MapGet("/tables/{code}", List).WithSummary("一个区划要报的表");
        api.MapGet("/tables/{code}/burden", async (string code, DivisionQueries divisions, BurdenReader burden, CancellationToken stop) =>
            await burden.Of(await divisions.Require(code, stop), stop)).WithSummary("一个区划的报表负担");
        api.MapGet("/tables/{code}/{id:guid}", One).WithSummary("一张要报的表和它的各列");
        api.MapGet("/tables/{code}/{id:guid}/fill", Fill).WithSummary("一张表按某日登记填好的内容，每页 500 行");
        api.MapGet("/tables/{code}/{id:guid}/area", Area).WithSummary("一个区域各社区的报送情况和合计");
        api.MapGet("/tables/{code}/submissions/{id:guid}", Compare).WithSummary("一次报送与现在的差别");
        api.MapPost("/tables", async (RegisterTable.Request r, RegisterTable act, CancellationToken stop) => new Done((await act.Run(r, stop)).Value)).WithSummary("登记要的表");
        api.MapPost("/tables/amend", async (AmendTable.Request r, AmendTable act, CancellationToken stop) => new Edition(await act.Run(r, stop))).WithSummary("登记要的表的新一版");
        api.MapPost("/tables/end", async (EndTable.Request r, EndTable act, CancellationToken stop) => new Done((await act.Run(r, stop)).Value)).WithSummary("登记停要");
        api.MapPost("/tables/answers", async (AnswerGaps.Request r, AnswerGaps act, CancellationToken stop) => new Answered(await act.Run(r, stop))).WithSummary("补填空格");
        api.MapPost("/tables/submissions", async (SubmitTable.Request r, SubmitTable act, CancellationToken stop) => new Done((await act.Run(r, stop)).Value)).WithSummary("报送");
        api.MapPost("/tables/returns", async (ReturnTable.Request r, ReturnTable act, CancellationToken stop) => new Done((await act.Run(r, stop)).Value)).WithSummary("退回要的表");
        api.MapPost("/tables/returns/answer", async (AnswerReturn.Request r, AnswerReturn act, CancellationToken stop) => new Done((await act.Run(r, stop)).Value)).WithSummary("答复退回");
        api.MapPost("/tables/{code}/propose", Propose).WithSummary("读一张未登记的 .xlsx 的表头，提出每一列是登记里的哪一项");
    }

    private static async Task<IReadOnlyList<TableView>> List(string code, DateOnly? on, DivisionQueries divisions, TableRegistry registry, CancellationToken stop) =>
        [.. (await registry.Of(await divisions.Require(code, stop), on, stop)).Select(TableView.Of)];

    private static async Task<TableView> One(string code, Guid id, DateOnly? on, DivisionQueries divisions, TableRegistry registry, CancellationToken stop) =>
        TableView.Of(await registry.One(await divisions.Require(code, stop), new(id), on, null, stop));

    private static async Task<FilledView> Fill(string code, Guid id, DateOnly? on, int? page, DivisionQueries divisions, FillTable fill, CancellationToken stop) =>
        FilledView.Of(await fill.Run(await divisions.Require(code, stop), new(id), on, stop), page ?? 1);

    private static async Task<AreaTableView> Area(string code, Guid id, DateOnly? on, string? after, DivisionQueries divisions, AreaSubmissions areas, CancellationToken stop)
    {
        var area = await areas.Of(await divisions.Require(code, stop), new(id), on, after, stop);
        return new(area.Period.Chinese, area.Total, area.HandedIn, area.Returned, area.Communities, area.Sums, area.After);
    }

    private static async Task<ComparisonView> Compare(string code, Guid id, DateOnly? on, DivisionQueries divisions, TableSubmissions submissions, CancellationToken stop)
    {
        var found = await submissions.Compare(await divisions.Require(code, stop), new(id), on, stop);
        var given = found.Submission;
        return new(
            given.AsOf, found.On, given.Rows, found.Rows, given.Known, given.Remembered, given.Typed, given.Empty, Convert.ToHexStringLower(given.Hash), given.SubmittedAt, given.SubmittedBy, found.Differences);
    }

    private static async Task<ProposalView> Propose(string code, IFormFile file, TableLine? line, ProposeTable propose, CancellationToken stop)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        var found = await propose.Run(new() { Division = code, File = content.ToArray(), Line = line }, stop);
        return new(found.Sheet, found.Title, found.Line, found.Selection.Name, found.Given, [.. found.Columns.Select(c => new ProposedColumnView(c.Column, c.Header, c.Field?.Name, c.Certainty, c.Why))]);
    }
}

/// <summary>The edition of a table that holds now.</summary>
public sealed record Edition(int Number);

/// <summary>How many cells were answered.</summary>
public sealed record Answered(int Cells);
