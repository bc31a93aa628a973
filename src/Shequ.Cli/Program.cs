using System.CommandLine;
using Shequ.Cli;

var root = new RootCommand("社区 Shequ：居民委员会的工作系统。")
{
    ServeCommand.Make(),
    NormsCommands.Make(),
    DivisionsCommands.Make(),
    CheckupCommands.Make(),
    TodayCommand.Make(), PopulationCommands.Make(),
    ProfileCommands.Make(),
    BodyCommands.Make(),
    PeopleCommands.Make(),
    PostCommands.Make(),
    TableCommands.Make(),
    DemoCommands.Make(),
    AuthorityCommand.Make(),
    AuditCommands.Make(),
    BenchCommand.Make(),
    AccountCommands.Make(),
    HouseholdCommands.Make(),
    ResidentCommands.Make(),
    PrivacyCommands.Make(),
    ElectionCommands.Make(),
};
var actingFor = new Option<string?>("--as") { Description = "以哪个账户的职务办理（登录名）；也可设 SHEQU_AS", Recursive = true };
root.Add(actingFor);
var manner = new InvocationConfiguration
{
    EnableDefaultExceptionHandler = false,

    // The database is stopped in order before the program ends.
    ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
};
return await Failures.Guard(() =>
{
    var parsed = root.Parse(args);
    Workplace.As = parsed.GetValue(actingFor) ?? Environment.GetEnvironmentVariable("SHEQU_AS");
    return parsed.InvokeAsync(manner);
});
