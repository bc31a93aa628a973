using System.CommandLine;

namespace Shequ.Cli;

/// <summary>./shequ elections …: polling.</summary>
internal static class ElectionPollingCommands
{
    internal static IEnumerable<Command> Make() => [];
}
