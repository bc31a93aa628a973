using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.RuleBooks;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.RuleBooks;

public sealed class ConfirmNormTests(TestDatabases databases)
{
    private static readonly DateOnly Begins = new(2019, 12, 2);

    [Fact]
    public async Task A_confirmed_norm_requires_what_the_reading_says_and_the_latest_reading_counts()
    {
        await using var room = await RuleBookRoom.Open(databases);
        (await Requires(room)).ShouldBeEmpty();

        await Confirm(room.As("42/4207"), "below_half", Begins);
        (await Requires(room)).ShouldBe(["低于 1/2"]);

        await Confirm(room, "at_least_half", RuleBookRoom.Today);
        (await Requires(room)).ShouldBe(["不低于 1/2"]);
        (await room.Get<RuleBookDecisions>().ConfirmationsOf("EZ-34", TestContext.Current.CancellationToken)).Select(c => c.Reading).ShouldBe(["at_least_half", "below_half"]);
        (await room.LastAudit()).Detail.ShouldContain("EZ-34 读作 at_least_half");
    }

    [Fact]
    public async Task Refuses_a_day_before_the_norm_and_a_day_to_come()
    {
        await using var room = await RuleBookRoom.Open(databases);
        room.As("42/4207");

        await Should.ThrowAsync<BadInputException>(() => Confirm(room, "below_half", Begins.AddDays(-1)));
        await Should.ThrowAsync<BadInputException>(() => Confirm(room, "below_half", RuleBookRoom.Today.AddDays(1)));
        (await Should.ThrowAsync<BadInputException>(() => Confirm(room, "half", RuleBookRoom.Today))).Errors.ShouldHaveSingleItem().Field.ShouldBe("Reading");
    }

    [Fact]
    public async Task Is_decided_where_the_document_holds_and_forbidden_next_door()
    {
        await using var room = await RuleBookRoom.Open(databases);

        await Should.ThrowAsync<ForbiddenException>(() => Confirm(room.As("32"), "below_half", RuleBookRoom.Today));

        (await Requires(room)).ShouldBeEmpty();
        (await room.LastAudit()).Refused.ShouldNotBeNull();
    }

    private static Task<Id<NormConfirmation>> Confirm(RuleBookRoom room, string reading, DateOnly on) => room.Get<ConfirmNorm>().Run(
        new() { Norm = "EZ-34", Reading = reading, ConfirmedBy = "周敏", On = on, Source = "市档案馆藏原件" }, TestContext.Current.CancellationToken);

    private static async Task<string[]> Requires(RuleBookRoom room) =>
        (await room.InHand("4207")).InForce(room.Get<NormLibrary>().Norm("EZ-34")!)!.Requirements.Select(r => r.Rule.Describe(r.Key)).ToArray();
}
