using Shequ.Norms.Keys;
using Shequ.Organization.Duties;
using Shequ.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Duties;

public sealed class CadenceDutiesTests(TestDatabases databases)
{
    [Fact]
    public async Task What_was_never_recorded_is_said_to_be_so_and_names_the_figure_that_answers_it()
    {
        await using var room = await DutyRoom.Open(databases);

        var meeting = (await room.Report()).Items.Single(i => i.Key == MeetingKeys.RepresentativeMeetingHeld);

        (meeting.State, meeting.DueOn, meeting.DaysLeft).ShouldBe((DueState.Unrecorded, null, null));
        meeting.Norm!.Id.ShouldBe("LAW-28d");
        ProfileCatalogue.SectionOf(meeting.Field!).Id.ShouldBe("recurring");
    }

    [Theory]
    [InlineData("2026-11-15", DueState.Soon, 1)]
    [InlineData("2026-11-16", DueState.Soon, 0)]
    [InlineData("2026-11-17", DueState.Overdue, -1)]
    [InlineData("2026-10-16", DueState.Soon, 31)]
    [InlineData("2026-10-15", DueState.Later, 32)]
    public async Task It_is_due_so_many_months_after_it_last_happened_and_overdue_the_day_after(string today, DueState state, int left)
    {
        await using var room = await DutyRoom.Open(databases);
        room.Today = new(2026, 10, 1);
        await room.State(DutyRoom.Nanjing, (MeetingKeys.RepresentativeMeetingHeld, new(2026, 5, 16)));

        room.Today = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture);

        var meeting = (await room.Report()).Items.Single(i => i.Key == MeetingKeys.RepresentativeMeetingHeld);
        (meeting.LastOn, meeting.DueOn, meeting.State, meeting.DaysLeft).ShouldBe((new(2026, 5, 16), new DateOnly(2026, 11, 16), state, left));
    }

    [Fact]
    public async Task Two_norms_on_one_thing_are_one_item_that_names_both()
    {
        await using var room = await DutyRoom.Open(databases);

        var appraisal = (await room.Report()).Items.Single(i => i.Key == MeetingKeys.AppraisalHeld);

        appraisal.Norm!.Id.ShouldBe("LAW-37");
        appraisal.Also.Select(n => n.Id).ShouldBe(["JS-19.7"]);
    }

    [Fact]
    public async Task Each_place_has_the_cadences_of_its_own_documents()
    {
        await using var room = await DutyRoom.Open(databases);

        (await Keys(room, DutyRoom.Nanjing)).ShouldContain("disclosure.important_last_published");
        (await Keys(room, DutyRoom.Nanjing)).ShouldNotContain("training.members_last");
        (await Keys(room, DutyRoom.Jinan)).ShouldContain("training.members_last");
        (await Keys(room, DutyRoom.Jinan)).ShouldNotContain("disclosure.important_last_published");
    }

    [Fact]
    public async Task The_list_goes_from_overdue_over_soon_and_without_a_day_to_later_and_never_recorded()
    {
        await using var room = await DutyRoom.Open(databases);
        await room.State(
            DutyRoom.Nanjing, (MeetingKeys.WorkMeetingHeld, new(2026, 10, 1)), (MeetingKeys.AppraisalHeld, new(2025, 12, 1)),
            (MeetingKeys.ChairAudited, new(2026, 1, 1)));
        await room.Happens(DutyCause.RepresentativeChange);

        var items = (await room.Report()).Items;

        items.Select(i => i.State).ShouldBe(items.Select(i => i.State).Order());
        items.Select(i => i.State).Distinct().ShouldBe(Enum.GetValues<DueState>());
    }

    private static async Task<string[]> Keys(DutyRoom room, string code) => [.. (await room.Report(code)).Items.Select(i => i.Kind)];
}
