using System.CommandLine;

namespace Shequ.Cli;

/// <summary>./shequ elections …: candidates.</summary>
internal static class ElectionCandidatesCommands
{
    internal static IEnumerable<Command> Make() => [];
}
