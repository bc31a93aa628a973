using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.RuleBooks;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.RuleBooks;

public sealed class BindPackTests(TestDatabases databases)
{
    private static readonly DateOnly Begins = new(2021, 7, 1);

    [Fact]
    public async Task Makes_a_document_without_a_place_hold_there_and_below_and_nowhere_else()
    {
        await using var room = await RuleBookRoom.Open(databases);
        (await room.InHand("3201")).Set.Norms.ShouldNotContain(n => n.Norm.Pack.Id == "tl-2021");

        await Bind(room.As("32"), "32", Begins);

        (await room.InHand("3201")).Set.Norms.Count(n => n.Norm.Pack.Id == "tl-2021").ShouldBe(room.Get<NormLibrary>().Pack("tl-2021")!.Norms.Count);
        (await room.InHand("4207")).Set.Norms.ShouldNotContain(n => n.Norm.Pack.Id == "tl-2021");
        (await room.Get<RuleBookDecisions>().BindingsOf("tl-2021", TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Place.Name.ShouldBe("江苏省");
        (await room.LastAudit()).ShouldSatisfyAllConditions(a => a.Actor.ShouldBe("周敏"), a => a.Act.ShouldBe("organization.bind_packs"), a => a.Refused.ShouldBeNull());
    }

    [Fact]
    public async Task Bound_to_the_country_it_holds_everywhere()
    {
        await using var room = await RuleBookRoom.Open(databases);

        await Bind(room.As(""), "0", Begins);

        (await room.InHand("4207")).Set.Norms.ShouldContain(n => n.Norm.Pack.Id == "tl-2021");
    }

    [Fact]
    public async Task Is_refused_one_day_before_the_document_begins()
    {
        await using var room = await RuleBookRoom.Open(databases);

        var refusal = await Should.ThrowAsync<RefusedException>(() => Bind(room.As("32"), "3201", Begins.AddDays(-1)));

        refusal.Citation.ShouldBe("城乡社区治理条例");
        (await room.LastAudit()).Refused.ShouldNotBeNull();
    }

    [Fact]
    public async Task Is_refused_for_a_handbook_and_for_what_is_bound_already()
    {
        await using var room = await RuleBookRoom.Open(databases);
        await Bind(room.As("32"), "3201", Begins);

        (await Should.ThrowAsync<RefusedException>(() => Bind(room, "3201", Begins))).Message.ShouldContain("已绑定");
        (await Should.ThrowAsync<RefusedException>(() => Bind(room, "3201", Begins, "hb-2006"))).Message.ShouldContain("没有约束力");
    }

    [Fact]
    public async Task Is_forbidden_next_door_and_the_attempt_is_recorded()
    {
        await using var room = await RuleBookRoom.Open(databases);

        await Should.ThrowAsync<ForbiddenException>(() => Bind(room.As("42"), "3201", Begins));

        (await room.LastAudit()).ShouldSatisfyAllConditions(a => a.Refused.ShouldNotBeNull(), a => a.Detail.ShouldContain("tl-2021 → 3201"));
        (await room.Get<RuleBookDecisions>().BindingsOf("tl-2021", TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Wants_a_basis_and_an_end_that_is_not_before_the_beginning()
    {
        await using var room = await RuleBookRoom.Open(databases);

        var bad = await Should.ThrowAsync<BadInputException>(() => room.As("32").Get<BindPack>().Run(
            new() { Pack = "tl-2021", Division = "3201", From = Begins, To = Begins.AddDays(-1) }, TestContext.Current.CancellationToken));

        bad.Errors.Select(e => e.Field).ShouldBe(["Basis", "To"], ignoreOrder: true);
    }

    private static Task<Id<PackBinding>> Bind(RuleBookRoom room, string place, DateOnly from, string pack = "tl-2021") =>
        room.Get<BindPack>().Run(new() { Pack = pack, Division = place, From = from, Basis = "市政府决定" }, TestContext.Current.CancellationToken);
}
