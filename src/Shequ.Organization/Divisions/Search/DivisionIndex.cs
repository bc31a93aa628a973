using System.Globalization;
using System.Runtime.InteropServices;
using Npgsql;

namespace Shequ.Organization.Divisions.Search;

/// <summary>
/// All divisions of a revision in a few flat arrays, ordered by level and then code, so that what lies below a division is
/// one range on each level and a name is found by one pass over one buffer.
/// </summary>
internal sealed class DivisionIndex
{
    private const char End = '\n';
    private readonly List<char> text = [End];
    private readonly List<int> starts = [1];
    private readonly List<long> codes = [];
    private readonly List<DivisionKind> kinds = [];
    private readonly List<uint> letters = [];

    /// <summary>Where each level begins; the last one says where all ends.</summary>
    private readonly int[] levels = new int[(int)DivisionLevel.Community + 2];
    private int[] parents = [];

    public int Count => codes.Count;

    /// <summary>Every name, each between two line ends.</summary>
    public ReadOnlySpan<char> Text => CollectionsMarshal.AsSpan(text);

    public static async Task<DivisionIndex> Load(NpgsqlConnection connection, PinyinInitials initials, CancellationToken stop)
    {
        const string sql =
            "select level, code::bigint, kind, name from organization_division where ended_on is null and level > 0 order by level, code";
        var index = new DivisionIndex();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            index.levels[reader.GetInt16(0) + 1]++;
            index.codes.Add(reader.GetInt64(1));
            index.kinds.Add((DivisionKind)reader.GetInt16(2));
            var name = reader.GetString(3);
            index.letters.Add(initials.In(name));
            index.text.AddRange(name);
            index.text.Add(End);
            index.starts.Add(index.text.Count);
        }

        index.Finish();
        return index;
    }

    public int Start(int division) => starts[division];

    /// <summary>The division whose name holds a position of the text, looking from a division before it onwards.</summary>
    public int Holding(int position, int from)
    {
        while (starts[from + 1] <= position)
        {
            from++;
        }

        return from;
    }

    public string Code(int division) => codes[division].ToString(CultureInfo.InvariantCulture);

    /// <summary>The initials of all characters of the name together, which rules most names out at once.</summary>
    public uint Letters(int division) => letters[division];

    public int Parent(int division) => parents[division];

    public DivisionKind Kind(int division) => kinds[division];

    public FoundDivision Describe(int division)
    {
        var above = new List<string>();
        for (var at = parents[division]; at >= 0; at = parents[at])
        {
            above.Insert(0, Name(at));
        }

        return new(Code(division), Name(division), LevelOf(division), kinds[division], DivisionLine.Text(above));
    }

    /// <summary>The ranges, one for each level, of the divisions whose code begins with these digits.</summary>
    public IEnumerable<(int From, int To)> BeginningWith(string digits)
    {
        for (var level = DivisionLevel.Province; level <= DivisionLevel.Community; level++)
        {
            var open = DivisionCode.Length(level) - digits.Length;
            if (open >= 0)
            {
                var (first, width) = (long.Parse(digits, CultureInfo.InvariantCulture), (long)Math.Pow(10, open));
                yield return (Place(level, first * width), Place(level, (first + 1) * width));
            }
        }
    }

    /// <summary>How many urban communities have a code that begins with these digits.</summary>
    public int UrbanIn(string digits)
    {
        var (from, to) = BeginningWith(digits).LastOrDefault();
        return MemoryMarshal.Cast<DivisionKind, short>(CollectionsMarshal.AsSpan(kinds)[from..to]).Count((short)DivisionKind.Urban);
    }

    private string Name(int division) => new(Text[starts[division]..(starts[division + 1] - 1)]);

    private DivisionLevel LevelOf(int division)
    {
        var level = DivisionLevel.Province;
        while (levels[(int)level + 1] <= division)
        {
            level++;
        }

        return level;
    }

    /// <summary>Where on a level a code stands or would stand.</summary>
    private int Place(DivisionLevel level, long code)
    {
        var (from, to) = (levels[(int)level], levels[(int)level + 1]);
        var found = codes.BinarySearch(from, to - from, code, null);
        return found >= 0 ? found : ~found;
    }

    private void Finish()
    {
        for (var level = 1; level < levels.Length; level++)
        {
            levels[level] += levels[level - 1];
        }

        // Both levels are in order of code, so the parent moves on with its children.
        parents = new int[Count];
        for (var level = DivisionLevel.Province; level <= DivisionLevel.Community; level++)
        {
            var parent = levels[(int)level - 1];
            var below = (long)Math.Pow(10, DivisionCode.Length(level) - DivisionCode.Length(level - 1));
            for (var i = levels[(int)level]; i < levels[(int)level + 1]; i++)
            {
                while (level > DivisionLevel.Province && parent < levels[(int)level] && codes[parent] < codes[i] / below)
                {
                    parent++;
                }

                parents[i] = level > DivisionLevel.Province && parent < levels[(int)level] && codes[parent] == codes[i] / below ? parent : -1;
            }
        }

        text.TrimExcess();
        starts.TrimExcess();
        codes.TrimExcess();
        kinds.TrimExcess();
        letters.TrimExcess();
    }
}
