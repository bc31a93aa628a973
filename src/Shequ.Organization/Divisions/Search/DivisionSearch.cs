namespace Shequ.Organization.Divisions.Search;

/// <summary>检索: what somebody looks for. Several words all have to be found along the line from province to division.</summary>
public sealed record DivisionSearch(string Text)
{
    public const int MostResults = 50;

    public int Limit { get; init; } = 20;

    /// <summary>Only communities with an urban residents' committee.</summary>
    public bool OnlyUrban { get; init; }

    /// <summary>The code of the division in and below which to look; null for the whole country.</summary>
    public string? Within { get; init; }
}

/// <summary>检索结果: one division, with the line of names above it for display.</summary>
public sealed record FoundDivision(string Code, string Name, DivisionLevel Level, DivisionKind Kind, string Line)
{
    public override string ToString() => Line.Length == 0 ? Name : $"{Name} · {Line}";
}

/// <summary>What a search found, best first.</summary>
/// <param name="Message">What could not be searched and what to do about it; null when nothing.</param>
public sealed record FoundDivisions(IReadOnlyList<FoundDivision> Divisions, string? Message);
