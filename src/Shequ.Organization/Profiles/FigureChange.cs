using System.Text.Encodings.Web;
using System.Text.Json;

namespace Shequ.Organization.Profiles;

/// <summary>A figure that somebody states, or withdraws with null; of a named estate or premises where one is given.</summary>
public readonly record struct FigureChange(ProfileField Field, string? Row, FigureValue? Value);

/// <summary>Writes figures as the JSON that entries keep.</summary>
public static class FigureJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="removed">Estates and premises that no longer exist.</param>
    public static string Write(IEnumerable<FigureChange> changes, IEnumerable<(FieldSubject Subject, string Row)>? removed = null)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            var all = changes.ToArray();
            foreach (var change in all.Where(c => c.Row is null))
            {
                Write(writer, change);
            }

            foreach (var subject in new[] { FieldSubject.Estate, FieldSubject.Premises })
            {
                WriteRows(writer, subject, all, (removed ?? []).Where(r => r.Subject == subject).Select(r => r.Row).ToArray());
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteRows(Utf8JsonWriter writer, FieldSubject subject, FigureChange[] all, string[] removed)
    {
        var rows = all.Where(c => c.Row is not null && c.Field.Subject == subject).GroupBy(c => c.Row!).ToArray();
        if (rows.Length == 0 && removed.Length == 0)
        {
            return;
        }

        writer.WriteStartObject(ProfileCatalogue.GroupOf(subject));
        foreach (var name in removed)
        {
            writer.WriteNull(name);
        }

        foreach (var row in rows)
        {
            writer.WriteStartObject(row.Key);
            foreach (var change in row)
            {
                Write(writer, change);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FigureChange change)
    {
        var (field, value) = (change.Field, change.Value);
        writer.WritePropertyName(field.Name);
        if (value is not { } known)
        {
            writer.WriteNullValue();
            return;
        }

        switch (field.Shape)
        {
            case FieldShape.YesNo:
                writer.WriteBooleanValue(known.Number == 1);
                break;
            case FieldShape.Day:
                writer.WriteStringValue(known.Text(field));
                break;
            case FieldShape.Kinds:
                writer.WriteStartArray();
                foreach (var word in field.Words!.In(known.Bits))
                {
                    writer.WriteStringValue(word);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteNumberValue(known.Number);
                break;
        }
    }
}
