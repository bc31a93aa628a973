using System.Globalization;
using Shequ.Organization.People;
using Shequ.Population.Residents;

namespace Shequ.Tests.Population.Residents;

/// <summary>Numbers of documents, whatever is typed.</summary>
public sealed class NumberTests
{
    private const int Rounds = 2000;

    /// <summary>What people, scanners and attackers put where a number belongs.</summary>
    private const string Strange = "0123456789Xx０９ＸＯOlI一壹 \u3000\u200B\u202E\uFEFF\0-·𠮷\uD800'\"<>%;";

    [Fact]
    public void Every_valid_number_is_read_as_it_is_written()
    {
        var random = new Random(1);
        for (var i = 0; i < Rounds; i++)
        {
            var (text, born, sex) = Valid(random);

            var (number, fault) = IdNumber.Read(text);

            fault.ShouldBeNull(text);
            number.ShouldBe(new IdNumber(text, born, sex));
            IdNumber.Read($" {Wide(text)}\u200B ").Number.ShouldBe(number);
            DocumentNumber.Read(DocumentKind.IdCard, text.ToLowerInvariant()).ShouldBe((text, null));
        }
    }

    [Fact]
    public void Every_single_wrong_digit_is_refused()
    {
        var random = new Random(2);
        for (var i = 0; i < Rounds / 10; i++)
        {
            var text = Valid(random).Text;
            for (var place = 0; place < text.Length; place++)
            {
                foreach (var other in "0123456789X".Where(c => c != text[place]))
                {
                    IdNumber.Read(text[..place] + other + text[(place + 1)..]).Fault.ShouldNotBeNull();
                }
            }
        }
    }

    [Fact]
    public void Two_neighbours_that_changed_places_are_refused()
    {
        var random = new Random(3);
        for (var i = 0; i < Rounds / 10; i++)
        {
            var text = Valid(random).Text;
            for (var place = 0; place + 1 < text.Length; place++)
            {
                if (text[place] != text[place + 1])
                {
                    IdNumber.Read(text[..place] + text[place + 1] + text[place] + text[(place + 2)..]).Fault.ShouldNotBeNull();
                }
            }
        }
    }

    [Fact]
    public void Nothing_that_is_typed_breaks_the_reading()
    {
        var random = new Random(4);
        for (var i = 0; i < Rounds * 5; i++)
        {
            var typed = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Strange[random.Next(Strange.Length)])]);

            IdNumber.Read(typed).ShouldSatisfyAllConditions(r => (r.Number is null).ShouldBe(r.Fault is not null));
            foreach (var kind in Enum.GetValues<DocumentKind>())
            {
                var (number, fault) = DocumentNumber.Read(kind, typed);
                (number is not null && fault is not null).ShouldBeFalse();
                number?.ShouldBe(DocumentNumber.Read(kind, number).Number);
            }

            var (phone, _) = DocumentNumber.ReadPhone(typed);
            phone?.ShouldAllBe(c => char.IsAsciiDigit(c) || c == '+');
        }
    }

    [Theory]
    [InlineData(DocumentKind.IdCard, "32010219800230003X", "不是日期")]
    [InlineData(DocumentKind.IdCard, "990102198005050026", "不是任何省份")]
    [InlineData(DocumentKind.IdCard, "320102800505002", "15 位")]
    [InlineData(DocumentKind.IdCard, "32010219800505O026", "形近字符")]
    [InlineData(DocumentKind.Passport, "E-12", "写法不对")]
    [InlineData(DocumentKind.HongKongMacaoPermit, "12345678", "H 或 M")]
    [InlineData(DocumentKind.None, "123", "清空号码")]
    [InlineData(DocumentKind.TaiwanPermit, "", "没有填写")]
    public void A_number_that_cannot_be_is_told_why(DocumentKind kind, string typed, string says) => DocumentNumber.Read(kind, typed).Fault.ShouldNotBeNull().ShouldContain(says);

    private static (string Text, DateOnly Born, Sex Sex) Valid(Random random)
    {
        string[] regions = ["11", "15", "21", "32", "37", "42", "46", "50", "54", "65", "71", "81", "83", "91"];
        var born = new DateOnly(1900, 1, 1).AddDays(random.Next(46_000));
        var sequence = random.Next(1000);
        var digits = $"{regions[random.Next(regions.Length)]}{random.Next(10_000):0000}{born.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}{sequence:000}";
        return (digits + IdNumber.CheckOf(digits), born, sequence % 2 == 1 ? Sex.Male : Sex.Female);
    }

    private static string Wide(string text) => new([.. text.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : 'Ｘ')]);
}
