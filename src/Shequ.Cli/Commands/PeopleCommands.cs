using System.CommandLine;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;

namespace Shequ.Cli;

/// <summary>./shequ people: who is registered, who they are to each other, and which posts they hold or held.</summary>
internal static class PeopleCommands
{
    internal static Command Make() => new("people", "人员：列出、登记、亲属申报、任职经历") { List(), Add(), Kinship(), Posts() };

    private static Command List()
    {
        var (division, name, page, json) = (Output.DivisionOption(), new Option<string?>("--name") { Description = "姓名开头" }, new Option<int>("--page") { DefaultValueFactory = _ => 1 }, Output.JsonOption());
        var command = new Command("list", "一个区划及其下的登记人员，每页 50 人") { division, name, page, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var place = await workplace.Division(parsed.GetValue(division)!, null, stop);
            var people = await workplace.Get<PeopleReader>().Page(place, parsed.GetValue(name), parsed.GetValue(page), stop);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(people);
                return;
            }

            Output.WriteTable(
                ["编号", "姓名", "性别", "出生", "登记在"],
                people.People.Select(p => (IReadOnlyList<string>)[$"{p.Id}", p.Name, p.Sex == Sex.Female ? "女" : "男", $"{p.BornOn:yyyy-MM-dd}", p.DivisionName]));
            Console.Error.WriteLine(people.More ? $"还有更多，见 --page {parsed.GetValue(page) + 1}。" : "");
        });
        return command;
    }

    private static Command Add()
    {
        var (division, name, sex) = (Output.DivisionOption(), new Option<string>("--name") { Description = "姓名", Required = true }, EnumOption.Of<Sex>("--sex", "性别"));
        var (born, party, dwelling) = (new Option<DateOnly?>("--born") { Description = "出生日期" }, new Option<bool>("--party-member") { Description = "中共党员" }, new Option<string?>("--dwelling") { Description = "门牌" });
        var (accounting, management) = (new Option<bool>("--accounting") { Description = "有财会知识" }, new Option<bool>("--management") { Description = "有管理知识" });
        var (elsewhere, anyway) = (new Option<bool>("--lives-elsewhere") { Description = "不住本社区" }, new Option<bool>("--anyway") { Description = "确是另一个同名的人" });
        var command = new Command("add", "登记人员") { division, name, sex, born, party, dwelling, accounting, management, elsewhere, anyway };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Console.WriteLine(await workplace.Get<RegisterPerson>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Name = parsed.GetValue(name)!, Sex = parsed.GetValue(sex), BornOn = parsed.GetValue(born),
                    PartyMember = parsed.GetValue(party), Dwelling = parsed.GetValue(dwelling), Accounting = parsed.GetValue(accounting),
                    Management = parsed.GetValue(management), LivesHere = !parsed.GetValue(elsewhere), Anyway = parsed.GetValue(anyway),
                }, stop));
        });
        return command;
    }

    private static Command Kinship()
    {
        var (person, kind, relative) = (new Argument<Guid>("person") { Description = "人员编号" }, EnumOption.Argument<KinshipKind>("kind", "关系"), new Argument<Guid>("relative") { Description = "另一人编号" });
        var (day, source) = (BodyCommands.DayOption("--day", "申报日期"), new Option<string>("--source") { Description = "申报人或证明材料", Required = true });
        var command = new Command("kinship", "亲属申报") { person, kind, relative, day, source };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            BodyCommands.Warn(await workplace.Get<DeclareKinship>().Run(
                new()
                {
                    Person = new(parsed.GetValue(person)), Relative = new(parsed.GetValue(relative)), Kind = parsed.GetValue(kind), Day = parsed.GetValue(day), Source = parsed.GetValue(source)!,
                }, stop));
            Console.WriteLine("已登记。");
        });
        return command;
    }

    private static Command Posts()
    {
        var (person, json) = (new Argument<Guid>("person") { Description = "人员编号" }, Output.JsonOption());
        var command = new Command("posts", "一个人现在和以前的任职") { person, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var posts = await workplace.Get<RosterReader>().PostsOf(new(parsed.GetValue(person)), stop);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(posts);
                return;
            }

            Output.WriteTable(
                ["编号", "区划", "组织", "岗位", "起", "止", "在任"],
                posts.Select(p => (IReadOnlyList<string>)[$"{p.Appointment}", p.DivisionName, p.BodyName, p.Title, $"{p.From:yyyy-MM-dd}", $"{p.Until:yyyy-MM-dd}", p.Held ? "是" : ""]));
        });
        return command;
    }
}
