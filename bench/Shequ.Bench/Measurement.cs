namespace Shequ.Bench;

/// <summary>One budget: what was measured, against what baseline of the same run, and the bound it must keep.</summary>
/// <param name="Ratio">Of the thing to its baseline: time to time, or rate to rate.</param>
/// <param name="Keeps">Whether the ratio is on the right side of the bound.</param>
public sealed record Measurement(string Name, string Measured, string Baseline, decimal Ratio, string Bound, bool Keeps)
{
    /// <summary>A time that may be at most so many times that of the baseline.</summary>
    public static Measurement Time(string name, TimeSpan measured, TimeSpan baseline, decimal most, string note = "")
    {
        var ratio = decimal.Round((decimal)(measured / baseline), 2);
        return new(name, $"{measured.TotalSeconds:0.00} s{note}", $"{baseline.TotalSeconds:0.00} s", ratio, $"≤ {most}", ratio <= most);
    }

    /// <summary>A rate that must be at least so many times that of the baseline.</summary>
    public static Measurement Rate(string name, double measured, double baseline, decimal least)
    {
        var ratio = decimal.Round((decimal)(measured / baseline), 2);
        return new(name, $"{measured:0} /s", $"{baseline:0} /s", ratio, $"≥ {least}", ratio >= least);
    }
}
