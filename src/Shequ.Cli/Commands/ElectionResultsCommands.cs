using System.CommandLine;

namespace Shequ.Cli;

/// <summary>./shequ elections …: results.</summary>
internal static class ElectionResultsCommands
{
    internal static IEnumerable<Command> Make() => [];
}
