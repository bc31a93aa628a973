using Shequ.Organization.People;
using Shequ.Population.Households;
using Shequ.Population.Residents;
using static Shequ.Tests.Population.Registry;

namespace Shequ.Tests.Population.Residents;

public sealed class ResidentFieldsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void Sex_and_birth_are_taken_from_the_number()
    {
        var typed = new MemberFields { Name = "王芳", DocumentNumber = Card(new(1980, 5, 5), 2) };

        typed.Faults(Today).ShouldBeEmpty();
        typed.Document().ShouldBe((DocumentKind.IdCard, Card(new(1980, 5, 5), 2)));
    }

    [Fact]
    public void Every_fault_is_told_at_once_with_its_field()
    {
        var typed = new MemberFields
        {
            Name = "王1", DocumentNumber = Card(new(1980, 5, 5), 2)[..17] + "Q", Phone = "123", ResidentSince = new(2027, 1, 1), Ethnicity = new('汉', 21), Education = (Education)99,
        };

        typed.Faults(Today, "Members[2].").Select(f => f.Field).ShouldBe(
            ["Members[2].Name", "Members[2].DocumentNumber", "Members[2].ResidentSince", "Members[2].Phone", "Members[2].Education", "Members[2].Ethnicity"]);
    }

    [Theory]
    [InlineData(Sex.Male, "1980-05-05", "Sex", "第 17 位表示女")]
    [InlineData(Sex.Female, "1980-05-06", "BornOn", "与身份证号码中的 1980-05-05 不符")]
    public void What_is_typed_beside_the_number_must_be_what_it_says(Sex sex, string born, string field, string says)
    {
        var typed = new MemberFields { Name = "王芳", Sex = sex, BornOn = DateOnly.Parse(born), DocumentNumber = Card(new(1980, 5, 5), 2) };

        var fault = typed.Faults(Today).ShouldHaveSingleItem();

        fault.Field.ShouldBe(field);
        fault.Message.ShouldContain(says);
    }

    [Theory]
    [InlineData("1906-11-19", "超过 120 年")]
    [InlineData("2026-11-21", "在今天之后")]
    public void Nobody_is_older_than_can_be_or_born_tomorrow(string born, string says)
    {
        new MemberFields { Name = "王芳", Sex = Sex.Female, BornOn = DateOnly.Parse(born), DocumentKind = DocumentKind.None }.Faults(Today).ShouldHaveSingleItem().Message.ShouldContain(says);
        new MemberFields { Name = "王芳", DocumentNumber = Card(DateOnly.Parse(born), 2) }.Faults(Today).ShouldHaveSingleItem().Message.ShouldContain(says);
    }

    [Fact]
    public void The_oldest_age_itself_is_possible() =>
        new MemberFields { Name = "王芳", DocumentNumber = Card(new(1906, 11, 20), 2) }.Faults(Today).ShouldBeEmpty();

    [Theory]
    [InlineData("𠮷㛃")]
    [InlineData("阿卜杜拉·买买提")]
    [InlineData("　买买提•艾力 ")]
    [InlineData("JOHN SMITH")]
    public void Rare_names_are_names(string name) =>
        new MemberFields { Name = name, Sex = Sex.Male, DocumentKind = DocumentKind.None }.Faults(Today).ShouldBeEmpty();

    [Fact]
    public void No_document_is_said_and_not_left_open() =>
        new MemberFields { Name = "王芳", Sex = Sex.Female }.Faults(Today).ShouldHaveSingleItem().Message.ShouldContain("暂无证件");
}
