using Shequ.Population.Tables.Filling;

namespace Shequ.Population.Tables.Fields;

/// <summary>How a field is written into a cell.</summary>
public enum TableFieldShape
{
    Text,

    Number,

    /// <summary>A day, as yyyy-MM-dd.</summary>
    Day,
}

/// <summary>登记项: one thing that the registers know of a person, of a household or of the community, with all the words by which tables ask for it.</summary>
public sealed class TableField
{
    private readonly Func<Known, string?> read;

    internal TableField(string name, string chinese, Func<Known, string?> read, params string[] synonyms) =>
        (Name, Chinese, this.read, Synonyms) = (name, chinese, read, synonyms);

    /// <summary>E.g. resident.name; never changed, because tables that were asked for keep it.</summary>
    public string Name { get; }

    public string Chinese { get; }

    /// <summary>Other words of headers that ask the same.</summary>
    public IReadOnlyList<string> Synonyms { get; }

    public TableFieldShape Shape { get; init; }

    /// <summary>证件号码、电话: shown only with its last four characters.</summary>
    public bool Sealed { get; init; }

    internal string? Of(Known known) => read(known) is { Length: > 0 } text ? text : null;

    public override string ToString() => Name;
}
