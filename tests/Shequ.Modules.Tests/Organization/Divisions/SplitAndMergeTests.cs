using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Changes;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Divisions;

public sealed class SplitAndMergeTests(TestDatabases databases)
{
    private static readonly NewDivision North = new() { Code = "320102002091", Name = "梅园北社区居委会" };
    private static readonly NewDivision South = new() { Code = "320102002092", Name = "梅园南社区居委会" };

    [Fact]
    public async Task A_community_that_is_split_may_go_on_beside_the_new_one()
    {
        await using var register = await Register.WithExtract(databases);
        var community = (await register.Children("320102002"))[0];

        var made = await Split(register, community, continues: true, North);

        var after = await register.ByCode(North.Code);
        made.ShouldBe([after.Id]);
        (after.ParentId, after.Kind, after.DesignatedOn).ShouldBe((community.ParentId, DivisionKind.Urban, Register.ChangeDay));
        (await register.ByCode(community.Code)).EndedOn.ShouldBeNull();
        var link = (await register.Ask(q => q.Successions(after.Id))).ShouldHaveSingleItem();
        (link.FromDivisionId, link.ToDivisionId, link.Kind).ShouldBe((community.Id, after.Id, SuccessionKind.Split));
    }

    [Fact]
    public async Task A_community_that_is_split_may_end_and_is_still_found_on_earlier_days()
    {
        await using var register = await Register.WithExtract(databases);
        var community = (await register.Children("320102002"))[0];

        await Split(register, community, continues: false, North, South);

        (await register.Ask(q => q.ByCode(community.Code))).ShouldBeNull();
        (await register.Ask(q => q.ByCodeOn(community.Code, Register.ChangeDay.AddDays(-1))))!.Id.ShouldBe(community.Id);
        (await register.Ask(q => q.ByCodeOn(community.Code, Register.ChangeDay))).ShouldBeNull();
        (await register.Ask(q => q.Successions(community.Id))).Count.ShouldBe(2);
        (await register.Children("320102002")).ShouldNotContain(c => c.Id == community.Id);
        (await Should.ThrowAsync<RefusedException>(() => register.Act<RenameDivision, Id<Division>>(r => r.Run(
            new() { Division = community.Id, Name = "新名称", On = Register.ChangeDay, Document = "文" })))).Message.ShouldContain("撤销");
    }

    [Fact]
    public async Task A_split_needs_two_successors_with_codes_of_their_own()
    {
        await using var register = await Register.WithExtract(databases);
        var community = (await register.Children("320102002"))[0];

        (await Fault(register, community, false, North)).ShouldContain("请填写至少两个新设社区");
        (await Fault(register, community, false, North, South with { Code = North.Code })).ShouldContain("填了两次");
        (await Fault(register, community, true, North with { Code = community.Code })).ShouldContain("已由");
        (await Fault(register, community, true, North with { Code = "32010200209" })).ShouldContain("代码应为 12 位数字，现有 11 位");
        (await Fault(register, community, true, North with { Name = "" })).ShouldContain("请填写新设社区的名称");
    }

    [Fact]
    public async Task Communities_merge_into_one_that_goes_on()
    {
        await using var register = await Register.WithExtract(databases);
        var communities = await register.Children("320102002");

        var into = await Merge(register, communities[0], [communities[1], communities[2]], null);

        into.ShouldBe(communities[0].Id);
        (await register.Children("320102002")).Count.ShouldBe(communities.Count - 2);
        (await register.Ask(q => q.Successions(into))).ShouldAllBe(s => s.ToDivisionId == into && s.Kind == SuccessionKind.Merge);
    }

    [Fact]
    public async Task Communities_merge_into_a_new_one_and_all_of_them_end()
    {
        await using var register = await Register.WithExtract(databases);
        var communities = await register.Children("320102002");

        var into = await Merge(register, communities[0], [communities[1]], North);

        (await register.ByCode(North.Code)).Id.ShouldBe(into);
        (await register.Children("320102002")).Count.ShouldBe(communities.Count - 1);
        (await register.Ask(q => q.Successions(into))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Communities_of_different_streets_do_not_merge()
    {
        await using var register = await Register.WithExtract(databases);
        var (here, there) = ((await register.Children("320102002"))[0], (await register.Children("320115001"))[0]);

        var refusal = await Should.ThrowAsync<RefusedException>(() => Merge(register, here, [there], null));

        refusal.Remedy.ShouldNotBeNull().ShouldContain("划归");
        (await register.Value<long>("select count(*) from kernel_audit where refused is not null")).ShouldBe(1);
    }

    [Fact]
    public async Task Authority_over_one_community_does_not_reach_its_neighbours()
    {
        await using var register = await Register.WithExtract(databases);
        var communities = await register.Children("320102002");
        var own = Register.Of(communities[0].PathText);

        await Should.ThrowAsync<ForbiddenException>(() => Merge(register, communities[0], [communities[1]], null, own));
        await Should.ThrowAsync<ForbiddenException>(() => Split(register, communities[0], true, [North], own));

        (await register.Children("320102002")).Count.ShouldBe(communities.Count);
    }

    private static async Task<string> Fault(Register register, Division division, bool continues, params NewDivision[] made) =>
        (await Should.ThrowAsync<BadInputException>(() => Split(register, division, continues, made))).Message;

    private static Task<IReadOnlyList<Id<Division>>> Split(Register register, Division division, bool continues, params NewDivision[] made) =>
        Split(register, division, continues, made, Register.Of("32/3201/320102"));

    private static Task<IReadOnlyList<Id<Division>>> Split(Register register, Division division, bool continues, NewDivision[] made, Actor actor) =>
        register.Act<SplitDivision, IReadOnlyList<Id<Division>>>(
            s => s.Run(new() { Division = division.Id, Continues = continues, New = made, On = Register.ChangeDay, Document = "玄政〔2026〕4号" }), actor);

    private static Task<Id<Division>> Merge(Register register, Division division, Division[] others, NewDivision? made, Actor? actor = null) =>
        register.Act<MergeDivisions, Id<Division>>(
            m => m.Run(new() { Division = division.Id, Others = [.. others.Select(o => o.Id)], New = made, On = Register.ChangeDay, Document = "玄政〔2026〕5号" }), actor);
}
