using System.Globalization;
using Shequ.Kernel.Auditing;
using Shequ.Organization.Auditing;

namespace Shequ.Cli;

/// <summary>
/// What the last verification saw of each chain, in a file of the data folder: a database whose record was cut off or made anew
/// no longer fits it. A chain that does not hold keeps its old mark.
/// </summary>
internal sealed class AuditMarks
{
    private readonly string file;
    private readonly SortedDictionary<Guid, AuditMark> marks = [];

    private AuditMarks(string file) => this.file = file;

    internal IReadOnlyDictionary<Guid, AuditMark> Known => marks;

    internal static AuditMarks Read(string file)
    {
        var read = new AuditMarks(file);
        foreach (var cells in File.Exists(file) ? File.ReadLines(file).Select(l => l.Split(',')) : [])
        {
            if (cells.Length != 3 || !Guid.TryParse(cells[0], out var division) || !long.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var entries))
            {
                throw new CommandException($"{file} 有一行看不懂：“{string.Join(',', cells)}”。请从备份恢复这个文件；确认不再需要对照时才可以删去。");
            }

            read.marks[division] = new(entries, Convert.FromHexString(cells[2]));
        }

        return read;
    }

    internal void Note(DivisionCheck check)
    {
        if (check.Check is { Break: null, Entries: > 0 } whole)
        {
            marks[check.Place.Id.Value] = new(whole.Entries, whole.Head);
        }
    }

    internal void Save() => File.WriteAllLines(file, marks.Select(m => $"{m.Key},{m.Value.Entries},{Convert.ToHexStringLower(m.Value.Head)}"));
}
