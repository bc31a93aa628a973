namespace Shequ.Organization.Profiles.Exchange;

/// <summary>Compares what a file says of one community with what is known, and counts.</summary>
internal sealed class ImportCounts
{
    internal int Communities { get; set; }

    internal int ChangedCommunities { get; set; }

    internal int Figures { get; private set; }

    internal int New { get; private set; }

    internal int Changed { get; private set; }

    internal int Withdrawn { get; private set; }

    internal int Unchanged { get; private set; }

    /// <summary>Only what differs, so that importing the same file again writes nothing.</summary>
    internal List<FigureChange> Differing(ProfileValues known, IEnumerable<FigureChange> stated)
    {
        var differing = new List<FigureChange>();
        foreach (var change in stated)
        {
            Figures++;
            if (Differs(Present(known, change), change.Value))
            {
                differing.Add(change);
            }
            else
            {
                Unchanged++;
            }
        }

        return differing;
    }

    private static Figure Present(ProfileValues known, in FigureChange change) =>
        change.Row is null ? known[change.Field]
        : known.Rows(change.Field.Subject).TryGetValue(change.Row, out var row) ? row[change.Field.Index]
        : default;

    private bool Differs(in Figure present, FigureValue? stated)
    {
        if (stated is not { } value)
        {
            Withdrawn += present.Known ? 1 : 0;
            return present.Known;
        }

        if (!present.Known)
        {
            New++;
            return true;
        }

        var differs = present.Value != value;
        Changed += differs ? 1 : 0;
        return differs;
    }
}
