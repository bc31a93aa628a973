namespace Shequ.Population.Tables.Burdens;

/// <summary>要表单位的负担: what one asker asks of a community in a year.</summary>
/// <param name="Fillings">How many times a year a table of theirs is filled.</param>
/// <param name="Columns">Asked-for columns, each table counted once.</param>
/// <param name="Known">Those of them that the registers answer.</param>
public sealed record AskerBurden(string Asker, int Tables, int WithoutBasis, int Fillings, int Columns, int Known);

/// <summary>重复要的一项: one thing that is asked, by how many tables and by whom.</summary>
/// <param name="Known">Whether the registers answer it.</param>
public sealed record AskedFact(string Fact, bool Known, int Tables, IReadOnlyList<string> Askers);

/// <summary>报表负担: what a place is asked for, how much of it was known already, and how often the same is asked.</summary>
public sealed record TableBurden(int Tables, int WithoutBasis, int Returned, int Fillings, int Columns, int KnownColumns, IReadOnlyList<AskerBurden> Askers, IReadOnlyList<AskedFact> Facts)
{
    /// <summary>The cells of the last submission of each community for each table.</summary>
    public long Cells { get; init; }

    public long KnownCells { get; init; }

    public long RememberedCells { get; init; }

    public long TypedCells { get; init; }

    /// <summary>How often one and the same fact is asked beyond the first time.</summary>
    public int Repeated => Facts.Sum(f => f.Tables - 1);
}
