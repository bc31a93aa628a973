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
};
return await Failures.Guard(() => root.Parse(args).InvokeAsync());
