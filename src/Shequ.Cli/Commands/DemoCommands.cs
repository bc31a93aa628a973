using System.CommandLine;
using Shequ.Kernel.Acts;
using Shequ.Organization.Demonstrations;
using Shequ.Organization.Divisions;
using Shequ.Web.SignIn;

namespace Shequ.Cli;

/// <summary>./shequ demo: simulated profiles, and the roles that a demonstration offers.</summary>
internal static class DemoCommands
{
    /// <summary>南京市鼓楼区: a real county-level district whose communities are all urban.</summary>
    internal const string County = "320106";

    internal static Command Make()
    {
        var division = new Option<string>("--division") { Description = "区划代码", DefaultValueFactory = _ => County };
        var command = new Command("profiles", "为一个区域的所有城市社区装入演示资料（已有资料的不动）") { division };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var count = await Output.WithProgress("装入演示资料", progress =>
                workplace.Get<SeedDemonstration>().Run(new() { Division = parsed.GetValue(division)!, Progress = progress }, stop));
            Console.WriteLine($"已为 {count} 个社区装入演示资料。");
        });
        return new Command("demo", "演示数据") { command, Register() };
    }

    private static Command Register()
    {
        var division = new Option<string>("--division") { Description = "区划代码", DefaultValueFactory = _ => County };
        var command = new Command("register", "为一个区域的城市社区和上级机关装入演示任职登记（已有登记的不动）") { division };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var count = await Output.WithProgress("装入演示任职登记", progress =>
                workplace.Get<SeedRegister>().Run(new() { Division = parsed.GetValue(division)!, Progress = progress }, stop));
            Console.WriteLine($"已为 {count} 个社区装入演示任职登记。");
        });
        return command;
    }

    /// <summary>The roles on the sign-in page, each in a real place of the demonstration county.</summary>
    internal static async Task<IReadOnlyList<DemoSeat>> Seats(DivisionQueries divisions, CancellationToken stop)
    {
        var seats = new List<DemoSeat>();
        void Add(Role role, Division place) => seats.Add(new(role.Id, role, place.Code, place.Path, $"{role.Chinese}（{place.Name}）"));

        if (await divisions.ByCode("0", stop) is { } country)
        {
            Add(Role.Administrator, country);
        }

        if (await divisions.ByCode("32", stop) is not { } province || await divisions.ByCode(County, stop) is not { } county)
        {
            return seats;
        }

        Add(Role.ProvinceOfficial, province);
        Add(Role.CountyOfficial, county);
        var street = (await divisions.Children(county.Id, stop))[0];
        Add(Role.StreetOfficial, street);
        Add(Role.Worker, (await divisions.Children(street.Id, stop)).First(d => d.Kind == DivisionKind.Urban));
        return seats;
    }
}
