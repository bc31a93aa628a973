using System.Globalization;
using Shequ.Elections.Counting;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Counts;

/// <summary>录入计票单: the tally pages of one box, page by page as they lie on the table; the sums are shown before it is kept.</summary>
public sealed class EntryModel(EnterTally act, ActDesk desk, CountReader counts) : CountActPage<EnterTally.Request, TallyEntered>(act, desk, counts)
{
    private const int MostPages = 40;
    private readonly Dictionary<int, int> added = [];

    public BoxView Box { get; private set; } = null!;

    public override string Act => "录入计票单";

    public override string Subject => $"{Box.Station} {Box.Name} · {Count.Title}";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("从票箱取出", $"{Input.Papers} 张"),
        .. Input.Tallies.Select((t, i) => new Answer(Count.Contests[i].Title, Sums(t, Count.Contests[i]))),
    ];

    protected override Permission Permission => ElectionPermissions.EnterTally;

    protected override IEnumerable<NormKey> Keys => [VotingActKeys.PublicCount];

    /// <summary>As many pages of a contest as were shown before, and one more where it was asked for.</summary>
    public int Pages(int contest)
    {
        var shown = 1;
        while (shown < MostPages && Request.HasFormContentType && Request.Form.ContainsKey(Field(contest, shown, "Valid")))
        {
            shown++;
        }

        return Math.Min(MostPages, shown + added.GetValueOrDefault(contest));
    }

    public static string Field(int contest, int page, string cell) => $"Tallies[{contest}].Pages[{page}].{cell}";

    public static string Votes(int contest, int page, int candidate) => Field(contest, page, $"Votes[{candidate}].Strokes");

    protected override async Task Load(CancellationToken stop)
    {
        await base.Load(stop);
        var id = RouteId("box");
        Box = Count.Boxes.FirstOrDefault(b => b.Box.Value == id) ?? throw new NotFoundException("这只票箱");
    }

    /// <summary>Contests and names come from the ballot; the form sends only numbers.</summary>
    protected override async Task Prepare(CancellationToken stop)
    {
        await base.Prepare(stop);
        (Input.Poll, Input.Box) = (Number, Box.Box);
        RequireNone(Request.Form.Where(f => (f.Key == nameof(Input.Papers) || f.Key.StartsWith("Tallies[", StringComparison.Ordinal)) && !IsNumber(f.Value.ToString()))
            .Select(f => new InputError(f.Key, $"这里要填整数，现在写的是“{f.Value}”。")));
        foreach (var (tally, contest) in Input.Tallies.Zip(Count.Contests))
        {
            tally.Contest = contest.Contest;
            foreach (var page in tally.Pages)
            {
                foreach (var (votes, name) in page.Votes.Zip(contest.Candidates))
                {
                    votes.Candidate = name.Candidate;
                }
            }
        }
    }

    protected override Task<bool> Press(string step, CancellationToken stop)
    {
        if (step.StartsWith("page-", StringComparison.Ordinal) && int.TryParse(step.AsSpan("page-".Length), CultureInfo.InvariantCulture, out var contest))
        {
            added[contest] = 1;
        }

        return Task.FromResult(true);
    }

    protected override string Then(TallyEntered result) => Back;

    private static bool IsNumber(string text) => text.Trim().Length == 0 || int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static string Sums(TypedContest typed, ContestView contest)
    {
        var (valid, invalid, blank) = (typed.Pages.Sum(p => p.Valid ?? 0), typed.Pages.Sum(p => p.Invalid ?? 0), typed.Pages.Sum(p => p.Blank ?? 0));
        var votes = contest.Candidates.Select((c, k) => $"{c.Name} {typed.Pages.Sum(p => p.Votes.ElementAtOrDefault(k)?.Strokes ?? 0)} 票");
        return $"有效 {valid} 张，废票 {invalid} 张，弃权 {blank} 张，合计 {valid + invalid + blank} 张。{string.Join("，", votes)}。";
    }
}
