namespace Shequ.Elections.Recalls;

/// <summary>One who may sign: under this name and number, counting as this voter, household or person.</summary>
internal sealed record MaySign(Guid As, string Name, int? Number);

/// <summary>Everybody who may sign a petition of one kind, and how many count as the whole.</summary>
/// <param name="Source">Which list it is, in words.</param>
internal sealed record SigningList(IReadOnlyList<MaySign> People, string Source)
{
    /// <summary>Two of one household count once, as the household does.</summary>
    internal int Total => People.Select(p => p.As).Distinct().Count();
}

/// <summary>Holds signatures against the list of those who may sign: each counts once, and who is not on it not at all.</summary>
internal static class SignerCheck
{
    /// <returns>How many count.</returns>
    internal static int Of(IEnumerable<PetitionSigner> signers, SigningList list)
    {
        var byName = list.People.ToLookup(p => p.Name, StringComparer.Ordinal);
        var counted = new HashSet<Guid>();
        foreach (var signer in signers.OrderBy(s => s.Number))
        {
            (signer.Finding, signer.SignedAs) = Judge(signer, byName, counted);
        }

        return counted.Count;
    }

    private static (SignerFinding Finding, Guid? As) Judge(PetitionSigner signer, ILookup<string, MaySign> byName, HashSet<Guid> counted)
    {
        if (signer.WithdrawnOn is not null)
        {
            return (SignerFinding.Withdrawn, null);
        }

        var known = byName[signer.Name].Where(p => signer.VoterNumber is null || p.Number is null || p.Number == signer.VoterNumber).ToArray();
        var seats = known.Select(p => p.As).Distinct().ToArray();
        if (seats.Length == 0)
        {
            return (SignerFinding.NotListed, null);
        }

        // Without a number two of the same name cannot be told apart: nobody's signature is counted for somebody else.
        return seats.Length > 1 ? (SignerFinding.Ambiguous, null)
            : counted.Add(seats[0]) ? (SignerFinding.Counted, seats[0])
            : (SignerFinding.Twice, seats[0]);
    }
}
