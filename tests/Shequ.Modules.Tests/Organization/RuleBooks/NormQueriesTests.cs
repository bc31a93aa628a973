using Shequ.Kernel;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Organization.RuleBooks;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.RuleBooks;

public sealed class NormQueriesTests(TestDatabases databases)
{
    private static readonly NormLibrary Library = NormLibrary.Load(Path.Combine(RepositoryRoot.Find(), "packs"));

    [Fact]
    public void Every_module_that_a_norm_names_has_a_Chinese_name() =>
        Library.Packs.SelectMany(p => p.Norms).Where(n => !ModuleNames.All.Contains(n.Module)).ShouldBeEmpty();

    [Theory]
    [InlineData("ez-34", "EZ-34")]
    [InlineData("原则上不少于3000户", "EZ-5")]
    [InlineData("第五条　规模下限", "EZ-5")]
    [InlineData("community.households 鄂州", null)]
    [InlineData("community.households", "LAW-3")]
    [InlineData("常住户数", "JS-1")]
    public void Finds_a_norm_by_id_words_article_or_key(string text, string? id)
    {
        var found = new NormSearch(text).In(Library).Select(n => n.Id).ToArray();

        if (id is null)
        {
            found.ShouldBeEmpty();
            return;
        }

        found.ShouldContain(id);
    }

    [Fact]
    public void Counts_of_each_choice_are_what_choosing_it_finds()
    {
        var search = new NormSearch("居民", Use: Use.Evaluated);

        foreach (var (pack, count) in search.Count(Library, s => s with { Pack = null }, n => n.Pack.Id))
        {
            (search with { Pack = pack }).In(Library).Count.ShouldBe(count);
        }
    }

    [Fact]
    public async Task Two_scales_conflict_where_both_hold_and_only_the_touching_value_satisfies_both()
    {
        await using var room = await RuleBookRoom.Open(databases);
        var relations = room.Get<NormRelations>();

        var there = (await relations.Conflicts(Library.Norm("LAW-3")!, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();

        there.Conflict.Second.Norm.Id.ShouldBe("EZ-5");
        there.Places.ShouldBe(["鄂州市"]);
        there.Conflict.Describe().ShouldBe("只有恰好 3000 户时，两条才都达到。");
    }

    [Fact]
    public async Task A_norm_knows_its_neighbours_and_the_others_on_its_keys()
    {
        await using var room = await RuleBookRoom.Open(databases);
        var relations = room.Get<NormRelations>();

        relations.Neighbours(Library.Norm("LAW-1")!).Previous.ShouldBeNull();
        relations.Neighbours(Library.Norm("LAW-3")!).Next!.Id.ShouldBe("LAW-3b");
        relations.OnSameKeys(Library.Norm("LAW-3")!).Single(k => k.Key == CommunityKeys.Households).Others.Select(n => n.Id).ShouldContain("EZ-5");
    }

    [Fact]
    public void A_key_is_found_by_name_or_by_Chinese_words()
    {
        KeySearch.Find("community.households").ShouldBe([CommunityKeys.Households]);
        KeySearch.Find("常住户数").ShouldBe([CommunityKeys.Households]);
        KeySearch.Find("居民小组").Count.ShouldBeGreaterThan(1);
        KeySearch.Find("没有这样的词").ShouldBeEmpty();
    }
}
