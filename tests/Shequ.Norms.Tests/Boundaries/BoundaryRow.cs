using System.Globalization;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;

namespace Shequ.Norms.Tests.Boundaries;

/// <summary>One line of a boundary file: a value at the edge of a norm and what is to be said of it.</summary>
/// <remarks>A norm with readings is written EZ-34#below_half; without a name the first reading is meant.</remarks>
internal sealed record BoundaryRow(string Norm, string Key, string Value, string Outcome)
{
    /// <summary>Every row of every file, with the place where it stands.</summary>
    internal static IEnumerable<(string Place, BoundaryRow Row)> All { get; } =
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Boundaries"), "*.csv").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Select((line, i) => ($"{Path.GetFileName(file)}:{i + 1}", Line: line))
                .Skip(1).Where(l => l.Line.Length > 0).Select(l => (l.Item1, Read(l.Line))))
            .ToArray();

    internal string NormId => Norm.Split('#')[0];

    /// <summary>The requirements that the row is about: those of the norm, or of one reading, on its key.</summary>
    internal IReadOnlyList<Requirement> Requirements()
    {
        var norm = Shipped.Norm(NormId);
        var readings = norm.Readings.Where((r, i) => Norm.Contains('#') ? r.Id == Norm.Split('#')[1] : i == 0);
        return (norm.Readings.Count > 0 ? readings.Select(r => r.Requirement) : norm.Requirements).Where(r => r.Key.Name == Key).ToArray();
    }

    internal (Measured Value, DateOnly Today) Parse()
    {
        var key = Shipped.Key(Key);
        var parts = Value.Split(key.Shape switch { KeyShape.Ratio => "/", KeyShape.Items => "..", KeyShape.Date => "@", _ => "\n" });
        var value = key.Shape switch
        {
            KeyShape.Number => Measured.Number(Number(Value)),
            KeyShape.Ratio => Measured.Ratio(Number(parts[0]), Number(parts[1])),
            KeyShape.Items => Measured.Items(Number(parts[0]), Number(parts[1])),
            KeyShape.Flag => Measured.Flag(bool.Parse(Value)),
            KeyShape.Kinds => Measured.Kinds(key.Words!, Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            KeyShape.Date => Measured.Date(Date(parts[0])),
            _ => throw new FormatException($"{Key} is a procedure and has no boundary."),
        };
        return (value, key.Shape == KeyShape.Date ? Date(parts[1]) : new DateOnly(2026, 6, 1));
    }

    private static BoundaryRow Read(string line) =>
        line.Split(',') is [var norm, var key, var value, ("met" or "not_met") and var outcome]
            ? new(norm, key, value, outcome)
            : throw new FormatException($"Not norm,key,value,outcome: {line}");

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
