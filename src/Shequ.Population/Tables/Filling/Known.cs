using Shequ.Organization.Divisions;
using Shequ.Population.Residents;

namespace Shequ.Population.Tables.Filling;

/// <summary>What a field reads from: the person, the household and the community of one line, on a day.</summary>
internal sealed record Known(Division Community, string Street, DateOnly Day, SealedFacts Facts)
{
    /// <summary>Counted from one.</summary>
    internal int Line { get; init; } = 1;

    internal LivingPerson? Person { get; init; }

    internal LivingHousehold? Household { get; init; }

    /// <summary>Figures of the community by the names of fields.</summary>
    internal IReadOnlyDictionary<string, string> Figures { get; init; } = new Dictionary<string, string>();

    internal string? Document(LivingPerson? person) => person is { DocumentSealed: { } text } ? Facts.OpenDocument(text) : null;

    internal string? Phone(LivingPerson? person) => person is { PhoneSealed: { } text } ? Facts.OpenPhone(text) : null;
}
