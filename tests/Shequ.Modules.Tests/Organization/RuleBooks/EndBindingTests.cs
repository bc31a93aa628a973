using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.RuleBooks;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.RuleBooks;

public sealed class EndBindingTests(TestDatabases databases)
{
    private static readonly DateOnly First = new(2026, 6, 1);

    [Fact]
    public async Task The_last_day_still_holds_and_the_day_after_does_not()
    {
        await using var room = await RuleBookRoom.Open(databases);
        var binding = await Bound(room);

        await End(room, binding, RuleBookRoom.Today);
        (await room.InHand("3201")).Set.Norms.ShouldContain(n => n.Norm.Pack.Id == "tl-2021");

        await End(room, binding, RuleBookRoom.Today.AddDays(-1));
        (await room.InHand("3201")).Set.Norms.ShouldNotContain(n => n.Norm.Pack.Id == "tl-2021");
        (await room.LastAudit()).Detail.ShouldContain("至 2026-06-29");
    }

    [Fact]
    public async Task Takes_the_first_day_as_the_last_but_none_before_it()
    {
        await using var room = await RuleBookRoom.Open(databases);
        var binding = await Bound(room);

        (await Should.ThrowAsync<BadInputException>(() => End(room, binding, First.AddDays(-1)))).Errors.ShouldHaveSingleItem().Field.ShouldBe("LastDay");
        await End(room, binding, First);
    }

    [Fact]
    public async Task Is_forbidden_next_door()
    {
        await using var room = await RuleBookRoom.Open(databases);
        var binding = await Bound(room);

        await Should.ThrowAsync<ForbiddenException>(() => End(room.As("42"), binding, RuleBookRoom.Today));

        (await room.Get<RuleBookDecisions>().Binding(binding, TestContext.Current.CancellationToken))!.Binding.HoldsTo.ShouldBeNull();
        (await room.LastAudit()).Refused.ShouldNotBeNull();
    }

    private static Task<Id<PackBinding>> Bound(RuleBookRoom room) => room.As("32").Get<BindPack>().Run(
        new() { Pack = "tl-2021", Division = "3201", From = First, Basis = "市政府决定" }, TestContext.Current.CancellationToken);

    private static Task<Id<PackBinding>> End(RuleBookRoom room, Id<PackBinding> binding, DateOnly day) =>
        room.Get<EndBinding>().Run(new() { Binding = binding, LastDay = day }, TestContext.Current.CancellationToken);
}
