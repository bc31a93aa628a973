using Shequ.Organization.Divisions;
using Shequ.Population.Tables.Returns;
using Shequ.Population.Tables.Submissions;

namespace Shequ.Population.Tables;

/// <summary>How a community stands to a table that it is asked for.</summary>
public enum TableState : short
{
    /// <summary>待报.</summary>
    Due,

    /// <summary>已报.</summary>
    HandedIn,

    /// <summary>已退回，等答复.</summary>
    Returned,

    /// <summary>不再要.</summary>
    Ended,
}

/// <summary>要的表在一处: a table that holds in a place on a day, and in a community how far it is.</summary>
/// <param name="AskedFor">The division for which, with all below it, it is asked.</param>
/// <param name="Return">The last return by the community.</param>
/// <param name="Last">The last submission of the community for the period.</param>
public sealed record TableInPlace(RequestedTable Table, TableEdition Edition, Division AskedFor, DateOnly On, TableReturn? Return, TableSubmission? Last)
{
    public TablePeriod Period => TablePeriod.Of(Edition.Frequency, On);

    public TableState State => !Table.IsAskedOn(On) ? TableState.Ended
        : Return is { AnsweredOn: null } ? TableState.Returned
        : Last is not null ? TableState.HandedIn
        : TableState.Due;

    public int KnownColumns => Edition.Columns.Count(c => Fields.TableFields.Find(c.Field) is not null);
}
