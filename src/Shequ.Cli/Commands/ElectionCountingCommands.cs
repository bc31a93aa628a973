using System.CommandLine;

namespace Shequ.Cli;

/// <summary>./shequ elections …: counting.</summary>
internal static class ElectionCountingCommands
{
    internal static IEnumerable<Command> Make() => [];
}
