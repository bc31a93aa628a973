using System.Text.Json;

namespace Shequ.Organization.Profiles;

/// <summary>One figure with the entry that it comes from.</summary>
public readonly record struct Figure(bool Known, FigureValue Value, DateOnly AsOf, int Revision);

/// <summary>
/// 社区资料: what the entries of one community say together. For each figure the entry with the latest day counts,
/// and of one day the latest written. Can be cleared and filled again, so that one object serves a whole country.
/// </summary>
public sealed class ProfileValues
{
    private readonly Figure[] community = new Figure[ProfileCatalogue.CountOf(FieldSubject.Community)];
    private readonly SortedDictionary<string, Figure[]> estates = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Figure[]> premises = new(StringComparer.Ordinal);

    /// <summary>Since when a named estate or place no longer exists; a later day may bring it back.</summary>
    private readonly Dictionary<(FieldSubject Subject, string Row), DateOnly> gone = [];

    public Figure this[ProfileField field] => community[field.Index];

    /// <summary>Whether anything at all is known.</summary>
    public bool IsEmpty => !Revisions().Any();

    /// <summary>The revisions of all figures that are known, with repetition.</summary>
    internal IEnumerable<int> Revisions() => community.Concat(estates.Values.SelectMany(r => r)).Concat(premises.Values.SelectMany(r => r))
        .Where(f => f.Known).Select(f => f.Revision);

    /// <summary>The number of the field if it is known.</summary>
    public decimal? Number(ProfileField field) => community[field.Index] is { Known: true } figure ? figure.Value.Number : null;

    /// <summary>The named estates or premises with their figures.</summary>
    public IReadOnlyDictionary<string, Figure[]> Rows(FieldSubject subject) => subject == FieldSubject.Estate ? estates : premises;

    public void Clear()
    {
        Array.Clear(community);
        estates.Clear();
        premises.Clear();
        gone.Clear();
    }

    /// <summary>Adds what one entry says. Entries must come in the order of their revisions.</summary>
    public void Apply(ReadOnlySpan<byte> json, DateOnly asOf, int revision)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("estates"))
            {
                ApplyRows(ref reader, estates, FieldSubject.Estate, asOf, revision);
            }
            else if (reader.ValueTextEquals("premises"))
            {
                ApplyRows(ref reader, premises, FieldSubject.Premises, asOf, revision);
            }
            else
            {
                ApplyField(ref reader, community, asOf, revision);
            }
        }
    }

    private void ApplyRows(
        ref Utf8JsonReader reader, SortedDictionary<string, Figure[]> rows, FieldSubject subject, DateOnly asOf, int revision)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null)
            {
                End(rows, (subject, name), asOf);
                continue;
            }

            if (gone.TryGetValue((subject, name), out var ended) && ended > asOf)
            {
                reader.Skip();
                continue;
            }

            if (!rows.TryGetValue(name, out var figures))
            {
                rows.Add(name, figures = new Figure[ProfileCatalogue.CountOf(subject)]);
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                ApplyField(ref reader, figures, asOf, revision);
            }
        }
    }

    /// <summary>What was so on that day or before is over; what a later day says stays.</summary>
    private void End(SortedDictionary<string, Figure[]> rows, (FieldSubject Subject, string Name) row, DateOnly asOf)
    {
        gone[row] = gone.TryGetValue(row, out var before) && before > asOf ? before : asOf;
        if (!rows.TryGetValue(row.Name, out var figures))
        {
            return;
        }

        for (var i = 0; i < figures.Length; i++)
        {
            figures[i] = figures[i].AsOf > asOf ? figures[i] : default;
        }

        if (!figures.Any(f => f.Known))
        {
            rows.Remove(row.Name);
        }
    }

    private static void ApplyField(ref Utf8JsonReader reader, Figure[] figures, DateOnly asOf, int revision)
    {
        Span<char> name = stackalloc char[128];
        var field = ProfileCatalogue.Find(name[..reader.CopyString(name)]);
        reader.Read();
        if (field is null || (figures[field.Index] is { Revision: > 0 } present && present.AsOf > asOf))
        {
            // A field that the product no longer asks for, or a later day already spoke.
            reader.Skip();
            return;
        }

        figures[field.Index] = reader.TokenType == JsonTokenType.Null
            ? new(false, default, asOf, revision)
            : new(true, ReadValue(ref reader, field), asOf, revision);
    }

    private static FigureValue ReadValue(ref Utf8JsonReader reader, ProfileField field)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return new(reader.GetDecimal());
            case JsonTokenType.True:
                return new(1);
            case JsonTokenType.False:
                return new(0);
            case JsonTokenType.StartArray:
                var words = new List<string>();
                while (reader.Read() && reader.TokenType == JsonTokenType.String)
                {
                    words.Add(reader.GetString()!);
                }

                return new(0, field.Words!.Bits(words.Where(field.Words.Contains)));
            default:
                return new(DateOnly.ParseExact(reader.GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).DayNumber);
        }
    }
}
