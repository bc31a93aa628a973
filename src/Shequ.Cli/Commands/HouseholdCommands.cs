using System.CommandLine;
using Shequ.Kernel.Data;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Cli;

/// <summary>./shequ households: one household after another, as they come, change and go. Many at once come by a workbook.</summary>
internal static class HouseholdCommands
{
    internal static Command Make() => new("households", "住户：登记、查看、迁入、迁出、分户、并户") { Add(), Show(), MoveIn(), MoveOut(), Split(), Merge() };

    /// <summary>What every change of a household needs.</summary>
    private sealed record Common(Argument<Guid> Household, Option<string> Division, Option<DateOnly> Day, Option<string> Basis, Option<int?> Version)
    {
        internal static Common Of(string day) => new(
            new("household") { Description = "住户编号" }, Output.DivisionOption(), BodyCommands.DayOption("--day", day), new("--basis") { Description = "依据，如户口簿", Required = true },
            new("--version") { Description = "您看到的版本，见 households show；不写则以现在的为准" });

        internal Command Command(string name, string description) => new(name, description) { Household, Division, Day, Basis, Version };

        /// <summary>Without a version the household is taken as it is now.</summary>
        internal async Task<T> Fill<T>(T request, ParseResult parsed, Workplace workplace, CancellationToken stop)
            where T : HouseholdChange
        {
            (request.Division, request.Household) = (parsed.GetValue(Division)!, new(parsed.GetValue(Household)));
            (request.Day, request.Basis) = (parsed.GetValue(Day), parsed.GetValue(Basis)!);
            request.Version = parsed.GetValue(Version) ?? await Now(workplace, request.Division, request.Household, stop);
            return request;
        }
    }

    /// <summary>A door that is written out, so that it is found or made.</summary>
    private sealed record DoorOptions(Option<string?> Estate, Option<string?> Building, Option<string?> Entrance, Option<string?> Number)
    {
        internal static DoorOptions Make() => new(
            new("--estate") { Description = "小区" }, new("--building") { Description = "楼栋" }, new("--entrance") { Description = "单元" }, new("--number") { Description = "房号" });

        internal void AddTo(Command command)
        {
            foreach (var option in new[] { Estate, Building, Entrance, Number })
            {
                command.Add(option);
            }
        }

        internal DoorFields Read(ParseResult parsed) => new()
        {
            Estate = parsed.GetValue(Estate), Building = parsed.GetValue(Building), Entrance = parsed.GetValue(Entrance), Number = parsed.GetValue(Number),
        };
    }

