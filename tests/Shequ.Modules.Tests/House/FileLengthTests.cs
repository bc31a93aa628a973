namespace Shequ.Tests.House;

/// <summary>Too long means two concepts: split by noun, not with partial or Helpers.</summary>
public sealed class FileLengthTests
{
    [Theory]
    [InlineData("src", ".cs", 200)]
    [InlineData("bench", ".cs", 200)]
    [InlineData("tests", ".cs", 300)]
    [InlineData("src", ".cshtml", 120)]
    public void Files_stay_short(string folder, string extension, int most) =>
        SourceFiles.In(folder, extension).Where(f => f.Lines.Count > MostOf(f, most)).Select(f => $"{f.Path}: {f.Lines.Count}").ShouldBeEmpty();

    /// <summary>The rules of evaluation read best in one piece.</summary>
    private static int MostOf(SourceFile file, int most) =>
        file.Path.StartsWith("src/Shequ.Norms/", StringComparison.Ordinal) ? 300 : most;
}
