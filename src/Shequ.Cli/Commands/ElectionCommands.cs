using System.CommandLine;

namespace Shequ.Cli;

/// <summary>./shequ elections: what the pages of elections do, on the command line.</summary>
internal static class ElectionCommands
{
    internal static Command Make()
    {
        var command = new Command("elections", "选举");
        foreach (var part in (IEnumerable<Command>)
            [
                .. ElectionPlansCommands.Make(), .. ElectionRollsCommands.Make(), .. ElectionCandidatesCommands.Make(), .. ElectionPollingCommands.Make(),
                .. ElectionCountingCommands.Make(), .. ElectionResultsCommands.Make(), .. ElectionAfterCommands.Make(),
            ])
        {
            command.Add(part);
        }

        return command;
    }
}
