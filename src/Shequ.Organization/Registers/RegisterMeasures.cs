using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.Profiles;

namespace Shequ.Organization.Registers;

/// <summary>登记度量: how the value of a key follows from the register of posts. Recorded, so it outranks what somebody typed.</summary>
/// <param name="Bodies">The kinds of bodies whose posts it looks at.</param>
/// <param name="Value">Null where the register says nothing.</param>
/// <param name="Inputs">Fields of the profile that it needs as well.</param>
public sealed record RegisterMeasure(
    NormKey Key, IReadOnlyList<BodyKind> Bodies, Func<CommunityRegister, ProfileValues, Measured?> Value, params IReadOnlyList<ProfileField> Inputs)
{
    /// <summary>Whether it counts what is lacking, which an appointment can only lessen.</summary>
    public bool Lacking { get; init; }
}

/// <summary>登记度量目录: one measure for every key that the register answers.</summary>
public static class RegisterMeasures
{
    public static IReadOnlyList<RegisterMeasure> All { get; } =
        [.. CommitteeMeasures.All, .. RepresentativeMeasures.All, .. SupervisionMeasures.All, .. NeighbourhoodMeasures.All, .. PartyMeasures.All, .. PopulationMeasures.All];

    private static readonly Dictionary<NormKey, RegisterMeasure> ByKey = All.ToDictionary(m => m.Key);

    private static readonly (int Key, Func<CommunityRegister, ProfileValues, Measured?> Value)[] Fast =
        All.Select(m => (KeyCatalogue.IndexOf(m.Key), m.Value)).ToArray();

    public static IReadOnlySet<NormKey> Keys { get; } = All.Select(m => m.Key).ToHashSet();

    public static RegisterMeasure? For(NormKey key) => ByKey.GetValueOrDefault(key);

    /// <summary>Puts what is recorded over what was reported; where the register says nothing, the report stays.</summary>
    public static void Overlay(Facts facts, CommunityRegister register, ProfileValues profile)
    {
        foreach (var (key, value) in Fast)
        {
            if (value(register, profile) is { } recorded)
            {
                facts.Set(key, recorded);
            }
        }
    }

    /// <summary>
    /// The fields of the profile that nobody needs to type, each with what the register says: those of a key that it answers,
    /// and those whose every use it answers.
    /// </summary>
    public static IReadOnlyDictionary<ProfileField, string> Answered(CommunityRegister register, ProfileValues profile)
    {
        var known = new Dictionary<NormKey, (RegisterMeasure Measure, string Text)>();
        foreach (var measure in All)
        {
            if (measure.Value(register, profile) is { } value)
            {
                known.Add(measure.Key, (measure, $"{measure.Key.Chinese} {value.Describe(measure.Key)}"));
            }
        }

        var uses = Measures.All.SelectMany(m => m.Inputs.Select(field => (Field: field, m.Key))).ToLookup(m => m.Field, m => m.Key);
        return uses.Select(u => (Field: u.Key, Key: u.FirstOrDefault(k => k.Name == u.Key.Name) is { } own ? own
                : u.All(k => known.TryGetValue(k, out var answer) && !answer.Measure.Inputs.Contains(u.Key)) ? u.First() : null))
            .Where(u => u.Key is not null && known.ContainsKey(u.Key)).ToDictionary(u => u.Field, u => known[u.Key!].Text);
    }

    internal static Measured Count(int number) => Measured.Number(number);
}
