using Microsoft.Extensions.DependencyInjection;
using Shequ.Accounts.Management;
using Shequ.Accounts.Messages;
using Shequ.Accounts.SecondFactors;
using Shequ.Accounts.Sessions;
using Shequ.Accounts.SignIn;
using Shequ.Kernel.Acts;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Tests.Support;

namespace Shequ.Tests.Accounts;

/// <summary>The ways in, and what keeps others out.</summary>
public sealed class EntranceTests(TestDatabases databases)
{
    private const string Telephone = "13812345678";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nobody", AccountsRoom.Password)]
    [InlineData("wangfang", "lake-cedar-9-umbrellA")]
    public async Task A_wrong_password_and_a_wrong_name_get_the_same_answer(string login, string password)
    {
        await using var room = await AccountsRoom.Open(databases);
        await room.Person("wangfang");

        var failure = await Should.ThrowAsync<BadInputException>(() => room.SignIn(login, password));

        failure.Errors.Single().Message.ShouldStartWith("登录名或密码不对");
    }

    [Theory]
    [InlineData("wangfang")]
    [InlineData("nobody")]
    public async Task Five_wrong_passwords_pause_even_the_right_one_for_ten_minutes(string login)
    {
        await using var room = await AccountsRoom.Open(databases);
        await room.Person("wangfang");
        for (var i = 0; i < Entrance.MostWrong; i++)
        {
            await Should.ThrowAsync<BadInputException>(() => room.SignIn(login, "wrong"));
        }

        var often = await Should.ThrowAsync<TooOftenException>(() => room.SignIn(login));

        often.Wait.ShouldBeLessThanOrEqualTo(Entrance.Pause);
        often.Message.ShouldContain("10 分钟");
        room.Clock.Move(Entrance.Pause);
        (await Record.ExceptionAsync(() => room.SignIn(login)) is null).ShouldBe(login == "wangfang");
    }

    [Fact]
    public async Task The_pause_is_kept_in_the_database_and_ended_by_whoever_may()
    {
        await using var room = await AccountsRoom.Open(databases);
        var person = await room.Person("wangfang");
        await Task.WhenAll(Enumerable.Range(0, Entrance.MostWrong).Select(_ => Record.ExceptionAsync(() => room.SignIn("wangfang", "wrong")).AsTask()));

        (await room.Ask<bool>("select lockout_end is not null as \"Value\" from accounts_account")).ShouldBe([true]);
        await room.In(s => s.GetRequiredService<UnlockAccount>().Run(new() { Person = person }, Stop), AccountsRoom.Manager());

        (await room.Ask<bool>("select lockout_end is not null as \"Value\" from accounts_account")).ShouldBe([false]);
    }

    [Fact]
    public async Task A_locked_account_stays_out_and_is_out_at_once()
    {
        await using var room = await AccountsRoom.Open(databases);
        var person = await room.Person("wangfang");
        var token = await room.SignIn("wangfang");

        await room.In(s => s.GetRequiredService<LockAccount>().Run(new() { Person = person, Reason = "调离" }, Stop), AccountsRoom.Manager());

        (await room.Who(token)).ShouldBeNull();
        (await Should.ThrowAsync<RefusedException>(() => room.SignIn("wangfang"))).Message.ShouldContain("停用");
    }

    [Fact]
    public async Task Posts_that_see_people_count_only_after_the_second_factor_and_its_code_only_once()
    {
        await using var room = await AccountsRoom.Open(databases);
        var person = await room.Person("wangfang");
        await room.Hold(person, BodyKind.ResidentsCommittee, PostKind.Chair);
        var secret = await room.Authenticator("wangfang");
        var (first, second) = (await room.Present("wangfang"), await room.Present("wangfang"));

        first.MustShowSecondFactor.ShouldBeTrue();
        first.Actor().Grants.Count.ShouldBe(2);
        var code = room.CodeOf(secret);
        var raised = (await room.Who(await room.In(s => s.GetRequiredService<SecondFactorDesk>().Show(first, code, Stop))))!;

        raised.MustShowSecondFactor.ShouldBeFalse();
        raised.Actor().Grants.Select(g => g.Permission).ShouldContain(Shequ.Organization.OrganizationPermissions.ViewPeople);
        await Should.ThrowAsync<BadInputException>(() => room.In(s => s.GetRequiredService<SecondFactorDesk>().Show(second, code, Stop)));
    }

