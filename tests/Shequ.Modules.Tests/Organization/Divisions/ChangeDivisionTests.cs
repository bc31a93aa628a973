using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Changes;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Divisions;

public sealed class ChangeDivisionTests(TestDatabases databases)
{
    private static readonly DateOnly DayBefore = Register.ChangeDay.AddDays(-1);

    [Fact]
    public async Task A_renamed_division_stays_itself_and_keeps_its_former_name()
    {
        await using var register = await Register.WithExtract(databases);
        var before = await register.ByCode("320102");

        await register.Rename("320102", "钟山区");

        var after = await register.ByCode("320102");
        (after.Id, after.Name, after.DesignatedOn).ShouldBe((before.Id, "钟山区", Register.ChangeDay));
        var former = (await register.Ask(q => q.FormerDesignations(before.Id))).ShouldHaveSingleItem();
        (former.Name, former.ValidFrom, former.ValidUntil).ShouldBe(("玄武区", before.DesignatedOn, Register.ChangeDay));
    }

    [Fact]
    public async Task A_recoded_division_takes_all_below_it_along()
    {
        await using var register = await Register.WithExtract(databases);
        var (county, street, count) = (
            await register.ByCode("320102"), await register.ByCode("320102002"), (await register.Children("320102002")).Count);

        await register.Recode("320102", "320198");

        (await register.ByCode("320198")).Id.ShouldBe(county.Id);
        var moved = await register.ByCode("320198002");
        (moved.Id, moved.PathText).ShouldBe((street.Id, "32/3201/320198/320198002"));
        var children = await register.Children("320198002");
        children.Count.ShouldBe(count);
        children.ShouldAllBe(c => c.PathText == $"32/3201/320198/320198002/{c.Code}");
        (await register.Ask(q => q.FormerDesignations(street.Id)))[0].Cause.ShouldBe(DesignationCause.RecodedAbove);
    }

    [Fact]
    public async Task A_former_code_finds_the_division_on_the_days_when_it_held()
    {
        await using var register = await Register.WithExtract(databases);
        var street = await register.ByCode("320102002");
        await register.Recode("320102", "320198");

        (await register.Ask(q => q.ByCodeOn("320102002", DayBefore)))!.Id.ShouldBe(street.Id);
        (await register.Ask(q => q.ByCodeOn("320102002", Register.ChangeDay))).ShouldBeNull();
        (await register.Ask(q => q.ByCodeOn("320198002", Register.ChangeDay)))!.Id.ShouldBe(street.Id);
        (await register.Ask(q => q.ByCodeOn("320198002", DayBefore))).ShouldBeNull();
        (await register.Ask(q => q.ByCode("320102002"))).ShouldBeNull();
    }

    [Fact]
    public async Task A_division_may_take_its_former_code_back()
    {
        await using var register = await Register.WithExtract(databases);
        await register.Recode("320102", "320198");

        await register.Recode("320198", "320102", Register.ChangeDay.AddDays(10));

        (await register.Children("320102002")).ShouldNotBeEmpty();
        (await register.Ask(q => q.ByCodeOn("320198002", Register.ChangeDay)))!.Code.ShouldBe("320102002");
    }

    [Fact]
    public async Task A_street_moves_to_another_county_with_its_communities()
    {
        await using var register = await Register.WithExtract(databases);
        var (street, county) = (await register.ByCode("320102002"), await register.ByCode("320115"));
        var request = new MoveDivision.Request
        {
            Division = street.Id, Parent = county.Id, Code = "320115088", On = Register.ChangeDay, Document = "宁民〔2026〕3号",
        };

        await Should.ThrowAsync<ForbiddenException>(() => Move(register, request, Register.Of("32/3201/320102")));
        await Move(register, request, Register.Of("32/3201"));

        (await register.ByCode("320115088")).ParentId.ShouldBe(county.Id);
        (await register.Children("320115088")).ShouldAllBe(c => c.PathText == $"32/3201/320115/320115088/{c.Code}");
    }

    [Theory]
    [InlineData("320102002", "3201020", "代码应为 9 位数字，现有 7 位")]
    [InlineData("320102", "3201021", "代码应为 6 位数字，现有 7 位")]
    [InlineData("320102", "32010Ａ", "代码应为 6 位数字，现含“Ａ”")]
    [InlineData("320102", "420102", "代码应以 3201 开头")]
    [InlineData("320102", "320115", "代码 320115 已由“江宁区”使用")]
    [InlineData("320102", "320102", "新代码与现代码相同")]
    public async Task A_wrong_code_is_explained(string code, string to, string message)
    {
        await using var register = await Register.WithExtract(databases);

        (await Should.ThrowAsync<BadInputException>(() => register.Recode(code, to))).Message.ShouldContain(message);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(13)]
    public async Task A_community_code_with_a_digit_too_few_or_too_many_is_explained(int digits)
    {
        await using var register = await Register.WithExtract(databases);
        var community = (await register.Children("320102002"))[0];

        var failure = await Should.ThrowAsync<BadInputException>(() => register.Recode(community.Code, (community.Code + "9")[..digits]));

        failure.Message.ShouldStartWith($"代码应为 12 位数字，现有 {digits} 位");
    }

    [Theory]
    [InlineData("1949-09-30")]
    [InlineData("2101-01-01")]
    [InlineData("2023-06-29")]
    public async Task A_day_out_of_bounds_or_before_the_present_designation_is_refused(string on)
    {
        await using var register = await Register.WithExtract(databases);

        var failure = await Should.ThrowAsync<BadInputException>(
            () => register.Recode("320102", "320198", DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)));

        failure.Errors.ShouldHaveSingleItem().Field.ShouldBe("On");
    }

    [Fact]
    public async Task The_approval_document_is_required()
    {
        await using var register = await Register.WithExtract(databases);
        var division = await register.ByCode("320102");

        var failure = await Should.ThrowAsync<BadInputException>(() => register.Act<RenameDivision, Id<Division>>(
            r => r.Run(new() { Division = division.Id, Name = "钟山区", On = Register.ChangeDay })));

        failure.Message.ShouldContain("请填写批准文号");
    }

    [Fact]
    public async Task Authority_next_door_is_not_enough_and_the_attempt_is_recorded()
    {
        await using var register = await Register.WithExtract(databases);

        await Should.ThrowAsync<ForbiddenException>(() => register.Rename("320102002", "别的街道", Register.Of("32/3201/320115")));
        await register.Rename("320102002", "梅园街道", Register.Of("32/3201/320102"));

        const string audit = "select count(*) from kernel_audit where act = 'organization.change_divisions' and actor = '李科长' and refused is ";
        (await register.Value<long>(audit + "not null")).ShouldBe(1);
        (await register.Value<long>(audit + "null")).ShouldBe(1);
    }

    [Fact]
    public async Task A_corrected_kind_names_who_corrected_it_and_outlives_a_renaming_and_an_edition()
    {
        await using var register = await Register.WithExtract(databases);
        var community = (await register.Children("320102002"))[0];

        await register.Act<CorrectKind, Id<Division>>(c => c.Run(new() { Division = community.Id, Kind = DivisionKind.Rural }));
        await register.Rename(community.Code, "另一个社区居委会");
        await register.Import();

        var after = await register.ByCode(community.Code);
        (after.Kind, after.KindCorrectedBy).ShouldBe((DivisionKind.Rural, "李科长"));
    }

    private static Task<Id<Division>> Move(Register register, MoveDivision.Request request, Actor actor) =>
        register.Act<MoveDivision, Id<Division>>(m => m.Run(request), actor);
}
