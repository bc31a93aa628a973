using System.Globalization;
using Shequ.Norms.Resolution;

namespace Shequ.Norms.Tests.Resolution;

/// <summary>Which documents hold where and when.</summary>
public sealed class RuleBookTests
{
    /// <summary>They hold everywhere, beside whatever is about communities.</summary>
    private static readonly string[] OfPersonalInformation = ["gb-35273-2020", "pipl-2021"];

    private const string Nanjing = "32/3201/320102";
    private const string Ezhou = "42/4207/420704";
    private const string Jinan = "37/3701/370102";

    [Theory]
    [InlineData(Nanjing, "js-2023 law-2025")]
    [InlineData(Ezhou, "ez-2019 law-2025")]
    [InlineData(Jinan, "law-2025 sd-2012")]
    [InlineData("42/4201/420102", "law-2025")]
    [InlineData("42", "law-2025")]
    [InlineData("32", "js-2023 law-2025")]
    [InlineData("43/4332/433200", "law-2025")]
    [InlineData("11/1101/110101", "law-2025")]
    public void A_document_holds_where_it_says_and_below(string place, string packs) =>
        PacksIn(Shipped.Book(), place, Given.Today).ShouldBe(packs.Split(' ').Concat(OfPersonalInformation).Order(StringComparer.Ordinal));

    [Fact]
    public void The_regulation_without_a_city_holds_nowhere_until_it_is_bound()
    {
        PacksIn(Shipped.Book(), Nanjing, Given.Today).ShouldNotContain("tl-2021");
        PacksIn(Shipped.Book([Bind("tl-2021", "3201")]), Nanjing, Given.Today).ShouldContain("tl-2021");
        PacksIn(Shipped.Book([Bind("tl-2021", "3201")]), Ezhou, Given.Today).ShouldNotContain("tl-2021");
    }

    [Fact]
    public void The_handbook_is_never_in_force_even_if_somebody_binds_it() =>
        PacksIn(Shipped.Book([Bind("hb-2006", "*"), Bind("hb-2006", "32")]), Nanjing, Given.Today).ShouldNotContain("hb-2006");

    [Fact]
    public void A_binding_to_an_unknown_pack_is_passed_over() =>
        PacksIn(Shipped.Book([Bind("xx-1999", "*")]), Nanjing, Given.Today).ShouldBe(["gb-35273-2020", "js-2023", "law-2025", "pipl-2021"]);

    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-08-31", true)]
    [InlineData("2026-09-01", false)]
    public void A_binding_holds_from_its_first_to_its_last_day(string on, bool holds)
    {
        var book = Shipped.Book([new("tl-2021", "3201", new(2026, 3, 1), new(2026, 8, 31), "管理员")]);

        PacksIn(book, Nanjing, DateOnly.Parse(on, CultureInfo.InvariantCulture)).Contains("tl-2021").ShouldBe(holds);
    }

    [Fact]
    public void The_most_specific_binding_of_a_pack_counts_while_it_holds()
    {
        var book = Shipped.Book([Bind("js-2023", "320102"), new("js-2023", "3201", new(2023, 1, 1), null, "管理员"), Bind("js-2023", "*")]);

        DepthOf(book, Nanjing, "js-2023").ShouldBe(3);
        DepthOf(book, "32/3201/320104", "js-2023").ShouldBe(2);
        DepthOf(book, "32/3202/320202", "js-2023").ShouldBe(1);
        DepthOf(book, Ezhou, "js-2023").ShouldBe(0);
        var ended = Shipped.Book([new("js-2023", "320102", new(2023, 1, 1), Given.Today.AddDays(-1))]);
        DepthOf(ended, Nanjing, "js-2023").ShouldBe(1);
    }

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    public void The_law_holds_from_its_first_day(string on, bool holds) =>
        PacksIn(Shipped.Book(), Ezhou, DateOnly.Parse(on, CultureInfo.InvariantCulture)).Contains("law-2025").ShouldBe(holds);

    [Fact]
    public void A_norm_holds_from_its_own_first_day_to_its_own_last()
    {
        var norm = Given.Norm("TT-1", Shipped.Key("community.households"), new Norms.Rules.Odd(), from: new(2026, 5, 1)) with { To = new(2026, 5, 31) };
        var book = Given.Book(norm);

        foreach (var (day, holds) in new[] { (new DateOnly(2026, 4, 30), false), (new(2026, 5, 1), true), (new(2026, 5, 31), true), (new(2026, 6, 1), false) })
        {
            (book.InForce(new("32"), day).Norms.Count == 1).ShouldBe(holds, $"{day}");
        }
    }