    [Fact]
    public async Task Guessing_second_factors_is_stopped()
    {
        await using var room = await AccountsRoom.Open(databases);
        await room.Person("wangfang");
        var secret = await room.Authenticator("wangfang");
        var who = await room.Present("wangfang");
        for (var i = 0; i < 5; i++)
        {
            await Should.ThrowAsync<BadInputException>(() => room.In(s => s.GetRequiredService<SecondFactorDesk>().Show(who, "000000x", Stop)));
        }

        await Should.ThrowAsync<TooOftenException>(() => room.In(s => s.GetRequiredService<SecondFactorDesk>().Show(who, room.CodeOf(secret), Stop)));
    }

    [Fact]
    public async Task A_one_time_code_takes_the_place_of_the_password_and_not_of_the_second_factor()
    {
        await using var room = await AccountsRoom.Open(databases);
        var person = await room.Person("wangfang", Telephone);
        await room.Hold(person, BodyKind.ResidentsCommittee, PostKind.Chair);

        var code = await Sent(room);
        var who = (await room.Who(await Enter(room, code)))!;

        who.SecondFactor.ShouldBeFalse();
        who.MustShowSecondFactor.ShouldBeTrue();
        await Should.ThrowAsync<BadInputException>(() => Enter(room, code));
    }

    [Fact]
    public async Task A_code_dies_after_five_tries_or_five_minutes()
    {
        await using var room = await AccountsRoom.Open(databases);
        await room.Person("wangfang", Telephone);
        var tried = await Sent(room);
        for (var i = 0; i < MessageDesk.MostTries; i++)
        {
            await Should.ThrowAsync<BadInputException>(() => Enter(room, "wrong"));
        }

        await Should.ThrowAsync<BadInputException>(() => Enter(room, tried));
        var old = await Sent(room);
        room.Clock.Move(MessageDesk.Lasts);
        await Should.ThrowAsync<BadInputException>(() => Enter(room, old));
    }

    [Fact]
    public async Task Codes_are_few_an_hour_hashed_and_say_nothing_of_unknown_numbers()
    {
        await using var room = await AccountsRoom.Open(databases);
        await room.Person("wangfang", Telephone);
        for (var i = 0; i < MessageDesk.MostPerHour + 2; i++)
        {
            await room.In(async s =>
            {
                await s.GetRequiredService<MessageDesk>().Send(Telephone, "10.0.0.2", Stop);
                await s.GetRequiredService<MessageDesk>().Send("13900000000", "10.0.0.3", Stop);
                return 0;
            });
        }

        (await room.Ask<int>("select count(*)::int as \"Value\" from accounts_message_code")).ShouldBe([MessageDesk.MostPerHour]);
        (await room.Ask<int>("select octet_length(code_hash) as \"Value\" from accounts_message_code limit 1")).ShouldBe([32]);
    }

    private static Task<string> Enter(AccountsRoom room, string code) => room.In(s => s.GetRequiredService<Entrance>().WithMessage(Telephone, code, AccountsRoom.Desk, Stop));

    private static Task<string> Sent(AccountsRoom room) => room.In(async s =>
    {
        var shown = new ShownMessages(room.Clock);
        using var outbox = new MessageOutbox(shown, s.GetRequiredService<Microsoft.Extensions.Logging.ILogger<MessageOutbox>>());
        await outbox.StartAsync(Stop);
        var desk = new MessageDesk(s.GetRequiredService<Session>(), AccountsRoom.Cipher, s.GetRequiredService<RateLimits>(), outbox);
        await desk.Send("+86 138-1234-5678", "10.0.0.2", Stop);
        for (var i = 0; i < 100 && shown.All.Count == 0; i++)
        {
            await Task.Delay(20, Stop);
        }

        return System.Text.RegularExpressions.Regex.Match(shown.All[0].Text, @"\d{6}").Value;
    });
}
