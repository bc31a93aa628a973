using System.Text.RegularExpressions;
using Shequ.Organization.People;
using Shequ.Population.Exchange.Columns;
using Shequ.Population.Residents;
using static Shequ.Population.Exchange.Columns.ResidentColumn;

namespace Shequ.Population.Exchange.Reading;

/// <summary>Understands one cell after another of a row; every fault says what to do.</summary>
internal static partial class RowCells
{
    /// <summary>Written where something known before is not known any more; a blank cell says nothing.</summary>
    private const string Unknown = "不详";
    private const int Longest = 100;

    private static readonly HashSet<ResidentColumn> MayBeUnknown = [Phone, RegisteredPlace, Ethnicity, ResidentColumn.Education, Occupation, Workplace];

    /// <returns>What is wrong with the cell; null when nothing is.</returns>
    internal static string? Read(PersonRow row, ResidentColumn column, string text)
    {
        row.Say(column);
        if (text.AsSpan().Trim() is Unknown)
        {
            return MayBeUnknown.Contains(column) ? null : $"{ColumnCatalogue.Of(column).Header}不能填“不详”。不知道的请留空，系统里原有的不变。";
        }

        return column switch
        {
            Name => Named(row, text),
            ResidentColumn.DocumentNumber => Numbered(row, text),
            Phone => Called(row, text),
            BornOn => Day(text, d => row.BornOn = d),
            ResidentSince => Day(text, d => row.ResidentSince = d),
            RegisteredPlace => Words(text, w => row.RegisteredPlace = w),
            Ethnicity => Words(text, w => row.Ethnicity = w.EndsWith('族') || w.Length > 4 ? w : w + "族"),
            Occupation => Words(text, w => row.Occupation = w),
            Workplace => Words(text, w => row.Workplace = w),
            HouseholdNumber => Words(text, w => row.HouseholdNumber = w),
            _ => Chosen(row, column, text),
        };
    }

    private static string? Chosen(PersonRow row, ResidentColumn column, string text) => column switch
    {
        ResidentColumn.Sex => One(CellWords.Sexes, text, v => row.Sex = v),
        Relation => One(CellWords.Relations, text, v => row.Relation = v),
        HouseholdKind => One(CellWords.HouseholdKinds, text, v => row.Kind = v),
        LivesHere => One(CellWords.Living, text, v => row.LivesHere = v),
        ResidentColumn.DocumentKind => One(CellWords.Documents, text, v => row.DocumentKind = v),
        RegisteredHere => One(CellWords.Flags, text, v => row.RegisteredHere = v),
        PartyMember => One(CellWords.Party, text, v => row.PartyMember = v),
        ResidentColumn.Education => One(CellWords.Educations, text, v => row.Education = v),
        _ => null,
    };

    private static string? One<T>(WordList<T> list, string text, Action<T> take)
        where T : struct
    {
        if (list.Find(text) is not { } value)
        {
            return $"不认识“{Short(text)}”。可填：{list.Choices}。";
        }

        take(value);
        return null;
    }

    private static string? Named(PersonRow row, string text)
    {
        row.Name = TypedText.Name(text);
        return text.Contains('*', StringComparison.Ordinal) ? "姓名中有星号，是遮盖过的名字。请填写身份证件上的全名。"
            : text.EnumerateRunes().Any(IsPrivate) ? "姓名中有造字区的字符，换一台电脑就看不见。请改用国家标准编码的字（生僻字可用“汉字部件”输入），或填写拼音大写。"
            : TypedText.NameFault(text);
    }

    private static bool IsPrivate(System.Text.Rune rune) => System.Text.Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.PrivateUse;

    /// <summary>Whether it is right is known when the kind of document is.</summary>
    private static string? Numbered(PersonRow row, string text)
    {
        row.Document = text;
        return Scientific().IsMatch(text.Trim()) ? $"“{Short(text)}”被表格软件改成了科学记数法，后几位已经丢失。请把这一列设为“文本”，对照证件重新填写。"
            : text.Contains('*', StringComparison.Ordinal) ? "号码中有星号，是遮盖过的号码。请填写全部号码，或留空。" : null;
    }

    private static string? Called(PersonRow row, string text)
    {
        if (Scientific().IsMatch(text.Trim()))
        {
            return $"“{Short(text)}”被表格软件改成了科学记数法。请把这一列设为“文本”，重新填写。";
        }

        (row.Phone, var fault) = Residents.DocumentNumber.ReadPhone(text);
        return fault is null ? null : text.Any(c => c is '/' or '、' or ',' or '，' or ';' or '；')
            ? $"“{Short(text)}”是几个号码。请只留一个常用的。" : fault;
    }

    private static string? Day(string text, Action<DateOnly> take)
    {
        var (day, fault) = DayText.Read(text);
        if (day is { } known)
        {
            take(known);
        }

        return fault;
    }

    private static string? Words(string text, Action<string> take)
    {
        var tidy = TypedText.Tidy(text) ?? "";
        if (tidy.Length > Longest)
        {
            return $"有 {tidy.Length} 字，不能超过 {Longest} 字。请缩短。";
        }

        if (tidy.Length > 0)
        {
            take(string.IsInterned(tidy) ?? tidy);
        }

        return null;
    }

    private static string Short(string text) => text.Length <= 30 ? text : text[..29] + "…";

    [GeneratedRegex(@"^\d(?:\.\d+)?[Ee]\+?\d{1,2}$")]
    private static partial Regex Scientific();
}
