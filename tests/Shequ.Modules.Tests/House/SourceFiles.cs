using System.Text.RegularExpressions;
using Shequ.Kernel;

namespace Shequ.Tests.House;

/// <summary>One file of the repository as the house rules see it.</summary>
internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines)
{
    /// <summary>The lines with what stands behind // taken away, so that a comment may name what code must not use.</summary>
    public IEnumerable<(int Number, string Code)> Code =>
        Lines.Select((line, i) => (i + 1, Regex.Replace(line, @"(?<!:)//.*$", "")));

    /// <summary>Every place where the pattern stands in code, as path:line: text.</summary>
    public IEnumerable<string> Places(Regex pattern) =>
        Code.Where(l => pattern.IsMatch(l.Code)).Select(l => $"{Path}:{l.Number}: {l.Code.Trim()}");
}

/// <summary>The sources of the repository, without what is built from them.</summary>
internal static class SourceFiles
{
    private static readonly string[] Built = ["bin", "obj", "node_modules"];

    /// <param name="folder">Below the root, such as src/Shequ.Web.</param>
    /// <param name="extensions">With their dots.</param>
    public static IReadOnlyList<SourceFile> In(string folder, params string[] extensions)
    {
        var root = RepositoryRoot.Find();
        var files = Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(f => extensions.Contains(Path.GetExtension(f)) && !f.Split('/').Any(Built.Contains))
            .Order(StringComparer.Ordinal)
            .Select(f => new SourceFile(f, File.ReadAllLines(Path.Combine(root, f))))
            .ToArray();

        // A rule that looks at nothing is always kept.
        files.ShouldNotBeEmpty($"{folder}: no {string.Join(", ", extensions)}");
        return files;
    }
}
