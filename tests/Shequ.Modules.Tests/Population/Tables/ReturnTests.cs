using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Tables;
using Shequ.Population.Tables.Burdens;
using Shequ.Population.Tables.Returns;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;
using static Shequ.Tests.Population.Tables.TableRoom;

namespace Shequ.Tests.Population.Tables;

public sealed class ReturnTests(TestDatabases databases)
{
    [Fact]
    public async Task A_table_without_legal_basis_goes_back_with_the_article_in_force_there()
    {
        await using var here = await Neighbourhood.Open(databases);
        var table = await here.Ask(Asked());

        var returned = await here.GiveBack(table);

        (await here.Table(table)).State.ShouldBe(TableState.Returned);
        var place = await here.Division();
        var kept = await here.Act<TableReturns, TableReturn>(r => r.One(place, returned, Neighbourhood.Stop), Worker());
        kept.Norms.ShouldBe(["LAW-43c"]);
        var letter = TableReturns.Letter(kept);
        letter.Addressee.ShouldBe("街道社会事务办：");
        string.Concat(letter.Body).ShouldContain("第四十三条第二款规定：部门委托居委会协助的事项应当符合法律、法规规定");
        letter.Issuer.ShouldBe("梅园社区居民委员会");
        letter.Foot.ShouldContain("第四十三条第二款");
        (await here.LastAudit()).Detail.ShouldContain("LAW-43c");
        await Should.ThrowAsync<StaleException>(() => here.GiveBack(table));
        (await Should.ThrowAsync<RefusedException>(() => here.Submit(table))).Message.ShouldContain("已退回");
    }

    [Fact]
    public async Task A_named_basis_is_no_ground_and_a_ground_without_a_norm_there_neither()
    {
        await using var here = await Neighbourhood.Open(databases);
        var request = Asked();
        request.LegalText = "《户口登记条例》第三条";
        var table = await here.Ask(request);

        (await Should.ThrowAsync<RefusedException>(() => here.GiveBack(table))).Citation!.ShouldContain("LAW-43c");
        (await Should.ThrowAsync<RefusedException>(() => here.GiveBack(table, ReturnGround.OffList))).Message.ShouldContain("没有一条允许");
        await Should.ThrowAsync<ForbiddenException>(() => here.GiveBack(table, ReturnGround.Unfunded, Worker(Neighbourhood.NextDoor)));
        await here.GiveBack(table, ReturnGround.Unfunded);
    }

    [Fact]
    public async Task Where_another_document_is_bound_its_articles_allow_more()
    {
        await using var here = await Neighbourhood.Open(databases);
        var place = await here.Division();
        var before = await here.Act<TableReturns, IReadOnlyList<AllowedGround>>(r => r.Grounds(place, Neighbourhood.Stop));

        await here.Act<BindPack, Id<PackBinding>>(a => a.Run(new() { Pack = "tl-2021", Division = "320102", From = new(2026, 1, 1), Basis = "决定" }, Neighbourhood.Stop));

        before.Select(g => g.Ground).ShouldBe([ReturnGround.NoLegalBasis, ReturnGround.Unfunded]);
        (await here.Act<TableReturns, IReadOnlyList<AllowedGround>>(r => r.Grounds(place, Neighbourhood.Stop))).SelectMany(g => g.Norms).Select(n => n.Id)
            .ShouldBe(["LAW-43c", "TL-23.2", "TL-23.2", "TL-23.1", "LAW-43", "TL-23.1"], ignoreOrder: true);
    }

    [Fact]
    public async Task In_a_quarter_a_street_asks_three_tables_of_which_two_are_filled_by_nobody_typing_and_one_goes_back_and_is_withdrawn()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Homes();
        var counts = Asked("人口统计表", "社区*", "常住户数*", "常住人口*", "60岁以上人数*", "流动人口*");
        counts.Line = TableLine.Counts;
        counts.LegalText = "《户口登记条例》第三条";
        var floating = Asked("流动人口登记表", "序号", "姓名*", "性别*", "出生日期*", "住址*", "户籍地*");
        floating.Selection = "registered_elsewhere";
        floating.LegalText = "《居住证暂行条例》";
        Id<RequestedTable>[] tables = [await here.Ask(counts), await here.Ask(floating), await here.Ask(Asked("走访日报", "今日走访户数*", "照片张数"))];

