using Shequ.Kernel.Acts;
using Shequ.Organization.Duties;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Duties;

public sealed class CloseDutyTests(TestDatabases databases)
{
    private const string Path = "32/3201/320102/320102001/" + DutyRoom.Nanjing;

    [Fact]
    public async Task Keeps_day_record_and_who_and_leaves_the_list()
    {
        await using var room = await DutyRoom.Open(databases);
        var duty = (await room.Happens(DutyCause.RepresentativeChange)).ShouldHaveSingleItem();
        room.Today = DutyRoom.Monday.AddDays(2);
        room.Actor = new("王主任", [.. Shequ.Organization.OrganizationPermissions.All.Select(p => new Grant(p, new(Path), false, "梅园社区居民委员会主任"))]);

        await room.Close(duty, DutyRoom.Monday.AddDays(1), "公告存档〔2026〕3号");

        var closed = (await room.One(duty)).Duty;
        (closed.DoneOn, closed.Evidence, closed.DoneBy).ShouldBe((DutyRoom.Monday.AddDays(1), "公告存档〔2026〕3号", "王主任（梅园社区居民委员会主任）"));
        closed.DoneLate.ShouldBeFalse();
        (await room.Report()).Items.ShouldAllBe(i => i.Duty == null);
    }

    [Fact]
    public async Task Is_audited_without_names()
    {
        await using var room = await DutyRoom.Open(databases);
        var duty = (await room.Happens(DutyCause.RepresentativeChange)).ShouldHaveSingleItem();

        await room.Close(duty, evidence: "王芳交来的公告照片");

        var entry = await room.LastAudit();
        entry.Refused.ShouldBeNull();
        entry.Detail.ShouldBe("JS-9e 第 1 步 代表名单变更后及时向居民公告：2026-11-16 办结");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task Done_after_its_last_day_it_is_kept_as_late(int after, bool late)
    {
        await using var room = await DutyRoom.Open(databases);
        var duty = (await room.Happens(DutyCause.NewCommittee)).Single(d => d.DueOn is not null);
        room.Today = duty.DueOn!.Value.AddDays(after);

        await room.Close(duty);

        (await room.One(duty)).Duty.DoneLate.ShouldBe(late);
        (await room.LastAudit()).Detail.Contains("逾期 1 日", StringComparison.Ordinal).ShouldBe(late);
    }

    [Fact]
    public async Task Takes_the_day_of_the_change_and_today_but_no_day_before_or_after()
    {
        await using var room = await DutyRoom.Open(databases);
        var duties = await room.Happens(DutyCause.SupervisionChange);
        room.Today = DutyRoom.Monday.AddDays(3);

        (await Should.ThrowAsync<BadInputException>(() => room.Close(duties[0], DutyRoom.Monday.AddDays(-1)))).Errors.ShouldHaveSingleItem().Field.ShouldBe("On");
        (await Should.ThrowAsync<BadInputException>(() => room.Close(duties[0], room.Today.AddDays(1)))).Errors.ShouldHaveSingleItem().Field.ShouldBe("On");
        await room.Close(duties[0], DutyRoom.Monday);
        await room.Close(duties[1], room.Today);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Asks_for_a_record(string evidence)
    {
        await using var room = await DutyRoom.Open(databases);
        var duty = (await room.Happens(DutyCause.RepresentativeChange)).ShouldHaveSingleItem();

        (await Should.ThrowAsync<BadInputException>(() => room.Close(duty, evidence: evidence))).Errors.ShouldHaveSingleItem().Field.ShouldBe("Evidence");
    }

    [Fact]
    public async Task Only_one_of_two_people_closes_it()
    {
        await using var room = await DutyRoom.Open(databases);
        var duty = (await room.Happens(DutyCause.RepresentativeChange)).ShouldHaveSingleItem();

        await Should.ThrowAsync<StaleException>(() => room.Close(duty, seen: duty.Version + 1));
        await room.Close(duty, seen: duty.Version);
        (await Should.ThrowAsync<StaleException>(() => room.Close(duty, seen: duty.Version))).Message.ShouldContain("王主任");

        (await room.One(duty)).Duty.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Is_forbidden_next_door_and_that_is_recorded()
    {
        await using var room = await DutyRoom.Open(databases);
        var duty = (await room.Happens(DutyCause.RepresentativeChange)).ShouldHaveSingleItem();
        room.Actor = DutyRoom.Of("32/3201/320102/320102001/" + DutyRoom.NextDoor);

        await Should.ThrowAsync<ForbiddenException>(() => room.Close(duty));
        await Should.ThrowAsync<ForbiddenException>(() => room.Report());
        await Should.ThrowAsync<ForbiddenException>(() => room.One(duty));
        await Should.ThrowAsync<ForbiddenException>(() => room.Area("320102001"));

        (await room.LastAudit()).Refused.ShouldNotBeNull();
    }

    [Fact]
    public async Task Is_not_found_under_the_code_of_another_community()
    {
        await using var room = await DutyRoom.Open(databases);
        var duty = (await room.Happens(DutyCause.RepresentativeChange)).ShouldHaveSingleItem();

        await Should.ThrowAsync<NotFoundException>(() => room.Close(duty, code: DutyRoom.NextDoor));
        await Should.ThrowAsync<NotFoundException>(() => room.One(duty, DutyRoom.NextDoor));
    }
}
