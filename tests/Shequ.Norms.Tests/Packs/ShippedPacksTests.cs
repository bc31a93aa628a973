using Shequ.Norms.Packs;

namespace Shequ.Norms.Tests.Packs;

/// <summary>The packs in the repository hold every clause of the documents, once.</summary>
public sealed class ShippedPacksTests
{
    /// <summary>Laws and a standard that stand beside the five documents of the catalogue.</summary>
    private static readonly string[] Beyond = ["law-2025", "pipl-2021", "gb-35273-2020"];

    [Fact]
    public void They_load_without_errors() => Shipped.Report.Errors.ShouldBeEmpty();

    [Theory]
    [InlineData("js-2023", 186, "JS-")]
    [InlineData("sd-2012", 132, "SD-")]
    [InlineData("ez-2019", 129, "EZ-")]
    [InlineData("hb-2006", 167, "HB-")]
    [InlineData("tl-2021", 93, "TL-")]
    public void A_pack_has_as_many_norms_as_its_document_has_clauses(string pack, int clauses, string prefix)
    {
        var norms = Shipped.Packs.Single(p => p.Id == pack).Norms;

        norms.Count.ShouldBe(clauses);
        norms.ShouldAllBe(n => n.Id.StartsWith(prefix));
    }

    [Fact]
    public void Every_clause_of_the_catalogue_is_encoded_exactly_once()
    {
        var catalogue = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Packs", "clause-ids.txt"));
        var encoded = Shipped.Norms.Where(n => !Beyond.Contains(n.Pack.Id)).Select(n => n.Id).ToArray();

        catalogue.Length.ShouldBe(707);
        catalogue.ShouldBeUnique();
        encoded.ShouldBeUnique();
        catalogue.Except(encoded).ShouldBeEmpty();
        encoded.Except(catalogue).ShouldBeEmpty();
    }

    [Fact]
    public void The_law_is_encoded_article_by_article_without_a_gap()
    {
        var law = Shipped.Packs.Single(p => p.Id == "law-2025").Norms;

        law.Select(n => ArticleOf(n.Article)).Distinct().Order().ShouldBe(Enumerable.Range(1, 50));
        law.Where(n => n.Id != $"LAW-{ArticleOf(n.Article)}" + n.Id.TrimStart("LAW-0123456789".ToCharArray()))
            .Select(n => $"{n.Id} is {n.Article}").ShouldBeEmpty();
    }

    [Fact]
    public void Of_other_documents_only_what_the_product_uses_is_encoded()
    {
        Shipped.Packs.Single(p => p.Id == "pipl-2021").Norms.Select(n => ArticleOf(n.Article)).Distinct().Order()
            .ShouldBe([13, 14, 15, 17, 19, 28, 29, 30, 31, 44, 45, 46, 47, 48, 50, 51, 55, 56, 57]);
        Shipped.Packs.Single(p => p.Id == "gb-35273-2020").Norms.ShouldAllBe(n => !n.Blocks);
    }

    [Fact]
    public void Norms_keep_the_order_of_their_document()
    {
        foreach (var pack in Shipped.Packs)
        {
            pack.Norms.Select(n => n.Order).ShouldBe(Enumerable.Range(0, pack.Norms.Count), pack.Id);
        }
    }

    [Fact]
    public void A_paraphrase_stays_short() =>
        Shipped.Norms.Where(n => n.Says.Length > 120).Select(n => $"{n.Id}: {n.Says.Length}").ShouldBeEmpty();

    [Fact]
    public void Only_a_certain_must_blocks()
    {
        Shipped.Norms.Where(n => n.Blocks).ShouldAllBe(n => n.Force == Force.Must && n.Source != TextSource.OneSource);
        Shipped.Norms.ShouldContain(n => n.Force == Force.Must && n.Source == TextSource.OneSource && !n.Blocks);
    }

    [Fact]
    public void Only_the_weight_of_residents_scores_in_Ezhou_waits_for_a_person() =>
        Shipped.Norms.Where(n => n.Unconfirmed is not null).Select(n => n.Id).ShouldBe(["EZ-34"]);

    /// <summary>第二十三条第一款 is article 23.</summary>
    private static int ArticleOf(string article)
    {
        var number = article[1..article.IndexOf('条')];
        var ten = number.IndexOf('十');
        return ten < 0 ? Digit(number) : ((ten == 0 ? 1 : Digit(number[..ten])) * 10) + (ten == number.Length - 1 ? 0 : Digit(number[(ten + 1)..]));
    }

    private static int Digit(string one) => "零一二三四五六七八九".IndexOf(one, StringComparison.Ordinal);
}
