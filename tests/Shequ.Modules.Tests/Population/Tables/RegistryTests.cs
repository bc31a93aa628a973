using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Population.Tables;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;
using static Shequ.Tests.Population.Tables.TableRoom;

namespace Shequ.Tests.Population.Tables;

public sealed class RegistryTests(TestDatabases databases)
{
    [Fact]
    public async Task A_table_that_the_street_asks_for_holds_for_all_its_communities_and_no_other()
    {
        await using var here = await Neighbourhood.Open(databases);

        var table = await here.Ask(Asked());

        (await here.Table(table)).State.ShouldBe(TableState.Due);
        (await here.Table(table)).AskedFor.Code.ShouldBe(Given.Street);
        var nextDoor = await here.Division(Given.NextDoor);
        await Should.ThrowAsync<NotFoundException>(() => here.Act<TableRegistry, TableInPlace>(r => r.One(nextDoor, table, null, null, Neighbourhood.Stop), Worker(Neighbourhood.NextDoor)));
        var entry = await here.LastAudit();
        entry.Act.ShouldBe("population.register_tables");
        entry.Detail.ShouldContain("60岁以上老人台账");
    }

    [Fact]
    public async Task Headers_find_their_fields_by_themselves_unless_somebody_says_otherwise()
    {
        await using var here = await Neighbourhood.Open(databases);
        var request = Asked("登记表", "居民姓名*", "公民身份号码", "联 系 电 话", "房东姓名");
        request.Columns = [.. request.Columns, new AskedColumn { Header = "备注", Field = "resident.name" }, new AskedColumn { Header = "年龄", Field = AskedColumn.NoField }];

        var columns = (await here.Table(await here.Ask(request))).Edition.Columns;

        columns.Select(c => c.Field).ShouldBe(["resident.name", "resident.document", "resident.phone", null, "resident.name", null]);
        columns.Select(c => c.Required).ShouldBe([true, false, false, false, false, false]);
    }

    [Theory]
    [InlineData("", "街道", "姓名", "请填写表的名称")]
    [InlineData("表", "", "姓名", "哪个单位要")]
    [InlineData("表", "街道", "姓名|姓 名", "写了 2 次")]
    [InlineData("表", "街道", "＊", "没有表头")]
    public async Task A_faulty_table_is_refused_with_what_to_do(string name, string asker, string headers, string says)
    {
        await using var here = await Neighbourhood.Open(databases);
        var request = Asked(name, headers.Split('|'));
        request.Asker = asker;

        (await Should.ThrowAsync<BadInputException>(() => here.Ask(request))).Message.ShouldContain(says);
    }

    [Fact]
    public async Task A_norm_that_no_pack_has_is_not_a_basis()
    {
        await using var here = await Neighbourhood.Open(databases);
        var request = Asked();
        request.LegalNorm = "LAW-999";

        (await Should.ThrowAsync<BadInputException>(() => here.Ask(request))).Errors.Single().Field.ShouldBe("LegalNorm");
    }

    [Fact]
    public async Task The_neighbour_street_may_not_ask_here_and_nobody_asks_the_same_twice()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Ask(Asked());

        await Should.ThrowAsync<ForbiddenException>(() => here.Ask(Asked("另一张表"), Official("32/3201/320102/320102002")));
        await Should.ThrowAsync<RefusedException>(() => here.Ask(Asked()));
    }

    [Fact]
    public async Task A_new_edition_holds_from_its_day_and_the_old_one_stays()
    {
        await using var here = await Neighbourhood.Open(databases);
        var table = await here.Ask(Asked());

        await here.Act<AmendTable, int>(a => a.Run(
            new() { Table = table, Name = "老人台账", Asker = "街道社会事务办", Document = "新通知", From = new(2026, 11, 1), Columns = [new() { Header = "姓名" }] }, Neighbourhood.Stop), Official());

        (await here.Table(table)).Edition.Name.ShouldBe("老人台账");
        (await here.Table(table, new(2026, 10, 31))).Edition.Columns.Count.ShouldBe(5);
        await Should.ThrowAsync<ForbiddenException>(() => here.Act<AmendTable, int>(a => a.Run(
            new() { Table = table, Name = "老人台账", Asker = "社区", Document = "通知", Columns = [new() { Header = "姓名" }] }, Neighbourhood.Stop), Worker()));
    }

    [Fact]
    public async Task What_ended_is_asked_no_more_from_that_day_on()
    {
        await using var here = await Neighbourhood.Open(databases);
        var table = await here.Ask(Asked());
        var ending = new EndTable.Request { Table = table, On = Given.Today, Basis = "整合通知" };

        await Should.ThrowAsync<ForbiddenException>(() => here.Act<EndTable, Id<RequestedTable>>(a => a.Run(ending, Neighbourhood.Stop), Worker()));
        await here.Act<EndTable, Id<RequestedTable>>(a => a.Run(ending, Neighbourhood.Stop), Official());

        (await here.Table(table)).State.ShouldBe(TableState.Ended);
        (await here.Table(table, Given.Today.AddDays(-1))).State.ShouldBe(TableState.Due);
        await Should.ThrowAsync<StaleException>(() => here.Act<EndTable, Id<RequestedTable>>(a => a.Run(ending, Neighbourhood.Stop), Official()));
    }
}
