using System.Text.RegularExpressions;

namespace Shequ.Tests.House;

/// <summary>Pages, endpoints and commands reach data only through use cases and queries.</summary>
public sealed class DoorsTests
{
    [Theory]
    [InlineData("src/Shequ.Web")]
    [InlineData("src/Shequ.Cli")]
    public void Front_ends_leave_the_context_alone(string folder) =>
        SourceFiles.In(folder, ".cs", ".cshtml").SelectMany(f => f.Places(new Regex(@"\bPlatformDb\b|\.Set<|\bDbContext\b|Session\.Db\b|session\.Db\b")))
            .ShouldBeEmpty();

    [Fact]
    public void Norms_know_neither_database_nor_web() =>
        SourceFiles.In("src/Shequ.Norms", ".cs").SelectMany(f => f.Places(new Regex(@"\b(Npgsql|EntityFrameworkCore|AspNetCore|Shequ\.Kernel|Shequ\.Organization)\b")))
            .ShouldBeEmpty();
}
