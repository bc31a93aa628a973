using System.CommandLine;

namespace Shequ.Cli;

/// <summary>./shequ elections …: plans.</summary>
internal static class ElectionPlansCommands
{
    internal static IEnumerable<Command> Make() => [];
}
