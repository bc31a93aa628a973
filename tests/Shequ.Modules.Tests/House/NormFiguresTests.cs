using System.Text.RegularExpressions;

namespace Shequ.Tests.House;

/// <summary>A figure of a document enters through a pack and nowhere else.</summary>
public sealed class NormFiguresTests
{
    private const string Rules = "Bounds|Each|Every|Odd|FlagIs|Forbidden|Includes|Only|Scaled|Share|Within|Fraction|Requirement|Condition";

    /// <summary>Rules with their figures are made by the reader of packs; a rule may make its own fractions.</summary>
    [Fact]
    public void Only_the_reader_of_packs_makes_rules() =>
        SourceFiles.In("src", ".cs")
            .Where(f => !f.Path.StartsWith("src/Shequ.Norms/Packs/", StringComparison.Ordinal) && !f.Path.StartsWith("src/Shequ.Norms/Rules/", StringComparison.Ordinal))
            .SelectMany(f => f.Places(new Regex($@"\bnew\s+(Rules\.)?({Rules})\s*[({{]|\b({Rules})\??\s+\w+\s*=\s*new\s*\(")))
            .ShouldBeEmpty();

    /// <summary>
    /// What judges communities compares with nothing but 0 and 1, which are none and one. Text in quotes is not looked at,
    /// nor is the range of years that a date may have at all.
    /// </summary>
    [Theory]
    [InlineData("src/Shequ.Organization/Checkups")]
    [InlineData("src/Shequ.Organization/RuleBooks")]
    [InlineData("src/Shequ.Organization/Posts")]
    [InlineData("src/Shequ.Organization/Duties")]
    [InlineData("src/Shequ.Organization/Registers")]
    [InlineData("src/Shequ.Elections")]
    [InlineData("src/Shequ.Population/Derived")]
    [InlineData("src/Shequ.Population/Statistics")]
    public void What_judges_holds_no_figure(string folder) => Comparisons(SourceFiles.In(folder, ".cs")).ShouldBeEmpty();

    [Fact]
    public void Measures_hold_no_figure() =>
        Comparisons(SourceFiles.In("src/Shequ.Organization/Profiles", ".cs").Where(f => f.Path.EndsWith("Measures.cs", StringComparison.Ordinal))).ShouldBeEmpty();

    private static IEnumerable<string> Comparisons(IEnumerable<SourceFile> files)
    {
        var number = new Regex(@"(<=?|>=?|==|!=|\bis( not)?|\band|\bor)\s+(?![01]\b)\d");
        foreach (var file in files)
        {
            var quoted = false;
            foreach (var (line, code) in file.Code)
            {
                var inside = quoted;
                quoted ^= code.Contains("\"\"\"", StringComparison.Ordinal);
                if (!inside && !quoted && !code.Contains("Year: <", StringComparison.Ordinal) && number.IsMatch(Regex.Replace(code, "\"[^\"]*\"", "")))
                {
                    yield return $"{file.Path}:{line}: {code.Trim()}";
                }
            }
        }
    }
}
