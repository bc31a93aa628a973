using Shequ.Norms;
using Shequ.Norms.Resolution;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Derived;
using Shequ.Tests.Organization.Profiles;

namespace Shequ.Tests.Population.Derived;

/// <summary>Jiangsu asks for one representative per 30 to 50 households or three to five per group, the law for one per 20 to 50.</summary>
public sealed class RepresentativeQuotaTests
{
    [Theory]
    [InlineData(100, 2, 5)]
    [InlineData(149, 3, 7)]
    [InlineData(150, 3, 7)]
    [InlineData(151, 4, 7)]
    public void The_law_allows_so_many_for_so_many_households(int households, int least, int most)
    {
        var law = Of(households).Norms.Single(n => n.Citation.Norm == "LAW-13c");

        (law.Least, law.Most).ShouldBe((least, most));
    }

    [Theory]
    [InlineData(119, 3, 3)]
    [InlineData(120, 3, 4)]
    [InlineData(150, 3, 5)]
    public void Jiangsu_allows_fewer(int households, int least, int most)
    {
        var ratio = Of(households).Norms.Single(n => n.Citation.Norm == "JS-9.1");

        (ratio.Least, ratio.Most).ShouldBe((least, most));
    }

    [Fact]
    public void Three_to_five_for_a_group_stand_beside_the_ratio()
    {
        var perGroup = Of(300).Norms.Single(n => n.Citation.Norm == "JS-9.1b");

        (perGroup.Least, perGroup.Most).ShouldBe((3, 5));
    }

    [Fact]
    public void A_group_for_which_no_number_fits_is_shown_as_a_contradiction()
    {
        // One household has no ratio of its own, and nobody is chosen by half.
        var tiny = Of(10);

        tiny.Contradictory.ShouldBeTrue();
        (tiny.Least, tiny.Most).ShouldBe((null, null));
    }

    [Theory]
    [InlineData(25, 100, 75)]
    [InlineData(40, 100, null)]
    public void The_sum_of_the_groups_is_held_against_the_total(int groups, int most, int? least)
    {
        var quota = RepresentativeQuota.Of(Norms(), [.. Enumerable.Range(0, groups).Select(i => (Guid.CreateVersion7(), $"第{i}组", 120))]);

        var total = quota.Total.Single(n => n.Citation.Norm == "JS-9.1c");
        total.Least.ShouldBe(least);
        total.Most.ShouldBe(least is null ? null : most);
    }

    private static GroupQuota Of(int households) => RepresentativeQuota.Of(Norms(), [(Guid.CreateVersion7(), "第一组", households)]).Groups[0];

    private static NormSet Norms() => new RuleBook(Given.Library.Packs, [], []).InForce(new Place("32/3201/320102/320102001/320102001001"), Given.Today);
}
