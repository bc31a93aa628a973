using Shequ.Elections.Candidates;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Candidates;

/// <summary>抽签: the draws of an election with everything that a stranger needs to compute them again.</summary>
public sealed class DrawModel(CandidateReader candidates, DrawReader draws) : CandidatesPage(candidates)
{
    private IReadOnlyDictionary<Guid, string> titles = new Dictionary<Guid, string>();

    public IReadOnlyList<BallotDraw> Draws { get; private set; } = [];

    public IReadOnlyList<int> Prepared { get; private set; } = [];

    /// <summary>Whether a poll has no draw yet.</summary>
    public bool Waits => Prepared.Any(p => Draws.All(d => d.PollNumber != p));

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        await Open(code, id, "抽签", stop);
        ViewData["Breadcrumbs"] = ElectionWay.Crumbs(Election, new("候选人", Root + "/candidates"), new("抽签"));
        Draws = await draws.Of(Election, stop);
        Prepared = await draws.Prepared(Election, stop);
        titles = await draws.Titles(Election, stop);
    }

    public string TitleOf(BallotLot lot)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return titles.GetValueOrDefault(lot.Contest.Value, "");
    }

    /// <summary>By contest in the order of the ballot.</summary>
    public IEnumerable<BallotLot> Lots(BallotDraw draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        var order = titles.Keys.Select((k, i) => (k, i)).ToDictionary(k => k.k, k => k.i);
        return draw.Lots.OrderBy(l => order.GetValueOrDefault(l.Contest.Value)).ThenBy(l => l.Position);
    }

    public static string DayOf(BallotDraw draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        var at = TimeZoneInfo.ConvertTime(draw.DrawnAt, Session.Zone);
        return $"{Chinese.Date(DateOnly.FromDateTime(at.DateTime))}{at:HH:mm}";
    }

    /// <summary>What anybody can type.</summary>
    public string Commands(BallotDraw draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        return string.Join('\n', [
            $"printf '%s' '{DrawFormula.SeedInput(draw.ElectionId, draw.PollNumber, draw.NoticeNumber, draw.SeedText)}' | sha256sum",
            .. Lots(draw).Select(l => $"printf '%s' '{DrawFormula.LotInput(draw.Seed, l.Name, l.Number)}' | sha256sum"),
        ]);
    }
}
