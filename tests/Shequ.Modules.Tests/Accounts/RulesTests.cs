using Shequ.Accounts.Messages;
using Shequ.Accounts.Passwords;
using Shequ.Accounts.SecondFactors;

namespace Shequ.Tests.Accounts;

/// <summary>Telephone numbers, passwords and the codes of authenticators.</summary>
public sealed class RulesTests
{
    [Theory]
    [InlineData("13812345678", null)]
    [InlineData("+86 138-1234-5678", null)]
    [InlineData("１３８１２３４５６７８", null)]
    [InlineData("", "请填写手机号")]
    [InlineData("1381234567", "现为 10 位")]
    [InlineData("138123456789", "现为 12 位")]
    [InlineData("12812345678", "现为 12")]
    [InlineData("02583212345", "固定电话")]
    [InlineData("1381234567o", "现有“o”")]
    public void A_telephone_number_is_told_what_is_wrong_with_it(string typed, string? says)
    {
        var fault = Telephone.Fault(typed);

        if (says is null)
        {
            fault.ShouldBeNull();
        }
        else
        {
            fault!.ShouldContain(says);
        }
    }

    [Theory]
    [InlineData("lake-cedar-9-umbrella", true)]
    [InlineData("我家住在梅园新村三号楼旁边", true)]
    [InlineData("short-9-x", false)]
    [InlineData("aaaaaaaaaaaaaaaa", false)]
    [InlineData("123456789012", false)]
    [InlineData("qwertyuiop1234", false)]
    [InlineData("Password12345", false)]
    [InlineData("xx-wangfang-8812", false)]
    public void A_password_is_long_and_not_what_everybody_tries(string password, bool good) =>
        (PasswordRules.Fault(password, "wangfang") is null).ShouldBe(good);

    /// <summary>The test vectors of RFC 6238, cut to six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Totp.Code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))).ShouldBe(code);

    [Theory]
    [InlineData(-61, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(61, false)]
    public void A_clock_that_is_half_a_minute_off_is_forgiven(int seconds, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var secret = Totp.NewSecret();

        (Totp.StepOf(secret, Totp.Code(secret, Totp.StepAt(now.AddSeconds(seconds))), now) is not null).ShouldBe(taken);
    }
}
