using System.Text.RegularExpressions;

namespace Shequ.Tests.House;

/// <summary>One sentence in the domain's words on every public type. Types inside another, such as Request, are explained by it.</summary>
public sealed partial class SummaryTests
{
    [Fact]
    public void Every_public_type_says_what_it_is() =>
        SourceFiles.In("src", ".cs").SelectMany(f => Enumerable.Range(0, f.Lines.Count)
            .Where(i => PublicType().IsMatch(f.Lines[i]) && !HasSummary(f.Lines, i))
            .Select(i => $"{f.Path}:{i + 1}: {f.Lines[i]}")).ShouldBeEmpty();

    private static bool HasSummary(IReadOnlyList<string> lines, int type)
    {
        var above = lines.Take(type).Reverse().TakeWhile(l => l.StartsWith("///", StringComparison.Ordinal) || l.StartsWith('[')).ToArray();
        return above.Any(l => l.StartsWith("/// <summary>", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^public ((sealed|static|abstract|readonly|partial|ref) )*(class|record|struct|interface|enum|delegate) ?")]
    private static partial Regex PublicType();
}
