using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population.Care;
using Shequ.Population.Privacy.Consents;
using Shequ.Population.Privacy.OwnFiles;
using Shequ.Population.Privacy.Requests;
using Shequ.Population.Privacy.Retention;
using Shequ.Population.Privacy.Reveals;
using Shequ.Population.Residents;

namespace Shequ.Web.Api;

/// <summary>数据接口 of care tags, reveals, consents, requests about one's own data, retention, and one's own file.</summary>
public static class PrivacyApi
{
    public static void MapPrivacy(this RouteGroupBuilder api)
    {
        api.MapGet("/residents/{id}/care", Tags).WithSummary("一名居民的关爱标签，division 写社区代码");
        api.MapPost("/care-tags", async (SetCareTag.Request request, SetCareTag act, CancellationToken stop) => new Done((await act.Run(request, stop)).Value)).WithSummary("登记关爱标签");
        api.MapPost("/care-tags/renew", async (RenewCareTag.Request request, RenewCareTag act, CancellationToken stop) => new Done((await act.Run(request, stop)).Value)).WithSummary("续期关爱标签");
        api.MapPost("/care-tags/end", async (EndCareTag.Request request, EndCareTag act, CancellationToken stop) => new Done((await act.Run(request, stop)).Value)).WithSummary("结束关爱标签");
        api.MapPost("/residents/reveal", Reveal).WithSummary("查看一项密存信息，须写理由");
        api.MapPost("/consents", async (GiveConsent.Request request, GiveConsent act, CancellationToken stop) => new Done((await act.Run(request, stop)).Value)).WithSummary("登记同意");
        api.MapPost("/consents/withdraw", async (WithdrawConsent.Request request, WithdrawConsent act, CancellationToken stop) => new Done((await act.Run(request, stop)).Value)).WithSummary("登记撤回同意");
        api.MapGet("/privacy-requests", Open).WithSummary("等答复的个人信息请求，division 写社区代码");
        api.MapPost("/privacy-requests", async (ReceiveRequest.Request request, ReceiveRequest act, CancellationToken stop) => new Done((await act.Run(request, stop)).Value)).WithSummary("受理个人信息请求");
        api.MapPost("/privacy-requests/answer", async (AnswerRequest.Request request, AnswerRequest act, CancellationToken stop) => new Done((await act.Run(request, stop)).Value)).WithSummary("答复个人信息请求");
        api.MapPost("/retention/dispose", Dispose).WithSummary("处置到期的个人信息；dryRun=true 只数");
        api.MapGet("/my-file", Mine).WithSummary("本人的档案在哪些社区");
        api.MapPost("/my-file/requests", async (MakeRequest.Request request, MakeRequest act, CancellationToken stop) => new Done((await act.Run(request, stop)).Value)).WithSummary("本人提出个人信息请求");
    }

    private static async Task<IReadOnlyList<CareTagView>> Tags(Guid id, string division, DivisionQueries divisions, CareReader care, CancellationToken stop)
    {
        var resident = new Id<Resident>(id);
        var tags = await care.Of(await divisions.Require(division, stop), [resident], stop);
        return [.. tags[resident].Select(t => new CareTagView(
            t.Tag.Id.Value, t.Kind.Word, t.Kind.Chinese, t.Kind.Sensitive, t.Tag.FromDay, t.Tag.UntilDay?.AddDays(-1), t.Tag.ReviewOn, t.State, t.Tag.SetBy, t.MustVisit?.Id, t.Priority?.Id))];
    }

    private static async Task<RevealedFact> Reveal(RevealFact.Request request, RevealFact act, HttpResponse response, CancellationToken stop)
    {
        response.Headers.CacheControl = "no-store";
        return await act.Run(request, stop);
    }

    private static async Task<IReadOnlyList<RequestView>> Open(string division, DivisionQueries divisions, RequestReader requests, CancellationToken stop) =>
        [.. (await requests.Open(await divisions.Require(division, stop), stop)).Select(r => new RequestView(
            r.Request.Id.Value, r.Request.ResidentId.Value, r.Request.Kind, r.Asked, r.Request.ReceivedOn, r.Request.DueOn, r.Request.DueNorm, r.DaysLeft))];

    private static async Task<IReadOnlyList<DisposedView>> Dispose(DisposeExpired.Request request, bool? dryRun, DisposeExpired act, CancellationToken stop) =>
        [.. (dryRun == true ? await act.Rehearse(request, stop) : await act.Run(request, stop)).Select(d => new DisposedView(d.Line.Word, d.Line.Chinese, d.Count))];

    private static async Task<IReadOnlyList<OwnFileView>> Mine(OwnFileFinder files, HttpResponse response, CancellationToken stop)
    {
        response.Headers.CacheControl = "no-store";
        return [.. (await files.Mine(stop)).Select(o => new OwnFileView(o.Resident.Id.Value, o.Resident.Division!.Code, o.Resident.Division.Name, o.Resident.Name))];
    }
}

/// <summary>A tag of care as programs read it; never its reason.</summary>
public sealed record CareTagView(
    Guid Id, string Kind, string Chinese, bool Sensitive, DateOnly From, DateOnly? LastDay, DateOnly? ReviewOn, CareState State, string SetBy, string? MustVisit, string? Priority);

/// <summary>A request that waits as programs read it.</summary>
public sealed record RequestView(Guid Id, Guid Resident, RequestKind Kind, string Asked, DateOnly ReceivedOn, DateOnly? DueOn, string DueNorm, int? DaysLeft);

/// <summary>How many records of a kind were removed as programs read it.</summary>
public sealed record DisposedView(string Kind, string Chinese, int Count);

/// <summary>Where one's own file is kept as programs read it.</summary>
public sealed record OwnFileView(Guid Id, string Division, string DivisionName, string Name);
