using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Shequ.Norms.Packs;

/// <summary>Reads a YAML file that a stranger may have written: bounded in size, depth and count, without aliases or tags.</summary>
internal static class SafeYaml
{
    internal const int MostBytes = 2 * 1024 * 1024;
    private const int DeepestNesting = 12;
    private const int MostNodes = 200_000;

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

        return Parse(file, text);
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
        catch (YamlException wrong)
        {
            return (null, new(file, wrong.Start.Line, null, $"不是合格的 YAML：{Inner(wrong)}"));
        }
        catch (ArgumentException wrong)
        {
            // YamlDotNet reports a key that stands twice in one mapping this way when it builds the tree.
            return (null, new(file, 1, null, $"不是合格的 YAML：{wrong.Message}"));
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

    private static string Inner(YamlException wrong) => (wrong.InnerException ?? wrong).Message;
}
