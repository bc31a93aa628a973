using System.CommandLine;
using Shequ.Accounts.Management;
using Shequ.Kernel.Data;
using Shequ.Kernel.Secrets;
using Shequ.Organization.People;

namespace Shequ.Cli;

/// <summary>./shequ accounts: opens, locks and resets accounts, names the first administrator, and makes the key for personal data.</summary>
internal static class AccountCommands
{
    internal static Command Make() => new("accounts", "账户：开通、停用、恢复、重置，登记首位系统管理员") { Administrator(), Open(), Lock(), Unlock(), Reset(), Key() };

    private static Argument<Guid> PersonArgument() => new("person") { Description = "人员编号，见 /accounts 或人员页的地址" };

    private static Option<string> Login() => new("--login") { Description = "登录名，如 wangfang", Required = true };

    private static Option<string?> Telephone() => new("--telephone") { Description = "手机号，用于短信验证码" };

    private static Command Administrator()
    {
        var (name, login, telephone) = (new Option<string>("--name") { Description = "姓名", Required = true }, Login(), Telephone());
        var document = new Option<string>("--document") { Description = "任命的文件或决定", Required = true };
        var sex = new Option<Sex>("--sex") { Description = "Male 或 Female" };
        var command = new Command("administrator", "登记首位系统管理员并开通账户") { name, login, document, telephone, sex };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Tell(await workplace.Get<NameFirstAdministrator>().Run(
                new()
                {
                    Name = parsed.GetValue(name)!,
                    Login = parsed.GetValue(login)!,
                    Document = parsed.GetValue(document)!,
                    Telephone = parsed.GetValue(telephone),
                    Sex = parsed.GetValue(sex),
                }, stop));
        });
        return command;
    }

    private static Command Open()
    {
        var (person, login, telephone) = (PersonArgument(), Login(), Telephone());
        var command = new Command("open", "为一个人开通账户") { person, login, telephone };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Tell(await workplace.Get<OpenAccount>().Run(
                new() { Person = Id(parsed.GetValue(person)), Login = parsed.GetValue(login)!, Telephone = parsed.GetValue(telephone) }, stop));
        });
        return command;
    }

    private static Command Lock()
    {
        var (person, reason) = (PersonArgument(), new Option<string>("--reason") { Description = "原因", Required = true });
        var command = new Command("lock", "停用一个人的账户") { person, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            await workplace.Get<LockAccount>().Run(new() { Person = Id(parsed.GetValue(person)), Reason = parsed.GetValue(reason)! }, stop);
            Console.WriteLine("已停用。");
        });
        return command;
    }

    private static Command Unlock()
    {
        var person = PersonArgument();
        var command = new Command("unlock", "恢复一个人的账户") { person };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            await workplace.Get<UnlockAccount>().Run(new() { Person = Id(parsed.GetValue(person)) }, stop);
            Console.WriteLine("已恢复。");
        });
        return command;
    }

    private static Command Reset()
    {
        var (person, password) = (PersonArgument(), new Option<bool>("--password") { Description = "重置密码" });
        var factor = new Option<bool>("--second-factor") { Description = "移除验证器和通行密钥" };
        var command = new Command("reset", "重置一个人的密码或第二验证") { person, password, factor };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var initial = await workplace.Get<ResetAccount>().Run(
                new() { Person = Id(parsed.GetValue(person)), Password = parsed.GetValue(password), SecondFactor = parsed.GetValue(factor) }, stop);
            Console.WriteLine("已重置。");
            Tell(initial);
        });
        return command;
    }

    private static Command Key()
    {
        var command = new Command("key", "生成个人信息密钥（只在没有时）");
        command.SetAction(_ =>
        {
            var file = PersonalKey.FileIn(Workplace.DataFolder);
            Console.WriteLine(PersonalKey.Make(file) ? $"已生成 {file}。请另行备份：没有它，已加密的内容打不开。" : $"已有 {file}，没有改动。");
        });
        return command;
    }

    private static Id<Person> Id(Guid person) => new(person);

    private static void Tell(InitialPassword? initial)
    {
        if (initial is not null)
        {
            Console.WriteLine($"登录名 {initial.Login}\n初始密码 {initial.Password}\n只显示这一次；首次登录时须改。");
        }
    }
}
