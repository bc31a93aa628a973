using System.Globalization;
using Shequ.Norms.Keys;

namespace Shequ.Population.Privacy.Retention;

/// <summary>保存期限: how long a kind of record is kept, from which event on, on what basis, and what may be done with it before.</summary>
/// <param name="From">The event from which the years are counted, in Chinese; null where it is kept as long as the file.</param>
/// <param name="Years">Years of the product where no norm gives any.</param>
/// <param name="Key">The norm key that gives the years.</param>
/// <param name="Basis">The norm that it carries out.</param>
/// <param name="Disposable">Removed when its time is past.</param>
/// <param name="Erasable">Removed earlier when the resident asks for it.</param>
/// <param name="Why">Why it is kept, or not.</param>
public sealed record RetentionLine(string Word, string Chinese, string? From, int? Years, NormKey? Key, string Basis, bool Disposable, bool Erasable, string Why)
{
    public static IReadOnlyList<RetentionLine> All { get; } = [.. DataFile.Rows("retention.schedule").Select(c => new RetentionLine(
        c[0], c[1], c[2].Length == 0 ? null : c[2], c[3].Length == 0 ? null : int.Parse(c[3], CultureInfo.InvariantCulture),
        c[4].Length == 0 ? null : KeyCatalogue.Find(c[4]) ?? throw new InvalidDataException(c[4]), c[5], c[6] == "yes", c[7] == "yes", c[8]))];

    public static RetentionLine? Find(string word) => All.FirstOrDefault(l => l.Word == word);

    public static RetentionLine Of(string word) => Find(word) ?? throw new ArgumentException(word, nameof(word));
}
