using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Shequ.Elections.Polling;
using Shequ.Elections.Polling.Days;
using Shequ.Elections.Polling.Offline;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.Polling;

/// <summary>离线检票: the device keeps a slice of the roll, ticks without a line, and sends sets of numbers when it is back.</summary>
public sealed class OfflineModel(PollingWindow window, TakeRollOffline take, MergeOffline merge) : PollingPage(window)
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    public PollDayView Day { get; private set; } = null!;

    public PollingStation Station { get; private set; } = null!;

    public IReadOnlyList<Body> Groups { get; private set; } = [];

    public OfflineMergeView? Merged { get; private set; }

    public IEnumerable<OfflineSlice> Slices => Day.Slices.Where(s => s.StationId == Station.Id);

    private bool FromScript => Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    public Task OnGetAsync(int number, Guid station, CancellationToken stop) => Load(number, station, stop);

    public async Task<IActionResult> OnPostTakeAsync(int number, Guid station, List<Guid> groups, CancellationToken stop)
    {
        await Load(number, station, stop);
        return await Answer(() => take.Run(Of(new TakeRollOffline.Request { Poll = number, Station = Station.Id, Groups = [.. groups.Select(g => new Id<Body>(g))] }), stop), _ => { });
    }

    /// <summary>What a device sends, or the file that it saved.</summary>
    public async Task<IActionResult> OnPostMergeAsync(int number, Guid station, string? set, IFormFile? file, CancellationToken stop)
    {
        await Load(number, station, stop);
        return await Answer(async () => await Merge(number, Read(set ?? await TextOf(file, stop)), stop), m => Merged = m);
    }

    /// <summary>A device is lost: the numbers are typed from the stubs.</summary>
    public async Task<IActionResult> OnPostStubsAsync(int number, Guid station, Guid slice, string? numbers, bool done, CancellationToken stop)
    {
        await Load(number, station, stop);
        return await Answer(
            () =>
            {
                var typed = (numbers ?? "").Split([' ', ',', '，', '、', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                var wrong = typed.Where(t => !int.TryParse(t, out _)).Select(t => new InputError("numbers", $"“{t}”不是选民号。")).ToArray();
                return wrong.Length > 0 ? throw new BadInputException(wrong) : Merge(number, new(slice, slice, [.. typed.Select(int.Parse)], [], done), stop);
            },
            m => Merged = m);
    }

    private Task<OfflineMergeView> Merge(int number, OfflineSet set, CancellationToken stop) => merge.Run(
        Of(new MergeOffline.Request { Poll = number, Slice = new(set.Slice), Copy = new(set.Copy), Numbers = set.Numbers ?? [], ByProxy = set.ByProxy ?? [], Done = set.Done }), stop);

    private async Task<IActionResult> Answer<T>(Func<Task<T>> act, Action<T> then)
    {
        T? result = default;
        var done = await Done(async () => result = await act());
        if (FromScript)
        {
            return new JsonResult(done ? result : Problem) { StatusCode = done ? StatusCodes.Status200OK : Problem!.Status };
        }

        if (done)
        {
            then(result!);
        }

        return Page();
    }

    private static OfflineSet Read(string? text)
    {
        try
        {
            return JsonSerializer.Deserialize<OfflineSet>(text ?? "", Reading) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new BadInputException("file", "请选择离线检票页保存的文件；这个文件读不出来。");
        }
    }

    private static async Task<string?> TextOf(IFormFile? file, CancellationToken stop)
    {
        if (file is null)
        {
            return null;
        }

        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(stop);
    }

    private async Task Load(int number, Guid station, CancellationToken stop)
    {
        var poll = $"/elections/{RouteData.Values["code"]}/{RouteData.Values["id"]}/polls/{number}";
        await Open("离线检票", stop, new Crumb($"第 {number} 次投票", poll));
        Require(ElectionPermissions.CheckIn);
        Day = await Desk.Poll(Election, number, stop);
        Station = Day.Accounts.FirstOrDefault(a => a.Station.Id == new Id<PollingStation>(station))?.Station ?? throw new NotFoundException("这个投票站");
        Groups = await Desk.Groups(Election, stop);
        SafeHeaders.AllowScript(HttpContext);
        SafeHeaders.AllowWorker(HttpContext);
        ViewData["Title"] = $"{Station.Name} 离线检票";
    }

    private sealed record OfflineSet(Guid Slice, Guid Copy, int[]? Numbers, int[]? ByProxy, bool Done);
}
