using System.CommandLine;

namespace Shequ.Cli;

/// <summary>./shequ elections …: rolls.</summary>
internal static class ElectionRollsCommands
{
    internal static IEnumerable<Command> Make() => [];
}
