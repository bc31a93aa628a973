namespace Shequ.Population.Tables.Submissions;

/// <summary>What changed in a table since it was handed in.</summary>
public enum TableChange : short
{
    /// <summary>多了一行.</summary>
    LineAdded,

    /// <summary>少了一行.</summary>
    LineGone,

    /// <summary>一格不同.</summary>
    CellChanged,
}

/// <summary>表的差别: one thing that would be different if the table were handed in again.</summary>
/// <param name="Label">Who or what the line is about; null for a line that is gone.</param>
/// <param name="Now">What the cell would hold now, numbers of documents and telephones masked.</param>
public sealed record TableDifference(TableChange Change, Guid Subject, string? Label, string? Header, string? Now);

/// <summary>报送对照: a submission beside the same table as it would be now, for the same day or for another.</summary>
public sealed record SubmissionComparison(TableSubmission Submission, TableEdition Edition, DateOnly On, IReadOnlyList<TableDifference> Differences, int Rows)
{
    public bool IsSame => Differences.Count == 0;
}