        await here.Submit(tables[0]);
        await here.Submit(tables[1]);
        var returned = await here.GiveBack(tables[2]);
        await here.Act<AnswerReturn, Id<TableReturn>>(
            a => a.Run(new() { Return = returned, Answer = ReturnAnswer.Withdrawn, Text = "街道办事处复函，予以撤回" }, Neighbourhood.Stop), Official());

        var last = (await here.Table(tables[0])).Last!;
        (last.Typed + (await here.Table(tables[1])).Last!.Typed, last.Known).ShouldBe((0, 5));
        (await here.Table(tables[2])).State.ShouldBe(TableState.Ended);
        var place = await here.Division();
        var burden = await here.Act<BurdenReader, TableBurden>(b => b.Of(place, Neighbourhood.Stop), Worker());
        (burden.Tables, burden.Fillings, burden.Columns, burden.KnownColumns, burden.TypedCells).ShouldBe((2, 8, 11, 11, 0));
        (burden.Cells, burden.KnownCells).ShouldBe((11, 11));
    }

    [Fact]
    public async Task An_added_basis_makes_a_new_edition_that_is_due_again()
    {
        await using var here = await Neighbourhood.Open(databases);
        var table = await here.Ask(Asked());
        var returned = await here.GiveBack(table);
        var answer = new AnswerReturn.Request { Return = returned, Answer = ReturnAnswer.BasisAdded, Text = "补充说明" };

        (await Should.ThrowAsync<BadInputException>(() => Reply(here, answer, Official()))).Errors.Single().Field.ShouldBe("LegalText");
        answer.LegalText = "《老年人权益保障法》第三十三条";
        await Should.ThrowAsync<ForbiddenException>(() => Reply(here, answer, Worker()));
        await Reply(here, answer, Official());

        var now = await here.Table(table);
        (now.State, now.Edition.Number, now.Edition.LegalText, now.Edition.Columns.Count).ShouldBe((TableState.Due, 2, "《老年人权益保障法》第三十三条", 5));
        await Should.ThrowAsync<StaleException>(() => Reply(here, answer, Official()));
    }

    [Fact]
    public async Task The_burden_says_who_asks_the_same_how_often()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Ask(Asked("甲表", "姓名", "联系电话", "是否独居"));
        var other = Asked("乙表", "居民姓名", "手机号", "血型");
        (other.Asker, other.Frequency) = ("区民政局", TableFrequency.Monthly);
        await here.Ask(other);
        var street = await here.Division(Given.Street);

        var burden = await here.Act<BurdenReader, TableBurden>(b => b.Of(street, Neighbourhood.Stop), Official());

        burden.Facts.Take(2).Select(f => (f.Fact, f.Tables, f.Known)).ShouldBe([("姓名", 2, true), ("联系电话", 2, true)], ignoreOrder: true);
        burden.Facts[0].Askers.ShouldBe(["区民政局", "街道社会事务办"]);
        (burden.WithoutBasis, burden.Fillings, burden.Repeated, burden.KnownColumns).ShouldBe((2, 16, 2, 5));
        await Should.ThrowAsync<ForbiddenException>(() => here.Act<BurdenReader, TableBurden>(b => b.Of(street, Neighbourhood.Stop), Worker()));
    }

    private static Task<Id<TableReturn>> Reply(Neighbourhood here, AnswerReturn.Request request, Actor actor) =>
        here.Act<AnswerReturn, Id<TableReturn>>(a => a.Run(request, Neighbourhood.Stop), actor);
}
