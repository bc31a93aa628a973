using System.Text.RegularExpressions;

namespace Shequ.Tests.House;

/// <summary>Time comes from TimeProvider, ids from the clock of the session, and nobody blocks on a task.</summary>
public sealed class BannedSymbolsTests
{
    // A task's result is asked of a call or of something in lower case; Import.Result is the name of a type.
    [Theory]
    [InlineData(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    [InlineData(@"\bGuid\.NewGuid\b")]
    [InlineData(@"(\)|\b[a-z]\w*)\.Result\b")]
    [InlineData(@"\.Wait\(\)|\.GetAwaiter\(\)")]
    [InlineData(@"\bTask\.Wait(All|Any)\b|\bThread\.Sleep\b")]
    public void Sources_do_without(string pattern) =>
        SourceFiles.In("src", ".cs", ".cshtml").Concat(SourceFiles.In("bench", ".cs"))
            .SelectMany(f => f.Places(new Regex(pattern))).ShouldBeEmpty();
}
