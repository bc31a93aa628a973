using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Shequ.Kernel.Data;
using Shequ.Organization.People;
using Shequ.Population;
using Shequ.Population.Households;
using Shequ.Population.Residents;

namespace Shequ.Cli;

/// <summary>./shequ residents: who lives here on a day, births and deaths, and what is known of one resident.</summary>
internal static class ResidentCommands
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    internal static Command Make()
    {
        var command = new Command("residents", "居民：某日名册、出生、死亡、变更、更正、导入、导出、疑似重复")
        {
            List(), Birth(), Death(),
            FromFile<UpdateResident.Request>("update", "资料变更（从某日起）", (w, r, stop) => w.Get<UpdateResident>().Run(r, stop)),
            FromFile<CorrectResident.Request>("correct", "资料更正（当时写错）", (w, r, stop) => w.Get<CorrectResident>().Run(r, stop)),
        };
        foreach (var exchange in ResidentExchangeCommands.All)
        {
            command.Add(exchange);
        }

        return command;
    }

    internal static void Tell(IEnumerable<ChangeNotice> notices)
    {
        foreach (var notice in notices)
        {
            Console.Error.WriteLine($"提示：{notice.Message} {notice.Citation} {notice.Remedy}");
        }
    }

    private static Command List()
    {
        var (division, on, after, json) = (Output.DivisionOption(), Output.OnOption(), new Option<Guid?>("--after") { Description = "上一页最后一人的编号" }, Output.JsonOption());
        var command = new Command("list", "某日住在一个社区的居民，每页 100 人") { division, on, after, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var place = await workplace.Division(parsed.GetValue(division)!, null, stop);
            var page = await workplace.Get<ResidentsOnDay>().Page(place, parsed.GetValue(on), BodyCommands.IdOf<Resident>(parsed.GetValue(after)), stop);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(page);
                return;
            }

            Output.WriteTable(
                ["编号", "姓名", "性别", "年龄", "户籍在本社区", "住房", "住户"],
                page.Residents.Select(r => (IReadOnlyList<string>)[$"{r.Resident}", r.Name, r.Sex == Sex.Female ? "女" : "男", $"{r.Age}", r.RegisteredHere ? "是" : "", r.Door, $"{r.Household}"]));
            Console.Error.WriteLine($"{page.On:yyyy-MM-dd} 共 {page.Count} 人。{(page.Next is { } next ? $"还有更多，见 --after {next}。" : "")}");
        });
        return command;
    }

    private static Command Birth()
    {
        var (household, division, version) = (new Argument<Guid>("household") { Description = "住户编号" }, Output.DivisionOption(), VersionOption("households show 所示的住户版本"));
        var (name, sex, born) = (new Option<string>("--name") { Description = "姓名", Required = true }, EnumOption.Of<Sex>("--sex", "性别"), BodyCommands.DayOption("--born", "出生日期"));
        var (relation, basis) = (EnumOption.Of<HouseholdRelation>("--relation", "与户主关系"), new Option<string>("--basis") { Description = "依据，如出生医学证明", Required = true });
        var elsewhere = new Option<bool>("--registered-elsewhere") { Description = "户籍不在本社区" };
        var command = new Command("birth", "出生登记") { household, division, version, name, sex, born, relation, basis, elsewhere };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            HouseholdCommands.Write(await workplace.Get<RecordBirth>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Household = new(parsed.GetValue(household)), Version = parsed.GetValue(version), Name = parsed.GetValue(name)!, Sex = parsed.GetValue(sex),
                    BornOn = parsed.GetValue(born), Relation = parsed.GetValue(relation), Basis = parsed.GetValue(basis)!, RegisteredHere = !parsed.GetValue(elsewhere),
                }, stop));
        });
        return command;
    }

    private static Command Death()
    {
        var (resident, division, version) = (new Argument<Guid>("resident") { Description = "居民编号" }, Output.DivisionOption(), VersionOption("households show 所示的居民版本"));
        var (day, basis) = (BodyCommands.DayOption("--day", "死亡日期"), new Option<string>("--basis") { Description = "依据，如死亡证明", Required = true });
        var command = new Command("death", "死亡登记") { resident, division, version, day, basis };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            HouseholdCommands.Write(await workplace.Get<RecordDeath>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Resident = new(parsed.GetValue(resident)), Version = parsed.GetValue(version), Day = parsed.GetValue(day), Basis = parsed.GetValue(basis)!,
                }, stop));
        });
        return command;
    }

    /// <summary>What is known of somebody is replaced as a whole, so it comes as a whole: the same JSON that the API takes.</summary>
    private static Command FromFile<T>(string name, string description, Func<Workplace, T, CancellationToken, Task<IReadOnlyList<ChangeNotice>>> act)
    {
        var file = new Option<FileInfo>("--file") { Description = $"与接口 /api/residents/{name} 相同的 JSON 文件", Required = true };
        var command = new Command(name, description) { file };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Tell(await act(workplace, await Read<T>(parsed.GetValue(file)!, stop), stop));
            Console.WriteLine("已登记。");
        });
        return command;
    }

    private static async Task<T> Read<T>(FileInfo file, CancellationToken stop)
    {
        try
        {
            await using var stream = file.OpenRead();
            return await JsonSerializer.DeserializeAsync<T>(stream, Json, stop) ?? throw new CommandException($"{file.Name} 是空的。请写入与接口相同的 JSON。");
        }
        catch (JsonException wrong)
        {
            throw new CommandException($"{file.Name} 第 {wrong.LineNumber + 1} 行（{wrong.Path}）读不懂。请对照接口说明 /openapi.json 改正。");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"不能读取 {file.FullName}。请核对文件名和权限。");
        }
    }

    private static Option<int> VersionOption(string where) => new("--version") { Description = where, Required = true };
}
