using Shequ.Kernel;

namespace Shequ.Tests.Kernel;

public sealed class RepositoryRootTests
{
    [Fact]
    public void Is_the_folder_that_holds_the_solution() =>
        File.Exists(Path.Combine(RepositoryRoot.Find(), "shequ.slnx")).ShouldBeTrue();
}
