using System.Text.RegularExpressions;
using Shequ.Organization.People;

namespace Shequ.Population.Residents;

/// <summary>证件号码: how the number of each kind of document must look, and how a telephone number must.</summary>
public static partial class DocumentNumber
{
    public static string Chinese(DocumentKind kind) => kind switch
    {
        DocumentKind.IdCard => "居民身份证",
        DocumentKind.Passport => "护照",
        DocumentKind.HongKongMacaoPermit => "港澳居民来往内地通行证",
        DocumentKind.TaiwanPermit => "台湾居民来往大陆通行证",
        DocumentKind.ForeignPermanentResidence => "外国人永久居留身份证",
        _ => "暂无证件",
    };

    /// <summary>The number tidied, or what is wrong with it. Without a document there is no number.</summary>
    public static (string? Number, string? Fault) Read(DocumentKind kind, string? typed)
    {
        var text = TypedText.Tidy(typed)?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (kind == DocumentKind.None)
        {
            return (null, text is null ? null : "证件种类选了“暂无证件”，却填了号码。请改选证件种类，或清空号码。");
        }

        if (text is null)
        {
            return (null, $"没有填写{Chinese(kind)}号码。确实没有证件的，证件种类请选“暂无证件”。");
        }

        if (kind == DocumentKind.IdCard)
        {
            var (number, fault) = IdNumber.Read(text);
            return (number?.Text, fault);
        }

        return Shape(kind).IsMatch(text) ? (text, null) : (null, $"{Chinese(kind)}号码“{text}”的写法不对，应为{Looks(kind)}。请对照证件填写。");
    }

    /// <summary>A telephone number of this country or another, digits only.</summary>
    public static (string? Number, string? Fault) ReadPhone(string? typed)
    {
        var text = TypedText.Tidy(typed)?.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return text is null ? (null, null)
            : Mobile().IsMatch(text) || Landline().IsMatch(text) || Foreign().IsMatch(text) ? (text, null)
            : (null, $"电话“{text}”的写法不对：手机为 11 位、以 1 开头，固定电话带区号，境外号码以 + 开头。请核对。");
    }

    /// <summary>All but the last four characters hidden.</summary>
    public static string Masked(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        const int Shown = 4;
        return number.Length <= Shown ? number : new string('•', number.Length - Shown) + number[^Shown..];
    }

    private static Regex Shape(DocumentKind kind) => kind switch
    {
        DocumentKind.HongKongMacaoPermit => HongKongMacao(),
        DocumentKind.TaiwanPermit => Taiwan(),
        DocumentKind.ForeignPermanentResidence => PermanentResidence(),
        _ => AnyPassport(),
    };

    private static string Looks(DocumentKind kind) => kind switch
    {
        DocumentKind.HongKongMacaoPermit => " H 或 M 加 8 位数字",
        DocumentKind.TaiwanPermit => " 8 位数字",
        DocumentKind.ForeignPermanentResidence => " 3 位字母加 12 位数字，或 9 开头的 18 位号码",
        _ => " 5 至 12 位字母和数字",
    };

    [GeneratedRegex(@"^[HM]\d{8}(\d{2})?$", RegexOptions.ECMAScript)]
    private static partial Regex HongKongMacao();

    [GeneratedRegex(@"^\d{8}(\d{2})?$", RegexOptions.ECMAScript)]
    private static partial Regex Taiwan();

    [GeneratedRegex(@"^([A-Z]{3}\d{12}|9\d{16}[\dX])$", RegexOptions.ECMAScript)]
    private static partial Regex PermanentResidence();

    [GeneratedRegex(@"^[A-Z0-9]{5,12}$", RegexOptions.ECMAScript)]
    private static partial Regex AnyPassport();

    [GeneratedRegex(@"^1[3-9]\d{9}$", RegexOptions.ECMAScript)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^(0\d{2,3})\d{7,8}$", RegexOptions.ECMAScript)]
    private static partial Regex Landline();

    [GeneratedRegex(@"^\+\d{6,15}$", RegexOptions.ECMAScript)]
    private static partial Regex Foreign();
}
