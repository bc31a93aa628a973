namespace Shequ.Kernel.Data;

/// <summary>区划路径: the line of codes from province to a division, 32/3201/320102; empty for the whole country.</summary>
public readonly record struct DivisionPath(string Value)
{
    public static DivisionPath Country { get; } = new("");

    /// <summary>Whether the other path is this division or lies below it.</summary>
    public bool Covers(DivisionPath other) =>
        Value.Length == 0 || other.Value == Value || other.Value.StartsWith(Value + "/", StringComparison.Ordinal);

    /// <summary>The paths from the country down to this one, each a prefix of the next.</summary>
    public IEnumerable<DivisionPath> Line()
    {
        yield return Country;
        for (var i = Value.IndexOf('/'); i >= 0; i = Value.IndexOf('/', i + 1))
        {
            yield return new(Value[..i]);
        }

        if (Value.Length > 0)
        {
            yield return this;
        }
    }

    public override string ToString() => Value;
}

/// <summary>Something that belongs to a division, so that authority over it can be decided.</summary>
public interface IInDivision
{
    Guid DivisionId { get; }

    DivisionPath Path { get; }

    /// <summary>What the place is called in messages.</summary>
    string PlaceName { get; }
}
