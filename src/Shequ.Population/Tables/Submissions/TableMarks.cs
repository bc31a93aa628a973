using System.Security.Cryptography;
using System.Text;
using Shequ.Kernel.Secrets;
using Shequ.Population.Tables.Filling;

namespace Shequ.Population.Tables.Submissions;

/// <summary>
/// 报送印记: of each line the subject and of each cell a keyed mark of four bytes. They tell which cells differ from what was
/// handed in, and nobody can read from them what it was; so a submission is no second copy of the register.
/// </summary>
public sealed class TableMarks(PersonalCipher cipher)
{
    private const string Purpose = "population.table_mark";
    private const int SubjectBytes = 16;
    private const int MarkBytes = 4;

    internal byte[] Of(FilledTable table)
    {
        var row = SubjectBytes + (MarkBytes * table.Edition.Columns.Count);
        var marks = new byte[row * table.Rows.Count];
        foreach (var (i, line) in table.Rows.Index())
        {
            line.Subject.TryWriteBytes(marks.AsSpan(i * row));
            foreach (var (c, cell) in line.Cells.Index())
            {
                Mark(cell).CopyTo(marks.AsSpan((i * row) + SubjectBytes + (c * MarkBytes)));
            }
        }

        return marks;
    }

    /// <summary>The fingerprint of the whole: of the table, the day and every cell.</summary>
    internal static byte[] Hash(FilledTable table, byte[] marks) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes($"{table.Edition.TableId} {table.Edition.Number} {table.Community.Id} {table.On:yyyy-MM-dd}\n"), .. marks]);

    /// <summary>What differs between what was handed in and what the table would be now. The running number of a line is none of it.</summary>
    internal IEnumerable<TableDifference> Differences(byte[] before, FilledTable now)
    {
        var width = SubjectBytes + (MarkBytes * now.Edition.Columns.Count);
        var old = Enumerable.Range(0, before.Length / width).ToDictionary(i => new Guid(before.AsSpan(i * width, SubjectBytes)), i => i * width);
        foreach (var row in now.Rows)
        {
            if (!old.Remove(row.Subject, out var at))
            {
                yield return new(TableChange.LineAdded, row.Subject, row.Label, null, null);
                continue;
            }

            foreach (var (c, cell) in row.Cells.Index())
            {
                if (now.Edition.Columns[c].Field != "line.number" && !before.AsSpan(at + SubjectBytes + (c * MarkBytes), MarkBytes).SequenceEqual(Mark(cell)))
                {
                    yield return new(TableChange.CellChanged, row.Subject, row.Label, now.Edition.Columns[c].Header, cell.Shown);
                }
            }
        }

        foreach (var gone in old.Keys)
        {
            yield return new(TableChange.LineGone, gone, null, null, null);
        }
    }

    private byte[] Mark(FilledCell cell) => cipher.Index(cell.Text ?? "", Purpose)[..MarkBytes];
}
