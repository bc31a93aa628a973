using System.Buffers;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Shequ.Norms.Packs;

/// <summary>Reads a YAML file that a stranger may have written: bounded in size, depth and count, without aliases or tags.</summary>
internal static class SafeYaml
{
    internal const int MostBytes = 2 * 1024 * 1024;
    private const string Duplicate = "Duplicate key ";
    private const int DeepestNesting = 12;
    private const int MostNodes = 200_000;

    /// <summary>The parser takes a NUL for the end of the file and would leave out the rest without a word.</summary>
    private static readonly SearchValues<char> Controls =
        SearchValues.Create(Enumerable.Range(0, 0x20).Select(c => (char)c).Except("\t\n\r").ToArray());

    /// <summary>The root node, or the one error that stops the file.</summary>
    internal static (YamlNode? Root, PackError? Error) Read(string file, Stream content)
    {
        using var limited = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            if (limited.Length + read > MostBytes)
            {
                return (null, new(file, 1, null, "文件超过 2 MB，规范包只放条款，请拆分或删去无关内容。"));
            }

            limited.Write(buffer, 0, read);
        }

        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(limited.GetBuffer(), 0, (int)limited.Length);
        }
        catch (DecoderFallbackException)
        {
            return (null, new(file, 1, null, "文件不是 UTF-8 编码，请另存为 UTF-8。"));
        }

        text = text.TrimStart('\uFEFF');
        var control = text.AsSpan().IndexOfAny(Controls);
        return control < 0
            ? Parse(file, text)
            : (null, new(file, 1 + text.AsSpan(0, control).Count('\n'), null, $"有控制字符（U+{(int)text[control]:X4}），其后的内容会被忽略，请删去。"));
    }

    private static (YamlNode?, PackError?) Parse(string file, string text)
    {
        try
        {
            if (Inspect(file, text) is { } refused)
            {
                return (null, refused);
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 1
                ? (stream.Documents[0].RootNode, null)
                : (null, new(file, 1, null, $"应恰好有一份内容，实有 {stream.Documents.Count} 份。"));
        }
        catch (YamlException wrong) when (wrong.Message.StartsWith(Duplicate, StringComparison.Ordinal))
        {
            return (null, new(file, wrong.Start.Line, null, $"同一层里 {Clip(wrong.Message[Duplicate.Length..])} 写了两次，请删去一处。"));
        }
        catch (YamlException wrong)
        {
            return (null, new(file, Math.Max(1, wrong.Start.Line), null, $"不是合格的 YAML：{Clip((wrong.InnerException ?? wrong).Message)}"));
        }
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            // A stranger's text must not stop the start, whatever the parser throws at it.
            return (null, new(file, 1, null, $"不是合格的 YAML：{Clip(wrong.Message)}"));
        }
    }

    /// <summary>Walks the events before any tree is built, so that a bomb never unfolds.</summary>
    private static PackError? Inspect(string file, string text)
    {
        var parser = new Parser(new StringReader(text));
        int depth = 0, nodes = 0;
        while (parser.MoveNext())
        {
            var now = parser.Current!;
            depth += now.NestingIncrease;
            if (now is AnchorAlias || (now is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)))
            {
                return new(file, now.Start.Line, null, "不允许锚点（&）、引用（*）和标签（!），请把内容写全。");
            }

            if (depth > DeepestNesting)
            {
                return new(file, now.Start.Line, null, $"嵌套超过 {DeepestNesting} 层，请检查缩进。");
            }

            if (++nodes > MostNodes)
            {
                return new(file, now.Start.Line, null, "内容过多，请按章拆成几个文件。");
            }
        }

        return null;
    }

    private static string Clip(string text) => text.Length > 200 ? text[..200] + "…" : text;
}
