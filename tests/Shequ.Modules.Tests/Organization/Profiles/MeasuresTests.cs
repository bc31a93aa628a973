using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Organization.Profiles;

namespace Shequ.Tests.Organization.Profiles;

/// <summary>What the figures of a profile say on the keys of the norms.</summary>
public sealed class MeasuresTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    [Fact]
    public void Nothing_known_answers_no_key()
    {
        var facts = Facts("{}");

        Measures.All.ShouldAllBe(m => facts[m.Key] == null);
    }

    [Theory]
    [InlineData("{\"community.households\":0}", "community.households", "0", "0")]
    [InlineData("{\"community.households\":2450}", "community.households", "2450", "0")]
    [InlineData("{\"group.households.smallest\":90,\"group.households.largest\":150}", "group.households", "90", "150")]
    [InlineData("{\"community.households\":2400,\"representative.count\":60}", "representative.households_each", "2400", "60")]
    [InlineData("{\"representative.count\":60,\"committee.members\":7}", "representative_meeting.representative_share", "60", "67")]
    [InlineData("{\"workforce.college\":5,\"workforce.staff\":10}", "workforce.college_share", "5", "10")]
    [InlineData("{\"pay.average\":90000,\"pay.county_wage\":100000}", "pay.to_county_wage", "90000", "100000")]
    [InlineData("{\"assessment.regular_percent\":60}", "assessment.regular_weight", "60", "100")]
    [InlineData("{\"community.population\":8000,\"workforce.two_committees\":6}", "workforce.two_committees_by_population", "6", "8000")]
    public void Figures_answer_a_key(string json, string key, string a, string b) =>
        Facts(json)[KeyCatalogue.Find(key)!].ShouldBe(new Measured(Number(a), Number(b)));

    [Theory]
    [InlineData("{\"representative.count\":60}", "representative.households_each", "the households are not known")]
    [InlineData("{\"community.households\":2400,\"representative.count\":0}", "representative.households_each", "nobody represents anybody")]
    [InlineData("{\"group.households.smallest\":90}", "group.households", "the largest group is not known")]
    public void What_is_missing_leaves_the_key_unknown(string json, string key, string why) =>
        Facts(json)[KeyCatalogue.Find(key)!].ShouldBeNull(why);

    [Fact]
    public void The_fullest_new_estate_without_a_committee_counts()
    {
        var facts = Facts("""
            {"estates":{
                "甲":{"estate.dwellings":1000,"estate.occupied":400,"estate.new":true,"estate.covered":false},
                "乙":{"estate.dwellings":800,"estate.occupied":400,"estate.new":true,"estate.covered":false},
                "丙":{"estate.dwellings":500,"estate.occupied":490,"estate.new":true,"estate.covered":true},
                "丁":{"estate.dwellings":500,"estate.occupied":480,"estate.new":false,"estate.covered":false}}}
            """);

        facts[CommunityKeys.UncoveredOccupancy].ShouldBe(Measured.Ratio(400, 800));
        facts[CommunityKeys.UncoveredHouseholds].ShouldBe(Measured.Number(800));
    }

    [Fact]
    public void An_estate_of_which_it_is_not_known_whether_it_is_covered_leaves_the_question_open() =>
        Facts("""{"estates":{"甲":{"estate.dwellings":1000,"estate.occupied":900,"estate.new":true}}}""")[CommunityKeys.UncoveredOccupancy].ShouldBeNull();

    [Fact]
    public void Centre_and_office_are_never_added_together()
    {
        var facts = Facts("""
            {"community.households":2000,"premises":{
                "中心":{"premises.use":["centre","office"],"premises.floor_area":900,"premises.resident_area":630,"premises.office_area":200,"premises.storeys":3},
                "老用房":{"premises.use":["office"],"premises.floor_area":120},
                "库房":{"premises.use":["other"],"premises.floor_area":500}}}
            """);

        facts[FacilityKeys.CentreArea].ShouldBe(Measured.Number(900));
        facts[FacilityKeys.CentreAreaPerHouseholds].ShouldBe(Measured.Ratio(900, 2000));
        facts[FacilityKeys.ResidentSpace].ShouldBe(Measured.Ratio(630, 900));
        facts[FacilityKeys.OfficeArea].ShouldBe(Measured.Number(320));
        facts[FacilityKeys.CentreStoreys].ShouldBe(Measured.Number(3));
    }

    [Fact]
    public void A_centre_whose_area_nobody_knows_has_no_area_rather_than_none() =>
        Facts("""{"premises":{"中心":{"premises.use":["centre"]}}}""")[FacilityKeys.CentreArea].ShouldBeNull();

    [Fact]
    public void A_later_day_counts_and_of_one_day_the_later_entry()
    {
        var values = new ProfileValues();
        values.Apply("""{"community.households":2000}"""u8, new(2026, 6, 1), 1);
        values.Apply("""{"community.households":1900}"""u8, new(2025, 12, 31), 2);
        values.Apply("""{"community.households":2100}"""u8, new(2026, 6, 1), 3);

        values.Number(ProfileCatalogue.Find("community.households")!).ShouldBe(2100);
    }

    [Fact]
    public void A_withdrawn_figure_is_unknown_again()
    {
        var values = new ProfileValues();
        values.Apply("""{"community.households":2000,"premises":{"中心":{"premises.floor_area":5}}}"""u8, Day, 1);
        values.Apply("""{"community.households":null,"premises":{"中心":null}}"""u8, Day, 2);

        values.Number(ProfileCatalogue.Find("community.households")!).ShouldBeNull();
        values.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void An_estate_removed_on_a_day_keeps_what_a_later_day_said_and_refuses_what_an_earlier_one_says()
    {
        var values = new ProfileValues();
        values.Apply("""{"estates":{"甲":{"estate.occupied":5},"乙":{"estate.occupied":6}}}"""u8, new(2026, 6, 1), 1);
        values.Apply("""{"estates":{"甲":null,"乙":null}}"""u8, new(2026, 5, 1), 2);
        values.Apply("""{"estates":{"丙":null}}"""u8, new(2026, 5, 1), 3);
        values.Apply("""{"estates":{"丙":{"estate.occupied":7}}}"""u8, new(2026, 4, 1), 4);

        values.Rows(FieldSubject.Estate).Keys.ShouldBe(["乙", "甲"], ignoreOrder: true);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Facts Facts(string json)
    {
        var values = new ProfileValues();
        values.Apply(System.Text.Encoding.UTF8.GetBytes(json), Day, 1);
        var facts = new Facts();
        Measures.Fill(facts, values);
        return facts;
    }
}
