using Shequ.Elections;
using Shequ.Elections.Archives;
using Shequ.Elections.Handovers;
using Shequ.Elections.Handovers.Complaints;
using Shequ.Elections.Plans;
using Shequ.Elections.Recalls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;

namespace Shequ.Web.Api.Elections;

/// <summary>数据接口 of elections: handover, filing, void results, the archive, complaints for those who investigate, and recalls.</summary>
internal static class AfterApi
{
    internal static void MapAfter(this RouteGroupBuilder api)
    {
        var one = api.MapGroup("/elections/{code}/{id:guid}");
        one.MapGet("/handover", Handover).WithSummary("工作移交和清单");
        one.MapPost("/handover/start", async (string code, Guid id, StartHandover act, CancellationToken stop) => new Counted(await act.Run(new() { Division = code, Election = new(id) }, stop))).WithSummary("开列移交清单");
        one.MapPost("/handover", (string code, Guid id, RecordHandover.Request r, RecordHandover act, CancellationToken stop) => act.Run(Of(r, code, id), stop)).WithSummary("登记移交");
        one.MapPost("/handover/supervise", async (string code, Guid id, SuperviseHandover.Request r, SuperviseHandover act, CancellationToken stop) => new OnDay(await act.Run(Of(r, code, id), stop))).WithSummary("街道确认监督移交");
        one.MapGet("/filing", Filings).WithSummary("报街道备案和答复，新的在前");
        one.MapPost("/filing", async (string code, Guid id, FileWithStreet.Request r, FileWithStreet act, CancellationToken stop) => new Counted(await act.Run(Of(r, code, id), stop))).WithSummary("报街道备案");
        one.MapPost("/filing/answer", async (string code, Guid id, AnswerFiling.Request r, AnswerFiling act, CancellationToken stop) => new Answer(await act.Run(Of(r, code, id), stop))).WithSummary("街道答复备案");
        one.MapPost("/void", (string code, Guid id, VoidResult.Request r, VoidResult act, CancellationToken stop) => act.Run(Of(r, code, id), stop)).WithSummary("认定当选无效");
        one.MapGet("/archive", async (string code, Guid id, DivisionQueries divisions, AfterReader reader, ArchiveQueries archives, CancellationToken stop) =>
            await archives.Of(await Election(code, id, divisions, reader, stop), stop)).WithSummary("归档记录和校验值");
        one.MapGet("/archive/file", File).WithSummary("下载档案：公开版，或有权查看者的全本（whole=true）");
        one.MapPost("/archive", (string code, Guid id, ArchiveElection act, CancellationToken stop) => act.Run(new() { Division = code, Election = new(id) }, stop)).WithSummary("归档");
        MapComplaints(api);
        MapRecalls(api);
    }

    /// <summary>Filing a complaint is no operation: a key tells who one is.</summary>
    private static void MapComplaints(RouteGroupBuilder api)
    {
        api.MapGet("/elections/complaints", Complaints).WithSummary("一个社区或辖区内破坏选举的举报，只给街道和区");
        api.MapPost("/elections/complaints", async (DecideComplaint.Request r, DecideComplaint act, CancellationToken stop) => new ComplaintDecided(await act.Run(r, stop))).WithSummary("办理举报");
    }

    private static async Task<IEnumerable<ComplaintView>> Complaints(string division, DivisionQueries divisions, ComplaintReader reader, Session session, CancellationToken stop)
    {
        var place = await divisions.Require(division, stop);
        session.Require(ElectionPermissions.Investigate, place);
        return (await reader.Mine(stop)).Where(c => place.Path.Covers(c.Community.Path)).Select(c => new ComplaintView(c.Id.Value, c.Community.Code, c.Election, c.Ground, c.ReceivedOn, c.State));
    }

