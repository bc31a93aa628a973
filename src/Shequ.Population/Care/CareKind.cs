using Shequ.Population.Privacy;

namespace Shequ.Population.Care;

/// <summary>关爱对象种类: a kind of people whom norms want looked after; what follows from age alone is no kind.</summary>
/// <param name="Sensitive">Says something of health, hardship or a past that the law on personal information protects more strictly.</param>
/// <param name="Norms">The norms under which it falls.</param>
/// <param name="MustVisit">The word of those who must be visited, where it is one of them.</param>
/// <param name="Priority">The word of those who are served first or at home.</param>
public sealed record CareKind(string Word, string Chinese, bool Sensitive, IReadOnlyList<string> Norms, string? MustVisit, string? Priority)
{
    public static IReadOnlyList<CareKind> All { get; } = [.. DataFile.Rows("care.kinds").Select(c =>
        new CareKind(c[0], c[1], c[2] == "yes", c[3].Split(' '), c[4].Length == 0 ? null : c[4], c[5].Length == 0 ? null : c[5]))];

    private static readonly Dictionary<string, CareKind> ByWord = All.ToDictionary(k => k.Word);

    public static CareKind? Find(string word) => ByWord.GetValueOrDefault(word);

    public static CareKind Of(string word) => ByWord[word];
}
