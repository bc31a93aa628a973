using System.CommandLine;
using Shequ.Cli;

var root = new RootCommand("社区 Shequ：居民委员会的工作系统。")
{
    ServeCommand.Make(),
    NormsCommands.Make(),
    DivisionsCommands.Make(),
    CheckupCommands.Make(),
    ProfileCommands.Make(),
    DemoCommands.Make(),
    AuthorityCommand.Make(),
    AuditCommands.Make(),
    BenchCommand.Make(),
};
var manner = new InvocationConfiguration
{
    EnableDefaultExceptionHandler = false,

    // The database is stopped in order before the program ends.
    ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
};
return await Failures.Guard(() => root.Parse(args).InvokeAsync(manner));
