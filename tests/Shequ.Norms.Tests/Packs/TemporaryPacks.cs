using System.Text;
using Shequ.Norms.Packs;

namespace Shequ.Norms.Tests.Packs;

/// <summary>A folder of packs that lasts as long as one test.</summary>
internal sealed class TemporaryPacks : IDisposable
{
    internal const string Head =
        """
        id: test-2026
        title: 测试规定
        short: 测试
        issuer: 某市民政局
        rank: municipal_document
        binds: ["4207"]
        in_force: { from: 2026-01-01, to: 2030-12-31 }
        source: seed

        """;

    /// <summary>The beginning of a file of norms, two lines, and of a first norm that lacks only what it requires.</summary>
    internal const string Norm =
        """
        chapter: 第一章
        norms:
          - id: TT-1
            article: 第一条
            title: 规模
            says: 一千户以上
            kind: threshold
            force: must
            actor: 街道办事处
            module: organization
            remedy: 调整规模。

        """;

    internal const string Sound = Norm + "    governs: community.households\n    require: { at_least: 1000 }\n";

    private readonly string folder = Directory.CreateTempSubdirectory("shequ-packs-").FullName;

    internal string Folder => folder;

    /// <summary>The report on one pack with one file of norms.</summary>
    internal static PackReport Report(string norms, string head = Head)
    {
        using var packs = new TemporaryPacks();
        packs.Write("test-2026/pack.yaml", head);
        packs.Write("test-2026/norms/01.yaml", norms);
        return packs.Load();
    }

    internal TemporaryPacks Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    internal TemporaryPacks Write(string path, byte[] content)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        return this;
    }

    internal PackReport Load() => PackLibrary.Load(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
