using Shequ.Norms.Keys;
using Shequ.Organization.Profiles;
using Shequ.Organization.Profiles.Sections;

namespace Shequ.Organization.Demonstrations;

/// <summary>Collects made-up figures by chance that always falls the same for the same community.</summary>
internal sealed class SimulatedFigures(string code, DateOnly today)
{
    // The code itself is the seed: hash codes of strings differ from run to run.
    private readonly Random random = new((int)(long.Parse(code, System.Globalization.CultureInfo.InvariantCulture) % int.MaxValue));

    internal List<FigureChange> Changes { get; } = [];

    internal static ProfileField Field(string name) => ProfileCatalogue.Find(name)!;

    /// <summary>States a figure, unless chance has it that nobody knows it.</summary>
    internal void Number(ProfileField field, decimal value)
    {
        if (Chance(95) || field == SizeSections.Households || field == SizeSections.Population)
        {
            Changes.Add(new(field, null, new(value)));
        }
    }

    internal void Number(NormKey key, decimal value) => Number(Field(key.Name), value);

    internal void Add(ProfileField field, string row, decimal value) => Changes.Add(new(field, row, new(value)));

    internal void Flag(NormKey key, int percent) => Number(Field(key.Name), Chance(percent) ? 1 : 0);

    internal void Kinds(NormKey key, int percent) =>
        Changes.Add(new(Field(key.Name), null, new(0, key.Words!.Bits(key.Words.Words.Where(_ => Chance(percent))))));

    internal void Day(NormKey key, int fewestDaysAgo, int mostDaysAgo) =>
        Number(Field(key.Name), today.AddDays(-Between(fewestDaysAgo, mostDaysAgo)).DayNumber);

    internal bool Chance(int percent) => random.Next(100) < percent;

    internal int Between(int least, int most) => random.Next(least, Math.Max(least, most) + 1);

    internal int Pick(params int[] values) => values[random.Next(values.Length)];

    internal int Mostly(int usual, int percent, int most) => Chance(percent) ? usual : Between(1, most);

    internal int Around(int middle, int spread) => Math.Max(320, middle + (int)((random.NextDouble() + random.NextDouble() - 1) * spread * 1.6));
}
