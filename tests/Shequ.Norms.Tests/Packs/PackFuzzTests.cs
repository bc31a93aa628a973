using System.Diagnostics;
using System.Text;

namespace Shequ.Norms.Tests.Packs;

/// <summary>Whatever happens to the text of a real pack, loading answers soon, with packs or with errors.</summary>
public sealed class PackFuzzTests
{
    private const int Rounds = 350;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(45);
    private static readonly string[] Oddities =
        ["~", "null", "[", "]", "{", "}", ":", "- ", "? ", "|", ">", "\"", "'", "#", "&a", "*a", "!", "%", "@", "`", "\t", "\0", "\uFEFF", "\u2028",
            "\u0085", "---", "...", "<<", "1/0", "9999999999999999999999999999999", "-1", "0x10", "1e9", "NaN", "true", "", "\r", "\U0001F600", "'' : "];

    [Fact]
    public void Mutated_packs_never_throw_and_never_hang()
    {
        var texts = Directory.GetFiles(Shipped.Folder, "*.yaml", SearchOption.AllDirectories)
            .Where(f => !f.Contains("calendar")).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var watch = Stopwatch.StartNew();
        var bad = 0;
        for (var seed = 0; seed < Rounds && watch.Elapsed < Longest; seed++)
        {
            var random = new Random(seed);
            var text = Mutate(texts[random.Next(texts.Length)], random);
            var asHead = random.Next(6) == 0;
            var started = watch.Elapsed;

            var report = Should.NotThrow(
                () => asHead ? TemporaryPacks.Report(TemporaryPacks.Sound, head: text) : TemporaryPacks.Report(text), $"seed {seed}");

            (watch.Elapsed - started).ShouldBeLessThan(TimeSpan.FromSeconds(5), $"seed {seed}");
            report.Errors.ShouldAllBe(e => e.Line >= 1 && e.Reason.Length > 0);
            bad += report.IsSound ? 0 : 1;
        }

        bad.ShouldBeGreaterThan(Rounds / 3);
    }

    [Fact]
    public void Random_bytes_and_random_yaml_signs_never_throw()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var signs = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => random.Next(4) switch
            {
                0 => "\n" + new string(' ', random.Next(4)),
                1 => "chapter: ",
                _ => Oddities[random.Next(Oddities.Length)],
            }));
            Should.NotThrow(() => TemporaryPacks.Report(signs), $"seed {seed}: {signs}");

            using var packs = new TemporaryPacks();
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            packs.Write("test-2026/pack.yaml", bytes);
            Should.NotThrow(packs.Load, $"seed {seed}");
        }
    }

    private static string Mutate(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(9))
            {
                case 0: lines.RemoveRange(at, Math.Min(random.Next(1, 4), lines.Count - at)); break;
                case 1: lines.InsertRange(at, lines.GetRange(at, Math.Min(random.Next(1, 20), lines.Count - at))); break;
                case 2: lines[at] = lines[at][..random.Next(lines[at].Length + 1)]; break;
                case 3: lines[at] = new string(' ', random.Next(9)) + lines[at].TrimStart(); break;
                case 4: lines = lines.GetRange(0, Math.Max(1, at)); break;
                case 5: (lines[at], lines[^1]) = (lines[^1], lines[at]); break;
                case 6 when lines[at].Contains(':'): lines[at] = lines[at][..(lines[at].IndexOf(':') + 1)] + " " + Oddities[random.Next(Oddities.Length)]; break;
                case 7: lines[at] = Flip(lines[at], random); break;
                default: lines[at] = lines[at].Insert(random.Next(lines[at].Length + 1), Oddities[random.Next(Oddities.Length)]); break;
            }

            lines.Add("");
        }

        return string.Join('\n', lines);
    }

    private static string Flip(string line, Random random)
    {
        var chars = new StringBuilder(line);
        for (var i = 0; i < chars.Length; i += random.Next(1, 12))
        {
            chars[i] = (char)(chars[i] ^ (1 << random.Next(7)));
        }

        return chars.ToString();
    }
}
