using Shequ.Organization.Profiles;
using Shequ.Organization.Profiles.Exchange;

namespace Shequ.Tests.Organization.Profiles;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData("community.households", "２５００", "2500")]
    [InlineData("community.households", "1,234", "1234")]
    [InlineData("community.households", " 1234 户 ", "1234")]
    [InlineData("community.households", "１，２３４户", "1234")]
    [InlineData("committee.elected_on", "2026年3月1日", "2026-03-01")]
    [InlineData("committee.elected_on", "２０２６．３．１", "2026-03-01")]
    [InlineData("committee.elected_on", "20260301", "2026-03-01")]
    [InlineData("committee.directly_elected", "是", "true")]
    [InlineData("committee.directly_elected", "×", "false")]
    public void Reads_what_people_type(string name, string typed, string kept)
    {
        var field = ProfileCatalogue.Find(name)!;
        var (value, error) = FigureText.Read(field, typed);
        error.ShouldBeNull();
        value!.Value.Text(field).ShouldBe(kept);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("不详")]
    [InlineData("未知")]
    public void Nothing_and_unknown_are_no_value(string? typed) =>
        FigureText.Read(ProfileCatalogue.Fields[0], typed).ShouldBe((null, null));

    [Theory]
    [InlineData("committee.elected_on", "1948-12-31")]
    [InlineData("committee.elected_on", "2101-01-01")]
    [InlineData("committee.elected_on", "2026-02-30")]
    [InlineData("committee.directly_elected", "可能")]
    [InlineData("subcommittee.kinds", "吃喝")]
    public void Refuses_with_the_name_of_the_field(string name, string typed) =>
        FigureText.Read(ProfileCatalogue.Find(name)!, typed).Error!.ShouldStartWith(ProfileCatalogue.Find(name)!.Chinese);

    /// <summary>An export writes the Chinese names of kinds, so reading them must give back every word of every vocabulary.</summary>
    [Fact]
    public void Reads_back_every_kind_as_it_is_shown()
    {
        foreach (var field in ProfileCatalogue.Fields.Where(f => f.Shape == FieldShape.Kinds))
        {
            var all = new FigureValue(0, field.Words!.Bits(field.Words.Words));
            FigureText.Read(field, all.Describe(field)).ShouldBe((all, null), field.Name);
            FigureText.Read(field, new FigureValue(0).Describe(field)).ShouldBe((new FigureValue(0), null), field.Name);
        }
    }

    [Fact]
    public void Every_field_has_a_header_of_its_own()
    {
        foreach (var field in ProfileCatalogue.Fields)
        {
            ProfileColumns.Find(field.Subject, ProfileColumns.HeaderOf(field)).ShouldBe(field);
            ProfileColumns.Find(field.Subject, $" {field.Chinese} ").ShouldBe(field);
        }
    }
}
