using System.Text.RegularExpressions;
using Shequ.Norms;
using Shequ.Organization.Bodies;

namespace Shequ.Elections.Plans.Notices;

/// <summary>公告稿: a notice as it is drafted, before anybody edits and publishes it.</summary>
public sealed record NoticeDraft(string Title, IReadOnlyList<string> Paragraphs);

/// <summary>公告样式: one kind of notice with the words of ours in which it is drafted.</summary>
/// <param name="Step">The step of the plan that it does; null where it does none.</param>
/// <param name="OnPaper">It lists residents by name: the whole list hangs on the board, and online only whoever may look into the election reads it.</param>
/// <param name="Act">Where the act stands that publishes it with its list; null where it is published as a notice of its own.</param>
public sealed partial record NoticeTemplate(string Kind, string Title, string? Step, string? Act, bool OnPaper, string Body)
{
    /// <summary>Stands where only people know what to write.</summary>
    public const string ToFill = "（请";

    private const char Paragraph = '¶';

    public static IReadOnlyList<NoticeTemplate> All { get; } =
        [.. DataFile.Rows("plan.notices", '|').Select(c => new NoticeTemplate(c[0], c[1], c[2].Length == 0 ? null : c[2], c[3].Length == 0 ? null : c[3], c[4] == "yes", c[5]))];

    public static NoticeTemplate? Find(string? kind) => All.FirstOrDefault(t => t.Kind == kind);

    public static NoticeTemplate Of(string kind) => All.Single(t => t.Kind == kind);

    /// <summary>The name of a kind for lists; kinds that the table does not know are notices all the same.</summary>
    public static string NameOf(string kind) => Find(kind)?.Title.Replace("{election}", "", StringComparison.Ordinal) ?? "公告";

    /// <summary>The draft with what the election itself says and what the caller knows.</summary>
    public NoticeDraft Fill(Election election, params IEnumerable<(string Name, string Text)> more)
    {
        ArgumentNullException.ThrowIfNull(election);
        var known = Known(election).Concat(more).ToDictionary(k => k.Name, k => k.Text);
        string In(string text) => Placeholder().Replace(text, m => known.GetValueOrDefault(m.Groups[1].Value) ?? "（请填写）");

        // A line that names a norm is left out where no norm in force says so.
        return new(In(Title), [.. Body.Split(Paragraph).Where(l => !Cites().Matches(l).Any(m => !known.ContainsKey(m.Groups[1].Value))).Select(In)]);
    }

    private static IEnumerable<(string Name, string Text)> Known(Election election) =>
    [
        ("community", election.Division!.Name), ("election", election.Name), ("day", Chinese.Date(election.Day)), ("mode", ElectionWords.Of(election.Mode)),
        ("presider", BodyCatalogue.Of(election.Presider).Chinese),
        ("woman", election.KeepsSeatForWoman ? "居民委员会成员中应当有妇女；当选人中没有妇女的，最后一个名额留给得票最多的妇女候选人另行产生。" : "居民委员会成员中应当有妇女。"),
    ];

    [GeneratedRegex(@"\{([\w:.]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{(cite:[\w.]+)\}")]
    private static partial Regex Cites();
}