    private static Command Add()
    {
        var (door, division, kind) = (DoorOptions.Make(), Output.DivisionOption(), EnumOption.Of<HouseholdKind>("--kind", "户别"));
        var (members, day, basis) = (MembersOption(), BodyCommands.DayOption("--from", "在此的起始日期"), new Option<string>("--basis") { Description = "依据，如户口簿", Required = true });
        var movedIn = new Option<bool>("--moved-in") { Description = "新迁入；不写为首次登记" };
        var command = new Command("add", "登记住户") { division, kind, members, day, basis, movedIn };
        door.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Write(await workplace.Get<RegisterHousehold>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Door = door.Read(parsed), Kind = parsed.GetValue(kind), Members = Members(parsed.GetValue(members)!),
                    Day = parsed.GetValue(day), Basis = parsed.GetValue(basis)!, MovedIn = parsed.GetValue(movedIn),
                }, stop));
        });
        return command;
    }

    private static Command Show()
    {
        var (household, division, on, json) = (new Argument<Guid>("household") { Description = "住户编号" }, Output.DivisionOption(), Output.OnOption(), Output.JsonOption());
        var command = new Command("show", "一户在某日的情况") { household, division, on, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var place = await workplace.Division(parsed.GetValue(division)!, null, stop);
            var seen = await workplace.Get<HouseholdOnDay>().Of(place, new(parsed.GetValue(household)), parsed.GetValue(on), stop);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(seen);
                return;
            }

            Console.WriteLine($"{seen.Door}，{seen.On:yyyy-MM-dd}，{EnumOption.Word(seen.Kind)}，版本 {seen.Version}{(seen.EndedOn is { } ended ? $"，{ended:yyyy-MM-dd} 终止" : "")}");
            Output.WriteTable(
                ["编号", "姓名", "关系", "年龄", "住在这里", "户籍在本社区", "起", "版本"],
                seen.Members.Select(m => (IReadOnlyList<string>)[$"{m.Resident}", m.Name, EnumOption.Word(m.Relation), $"{m.Age}", m.LivesHere ? "是" : "", m.RegisteredHere ? "是" : "", $"{m.From:yyyy-MM-dd}", $"{m.Version}"]));
        });
        return command;
    }

    private static Command MoveIn()
    {
        var (common, members) = (Common.Of("迁入日期"), MembersOption());
        var command = common.Command("move-in", "迁入");
        command.Add(members);
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var request = await common.Fill(new MoveIn.Request { Members = Members(parsed.GetValue(members)!) }, parsed, workplace, stop);
            Write(await workplace.Get<MoveIn>().Run(request, stop));
        });
        return command;
    }

    private static Command MoveOut()
    {
        var (common, residents, everybody) = (Common.Of("迁出日期"), ResidentsOption(), new Option<bool>("--everybody") { Description = "全户迁出" });
        var (keeps, destination) = (new Option<bool>("--keeps-registration") { Description = "户籍仍留本社区" }, new Option<string?>("--destination") { Description = "迁往何处" });
        var command = common.Command("move-out", "迁出");
        Array.ForEach<Option>([residents, everybody, keeps, destination], command.Add);
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var request = await common.Fill(
                new MoveOut.Request
                {
                    Residents = Ids(parsed.GetValue(residents)!), Everybody = parsed.GetValue(everybody), KeepsRegistration = parsed.GetValue(keeps), Destination = parsed.GetValue(destination),
                }, parsed, workplace, stop);
            Write(await workplace.Get<MoveOut>().Run(request, stop));
        });
        return command;
    }

    private static Command Split()
    {
        var (common, residents, door) = (Common.Of("分户日期"), ResidentsOption(), DoorOptions.Make());
        var representative = new Option<Guid>("--representative") { Description = "新户主的居民编号", Required = true };
        var command = common.Command("split", "分户；不写住房的仍住原处");
        command.Add(residents);
        command.Add(representative);
        door.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var typed = door.Read(parsed);
            var request = await common.Fill(
                new SplitHousehold.Request
                {
                    Residents = Ids(parsed.GetValue(residents)!), Representative = new(parsed.GetValue(representative)), Door = typed == new DoorFields() ? null : typed,
                }, parsed, workplace, stop);
            Write(await workplace.Get<SplitHousehold>().Run(request, stop));
        });
        return command;
    }

    private static Command Merge()
    {
        var (common, other) = (Common.Of("并户日期"), new Option<Guid>("--other") { Description = "并进来的住户编号", Required = true });
        var command = common.Command("merge", "并户：另一户并入这一户");
        command.Add(other);
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var request = await common.Fill(new MergeHouseholds.Request { Other = new(parsed.GetValue(other)) }, parsed, workplace, stop);
            request.OtherVersion = await Now(workplace, request.Division, request.Other, stop);
            Write(await workplace.Get<MergeHouseholds>().Run(request, stop));
        });
        return command;
    }

    private static Option<Guid[]> ResidentsOption() => new("--resident") { Description = "居民编号，可写几次", DefaultValueFactory = _ => [] };

    private static Option<string[]> MembersOption() => new("--member") { Description = "成员，如 王芳:self:320102198005050026，末尾加 :elsewhere 为户籍不在本社区；可写几次", Required = true };

    private static IList<Id<Resident>> Ids(Guid[] ids) => [.. ids.Select(i => new Id<Resident>(i))];

    private static IList<MemberFields> Members(string[] typed) => [.. typed.Select(Member)];

    private static MemberFields Member(string typed) => typed.Split(':') switch
    {
        [var name, var relation, var card] => new() { Name = name, Relation = EnumOption.Read<HouseholdRelation>(relation), DocumentNumber = card, RegisteredHere = true },
        [var name, var relation, var card, "elsewhere"] => new() { Name = name, Relation = EnumOption.Read<HouseholdRelation>(relation), DocumentNumber = card },
        _ => throw new CommandException($"成员应写作 姓名:关系:身份证号码，如 王芳:self:320102198005050026，现为“{typed}”。没有身份证的，请在网页上登记。"),
    };

    private static async Task<int> Now(Workplace workplace, string division, Id<Household> household, CancellationToken stop) =>
        (await workplace.Get<HouseholdOnDay>().Of(await workplace.Division(division, null, stop), household, null, stop)).Version;

    internal static void Write(HouseholdChanged done)
    {
        Console.WriteLine(done.Household);
        ResidentCommands.Tell(done.Notices);
    }
}