    private static void MapRecalls(RouteGroupBuilder api)
    {
        api.MapGet("/elections/{code}/recalls", async (string code, DivisionQueries divisions, PetitionReader reader, CancellationToken stop) =>
            (await reader.Of(await divisions.Require(code, stop), stop)).Select(PetitionView.Of)).WithSummary("罢免要求，不含签名");
        api.MapGet("/elections/{code}/recalls/{petition:guid}", async (string code, Guid petition, DivisionQueries divisions, PetitionReader reader, CancellationToken stop) =>
            PetitionView.Of(await reader.One(await divisions.Require(code, stop), new(petition), stop))).WithSummary("一件罢免要求，不含签名");
        api.MapPost("/elections/recalls", async (RegisterPetition.Request r, RegisterPetition act, CancellationToken stop) => new Done((await act.Run(r, stop)).Value)).WithSummary("登记罢免要求");
        var one = api.MapGroup("/elections/{code}/recalls/{petition:guid}");
        one.MapPost("/signers", async (string code, Guid petition, AddSigners.Request r, AddSigners act, CancellationToken stop) => new Counted(await act.Run(At(r, code, petition), stop))).WithSummary("登记联名人");
        one.MapPost("/signers/withdraw", async (string code, Guid petition, WithdrawSigner.Request r, WithdrawSigner act, CancellationToken stop) => new Counted(await act.Run(At(r, code, petition), stop))).WithSummary("登记撤回联名");
        one.MapPost("/check", async (string code, Guid petition, CheckSigners act, CancellationToken stop) => SignersView.Of(await act.Run(At(new CheckSigners.Request(), code, petition), stop))).WithSummary("核对联名");
        one.MapPost("/answer", async (string code, Guid petition, AnswerRecall.Request r, AnswerRecall act, CancellationToken stop) => new OwnAnswer(await act.Run(At(r, code, petition), stop))).WithSummary("提出申辩意见");
        one.MapPost("/call", async (string code, Guid petition, CallRecall.Request r, CallRecall act, CancellationToken stop) => new Done((await act.Run(At(r, code, petition), stop)).Value)).WithSummary("交付罢免投票");
    }

    private static T Of<T>(T request, string code, Guid id)
        where T : ElectionRequest
    {
        (request.Division, request.Election) = (code, new(id));
        return request;
    }

    private static T At<T>(T request, string code, Guid petition)
        where T : PetitionRequest
    {
        (request.Division, request.Petition) = (code, new(petition));
        return request;
    }

    private static async Task<Election> Election(string code, Guid id, DivisionQueries divisions, AfterReader reader, CancellationToken stop) =>
        await reader.Election(await divisions.Require(code, stop), new(id), stop);

    private static async Task<HandoverView> Handover(string code, Guid id, DivisionQueries divisions, AfterReader reader, CancellationToken stop)
    {
        var file = await reader.Handover(await Election(code, id, divisions, reader, stop), stop);
        var known = file.Handover ?? throw new NotFoundException("移交清单");
        return new(
            known.ProducedOn, known.DueOn, known.CompletedOn, known.Late, known.SupervisedOn,
            [.. file.Items.Select(i => new HandoverItemView(i.Number, i.Kind, i.What, i.HandedBy, i.ReceivedBy, i.Witness, i.HandedOn))], file.Citation);
    }

    private static async Task<IEnumerable<FilingView>> Filings(string code, Guid id, DivisionQueries divisions, AfterReader reader, CancellationToken stop) =>
        (await reader.Filings(await Election(code, id, divisions, reader, stop), stop)).Select(f => new FilingView(
            f.Number, f.Document, f.Report.Split('\n'), f.FiledOn, f.FiledBy, f.Answer, f.AnsweredOn, f.AnsweredBy, f.Reasons));

    private static async Task<IResult> File(string code, Guid id, int? number, bool? whole, DivisionQueries divisions, AfterReader reader, ArchiveQueries archives, CancellationToken stop)
    {
        var election = await Election(code, id, divisions, reader, stop);
        return Results.File(whole == true ? await archives.Whole(election, number, stop) : await archives.Public(election, number, stop), "application/zip", $"election-{code}-{election.Day:yyyyMMdd}.zip");
    }
}
