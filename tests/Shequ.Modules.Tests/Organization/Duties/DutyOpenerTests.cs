using Shequ.Organization.Duties;
using Shequ.Organization.RuleBooks;
using Shequ.Tests.Support;
using Use = Shequ.Norms.Evaluation.Use;

namespace Shequ.Tests.Organization.Duties;

public sealed class DutyOpenerTests(TestDatabases databases)
{
    private static string[] StepsOf(IEnumerable<Duty> duties) => [.. duties.Select(d => $"{d.Norm}/{d.Step}")];

    [Theory]
    [InlineData(DutyCause.MemberVacancy, "LAW-24/0", "LAW-24b/0", "JS-11.3/0")]
    [InlineData(DutyCause.MemberResignation, "LAW-21/0", "LAW-21/1", "LAW-21/2")]
    [InlineData(DutyCause.RepresentativeChange, "JS-9e/0")]
    [InlineData(DutyCause.RepresentativeVacancy, "LAW-13b/0", "JS-9c/0")]
    [InlineData(DutyCause.GroupLeaderVacancy, "LAW-13e/0", "JS-8.1/0")]
    [InlineData(DutyCause.SubcommitteeVacancy, "JS-10.2c/0", "JS-10.2c/1")]
    [InlineData(DutyCause.SupervisionVacancy, "JS-17.6/0")]
    [InlineData(DutyCause.SupervisionChange, "JS-17.6b/0", "JS-17.6b/1")]
    [InlineData(DutyCause.NewCommittee, "LAW-25/0", "LAW-25b/0", "LAW-25b/1")]
    public async Task A_change_in_Jiangsu_opens_every_step_of_the_law_and_of_the_provincial_guidelines(DutyCause cause, params string[] steps)
    {
        await using var room = await DutyRoom.Open(databases);

        StepsOf(await room.Happens(cause)).ShouldBe(steps, ignoreOrder: true);
    }

    [Theory]
    [InlineData(DutyRoom.Jinan, DutyCause.MemberVacancy, "LAW-24/0", "LAW-24b/0")]
    [InlineData(DutyRoom.Jinan, DutyCause.RepresentativeChange)]
    [InlineData(DutyRoom.Jinan, DutyCause.SubcommitteeVacancy)]
    [InlineData(DutyRoom.Ezhou, DutyCause.MemberVacancy, "LAW-24/0", "LAW-24b/0", "EZ-26/0")]
    [InlineData(DutyRoom.Ezhou, DutyCause.GroupLeaderVacancy, "LAW-13e/0", "EZ-7.2b/0")]
    [InlineData(DutyRoom.Ezhou, DutyCause.SupervisionChange)]
    public async Task Elsewhere_the_documents_of_that_place_decide(string code, DutyCause cause, params string[] steps)
    {
        await using var room = await DutyRoom.Open(databases);

        StepsOf(await room.Happens(cause, code)).ShouldBe(steps, ignoreOrder: true);
    }

    [Fact]
    public async Task The_norms_of_the_day_of_the_change_count()
    {
        await using var room = await DutyRoom.Open(databases);

        StepsOf(await room.Happens(DutyCause.MemberVacancy, on: new(2025, 12, 31))).ShouldNotContain(s => s.StartsWith("LAW", StringComparison.Ordinal));
        StepsOf(await room.Happens(DutyCause.MemberVacancy, on: new(2026, 1, 1))).ShouldContain("LAW-24/0");
    }

    [Fact]
    public async Task Says_what_by_when_and_about_whom()
    {
        await using var room = await DutyRoom.Open(databases);
        var appointment = Guid.CreateVersion7();

        var duty = (await room.Happens(DutyCause.RepresentativeChange, subject: appointment, who: "王芳，第一居民小组居民代表")).ShouldHaveSingleItem();

        duty.Does.ShouldBe("代表名单变更后及时向居民公告");
        (duty.Subject, duty.SubjectId, duty.OpenedOn).ShouldBe(("王芳，第一居民小组居民代表", appointment, DutyRoom.Monday));
        duty.DueOn.ShouldBeNull();
        (await room.Report()).Items.ShouldContain(i => i.Duty!.Id == duty.Id && i.State == DueState.Undated && i.DaysLeft == null);
    }

    [Fact]
    public async Task The_same_step_of_the_same_matter_is_not_opened_twice_while_it_is_open()
    {
        await using var room = await DutyRoom.Open(databases);
        var appointment = Guid.CreateVersion7();
        var first = (await room.Happens(DutyCause.RepresentativeChange, subject: appointment)).ShouldHaveSingleItem();

        (await room.Happens(DutyCause.RepresentativeChange, subject: appointment)).ShouldBeEmpty();
        (await room.Happens(DutyCause.RepresentativeChange)).ShouldHaveSingleItem();
        await room.Close(first);
        (await room.Happens(DutyCause.RepresentativeChange, subject: appointment)).ShouldHaveSingleItem();
    }

    // 2026-09-15 + ten days is 中秋节, three days off until Sunday 27 September; 2026-09-14 + ten days is the Thursday before.
    [Theory]
    [InlineData("2026-09-14", "2026-09-24")]
    [InlineData("2026-09-15", "2026-09-28")]
    [InlineData("2026-09-18", "2026-09-28")]
    [InlineData("2026-09-19", "2026-09-29")]
    public async Task The_last_day_of_the_handover_moves_past_a_holiday(string elected, string last)
    {
        await using var room = await DutyRoom.Open(databases);
        room.Today = DateOnly.Parse(elected, System.Globalization.CultureInfo.InvariantCulture);

        var handover = (await room.Happens(DutyCause.NewCommittee)).Single(d => d.DueOn is not null);

        handover.Norm.ShouldBe("LAW-25");
        $"{handover.DueOn:yyyy-MM-dd}".ShouldBe(last);
    }

    [Theory]
    [InlineData(-1, DueState.Soon, 1)]
    [InlineData(0, DueState.Soon, 0)]
    [InlineData(1, DueState.Overdue, -1)]
    public async Task It_is_overdue_from_the_day_after_its_last_day(int days, DueState state, int left)
    {
        await using var room = await DutyRoom.Open(databases);
        room.Today = new(2026, 9, 15);
        var due = (await room.Happens(DutyCause.NewCommittee)).Single(d => d.DueOn is not null).DueOn!.Value;

        room.Today = due.AddDays(days);

        var item = (await room.Report()).Items.Single(i => i.Duty?.DueOn is not null);
        (item.State, item.DaysLeft).ShouldBe((state, left));
    }

    [Fact]
    public void Every_cause_has_a_procedure_of_its_own_and_its_clauses_count_as_run()
    {
        var library = NormLibrary.Load(Path.Combine(Shequ.Kernel.RepositoryRoot.Find(), "packs"));

        DutyMatter.All.Select(m => m.Cause).ShouldBe(Enum.GetValues<DutyCause>());
        DutyMatter.All.Select(m => m.Procedure).ShouldBeUnique();
        foreach (var norm in new[] { "LAW-21", "LAW-25b", "JS-9e", "JS-17.6b", "EZ-26" }.Select(id => library.Norm(id)!))
        {
            NormUses.Of(norm).ShouldBe(Use.Run, norm.Id);
        }

        library.Packs.Where(p => p.Guidance).SelectMany(p => p.Norms).ShouldAllBe(n => NormUses.Of(n) == Use.Shown);
    }
}
