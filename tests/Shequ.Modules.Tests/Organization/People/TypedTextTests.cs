using Shequ.Organization.People;

namespace Shequ.Tests.Organization.People;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("　王 芳 ", "王芳")]
    [InlineData("\u200B王\u00A0芳\uFEFF", "王芳")]
    [InlineData("迪丽热巴•艾力", "迪丽热巴·艾力")]
    [InlineData("Ｊｏｈｎ　Ｓｍｉｔｈ", "John Smith")]
    [InlineData("𠮷野", "𠮷野")]
    public void A_name_is_kept_as_it_is_written_on_a_card(string typed, string kept)
    {
        TypedText.Name(typed).ShouldBe(kept);
        TypedText.NameFault(typed).ShouldBeNull();
    }

    [Theory]
    [InlineData("", "请填写姓名")]
    [InlineData("\u3164", "请填写姓名")]
    [InlineData("王", "应为 2 至 30 字，现为 1 字")]
    [InlineData("𠮷", "现为 1 字")]
    [InlineData("王芳2", "“2”不是文字")]
    [InlineData("王芳<b>", "“<”不是文字")]
    [InlineData("·王芳", "不能以“·”开头")]
    public void What_is_no_name_is_explained(string typed, string message) => TypedText.NameFault(typed)!.ShouldContain(message);

    [Fact]
    public void Thirty_characters_are_a_name_and_one_more_is_not()
    {
        TypedText.NameFault(new string('长', 30)).ShouldBeNull();
        TypedText.NameFault(new string('长', 31))!.ShouldContain("现为 31 字");
    }

    [Theory]
    [InlineData("３幢２单元５０１", "3幢2单元501")]
    [InlineData("  3幢  501\t", "3幢 501")]
    [InlineData(" \u200B　", null)]
    public void Numbers_are_half_width_and_blanks_single(string typed, string? kept) => TypedText.Tidy(typed).ShouldBe(kept);
}