    [Fact]
    public void The_next_change_is_the_next_day_on_which_something_begins_or_has_ended()
    {
        var book = Shipped.Book([new("tl-2021", "3201", new(2026, 3, 1), new(2026, 8, 31)), new("tl-2021", "3202", new(2026, 3, 1), DateOnly.MaxValue)]);

        book.NextChange(new(2025, 12, 31)).ShouldBe(new DateOnly(2026, 1, 1));
        book.NextChange(new(2026, 1, 1)).ShouldBe(new DateOnly(2026, 3, 1));
        book.NextChange(new(2026, 3, 1)).ShouldBe(new DateOnly(2026, 9, 1));
        book.NextChange(new(2026, 9, 1)).ShouldBeNull();
    }

    [Fact]
    public void A_doubtful_norm_requires_nothing_until_a_person_confirms_a_reading()
    {
        var key = Shipped.Key("assessment.resident_weight_community");
        var open = Shipped.Book().InForce(new(Ezhou), Given.Today);
        open.Norms.ShouldContain(n => n.Norm.Id == "EZ-34" && n.Requirements.Count == 0 && n.Confirmed == null);
        open.Evaluated.ShouldNotContain(n => n.Norm.Id == "EZ-34");
        open.Governing(key).ShouldBeEmpty();

        foreach (var reading in new[] { "at_least_half", "below_half" })
        {
            var set = Shipped.Book(confirmations: [Confirm(reading, 1)]).InForce(new(Ezhou), Given.Today);
            var norm = set.Governing(key).ShouldHaveSingleItem();
            norm.Confirmed!.Reading.ShouldBe(reading);
            norm.Requirements.ShouldBe([norm.Norm.Readings.Single(r => r.Id == reading).Requirement]);
            set.Evaluated.ShouldContain(norm);
        }
    }

    [Fact]
    public void The_latest_confirmation_counts_and_on_one_day_the_one_recorded_later()
    {
        ConfirmedReading(Confirm("at_least_half", 1), Confirm("below_half", 2)).ShouldBe("below_half");
        ConfirmedReading(Confirm("below_half", 2), Confirm("at_least_half", 1)).ShouldBe("below_half");
        ConfirmedReading(Confirm("below_half", 1), Confirm("at_least_half", 1)).ShouldBe("at_least_half");
        ConfirmedReading(Confirm("above_half", 3), Confirm("at_least_half", 1)).ShouldBeNull();
    }

    [Fact]
    public void A_confirmation_of_a_norm_without_doubt_changes_nothing()
    {
        var book = Shipped.Book(confirmations: [new("EZ-5", "at_least_half", Given.Today, "某人", "原件")]);

        book.InForce(new(Ezhou), Given.Today).Norms.Single(n => n.Norm.Id == "EZ-5").Requirements.Count.ShouldBe(2);
    }

    [Fact]
    public void Places_under_the_same_documents_share_one_set()
    {
        var book = Shipped.Book();

        book.InForce(new(Nanjing), Given.Today).ShouldBeSameAs(book.InForce(new("32/3202/320205"), Given.Today));
        book.InForce(new(Nanjing), Given.Today).ShouldNotBeSameAs(book.InForce(new(Ezhou), Given.Today));
    }

    private static string? ConfirmedReading(params Confirmation[] confirmations) => Shipped.Book(confirmations: confirmations)
        .InForce(new(Ezhou), Given.Today).Norms.Single(n => n.Norm.Id == "EZ-34").Confirmed?.Reading;

    private static Confirmation Confirm(string reading, int day) => new("EZ-34", reading, new(2026, 5, day), "某人", "原件");

    private static Binding Bind(string pack, string code) => new(pack, code, new(2020, 1, 1), null, "管理员");

    private static int DepthOf(RuleBook book, string place, string pack) =>
        book.InForce(new(place), Given.Today).Norms.Where(n => n.Norm.Pack.Id == pack).Select(n => n.Depth).Distinct().ShouldHaveSingleItem();

    private static string[] PacksIn(RuleBook book, string place, DateOnly on) =>
        book.InForce(new(place), on).Norms.Select(n => n.Norm.Pack.Id).Distinct().Order(StringComparer.Ordinal).ToArray();
}
