using Shequ.Elections.Candidates;
using Shequ.Organization.People;

namespace Shequ.Web.Pages.Elections.Candidates;

/// <summary>选票打印: one sheet of A4; the printer makes as many as are needed.</summary>
public sealed class BallotModel(CandidateReader candidates, BallotReader ballots) : CandidatesPage(candidates)
{
    private readonly CandidateReader candidates = candidates;

    /// <summary>How many papers can stand on a sheet.</summary>
    public static IReadOnlyList<int> Choices { get; } = [1, 2, 3];

    public Ballot Printed { get; private set; } = null!;

    public bool Sample { get; private set; }

    public int PerSheet { get; private set; }

    /// <summary>Where every group has a ballot of its own.</summary>
    public IReadOnlyList<(Guid Id, string Title)> Groups { get; private set; } = [];

    private Guid? group;

    public string Heading => ElectionWay.Community(Election) + Election.Name;

    public IEnumerable<string> Instructions => Printed.Recall
        ? ["同意罢免的，在“同意罢免”前的方框内画“○”；不同意的，在“不同意罢免”前画“○”。", "两项都画或者无法辨认的，为废票；都不画的，为弃权票。", "请到秘密写票处填写，不写姓名，不作其他记号。"]
        : ["在赞成的候选人前的方框内画“○”。", "每一职务所选人数等于或少于应选人数的有效，多于应选人数的，该职务无效；无法辨认的无效。", "请到秘密写票处填写，不写姓名，不作其他记号。"];

    public async Task OnGetAsync(string code, Guid id, int poll, bool sample, int? per, Guid? group, CancellationToken stop)
    {
        await Open(code, id, $"第{poll}次投票的选票", stop);
        ViewData["Breadcrumbs"] = ElectionWay.Crumbs(Election, new("候选人", Root + "/candidates"), new("选票"));
        ViewData["BodyClass"] = "prints-ballots";
        Printed = await ballots.Of(Election, poll, group, stop);
        (Sample, this.group, PerSheet) = (sample, group, per is { } chosen && Choices.Contains(chosen) ? chosen : Printed.PerSheet);
        Groups = [.. (await candidates.Lists(Election, stop)).Contests.Where(c => c.Contest.GroupId is not null).Select(c => (c.Contest.GroupId!.Value.Value, c.Contest.Title)).DistinctBy(g => g.Value)];
    }

    public string With(bool? sample = null, int? per = null, Guid? group = null) =>
        $"{Root}/ballots/{Printed.Poll.Number}?per={per ?? PerSheet}{(sample ?? Sample ? "&sample=true" : "")}{((group ?? this.group) is { } key ? $"&group={key}" : "")}";

    /// <summary>How many may be marked.</summary>
    public string Rule(BallotContest contest)
    {
        ArgumentNullException.ThrowIfNull(contest);
        return Printed.Recall ? "只画一项" : $"应选 {contest.Seats} 名，最多画 {contest.Seats} 个{(contest.OnlyWomen ? "，只由妇女参选" : "")}";
    }

    /// <summary>Names of two characters are spread as on official papers, so that all are as wide.</summary>
    public static string Spaced(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length == 1 + 1 ? $"{name[0]}　{name[1]}" : name;
    }
}
