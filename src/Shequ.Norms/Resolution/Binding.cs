namespace Shequ.Norms.Resolution;

/// <summary>适用地: the line of division codes from province to the place itself, e.g. 32/3201/320102.</summary>
public readonly record struct Place(string Codes)
{
    /// <summary>How deep a code stands in the line, counted from one; zero for everywhere; null where it does not stand.</summary>
    public int? DepthOf(string code)
    {
        if (code == Packs.Pack.Everywhere)
        {
            return 0;
        }

        var depth = 1;
        foreach (var part in Codes.AsSpan().Split('/'))
        {
            if (Codes.AsSpan(part).SequenceEqual(code))
            {
                return depth;
            }

            depth++;
        }

        return null;
    }
}

/// <summary>绑定: a pack holds in a division and everything below it, because the document or an administrator says so.</summary>
/// <param name="By">Null where the document itself names the division.</param>
public sealed record Binding(string Pack, string Code, DateOnly From, DateOnly? To, string? By = null)
{
    public bool HoldsOn(DateOnly day) => day >= From && (To is not { } to || day <= to);
}

/// <summary>核定: a person has confirmed how a doubtful norm is to be read.</summary>
public sealed record Confirmation(string Norm, string Reading, DateOnly On, string By, string Source);
