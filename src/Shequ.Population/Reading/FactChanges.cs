using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Residents;
using Shequ.Kernel.Data;

namespace Shequ.Population.Reading;

/// <summary>What became different between two states, in words: what it was and what it is.</summary>
internal static class FactChanges
{
    internal static string Of(ResidentFacts before, ResidentFacts after, SealedFacts facts) => Join(
    [
        Change("姓名", before.Name, after.Name), Change("性别", before.Sex.Chinese(), after.Sex.Chinese()),
        Change("出生日期", Day(before.BornOn), Day(after.BornOn)), Change("证件", Document(before, facts), Document(after, facts)),
        Change("电话", Masked(facts.PhoneOf(before)), Masked(facts.PhoneOf(after))),
        Change("户籍", Registration(before), Registration(after)), Change("来本社区居住之日", Day(before.ResidentSince), Day(after.ResidentSince)),
        Change("民族", before.Ethnicity, after.Ethnicity), Change("政治面貌", Party(before), Party(after)),
        Change("学历", before.Education?.Chinese(), after.Education?.Chinese()), Change("职业", before.Occupation, after.Occupation),
        Change("工作单位", before.Workplace, after.Workplace),
        Change("政治权利", Rights(before), Rights(after)),
    ]);

    internal static string Of(HouseholdFacts before, HouseholdFacts after, Func<Id<Resident>?, string?> nameOf, Func<Id<Dwelling>, string?> doorOf) => Join(
    [
        Change("户别", before.Kind.Chinese(), after.Kind.Chinese()), Change("地址", doorOf(before.DwellingId), doorOf(after.DwellingId)),
        Change("户代表", nameOf(before.RepresentativeId), nameOf(after.RepresentativeId)),
    ]);

    internal static string Registration(ResidentFacts facts) => facts.RegisteredHere ? "在本社区" : facts.RegisteredPlace ?? "不在本社区";

    private static string Document(ResidentFacts facts, SealedFacts opened) =>
        opened.DocumentOf(facts) is { } number ? $"{DocumentNumber.Chinese(facts.DocumentKind)} {DocumentNumber.Masked(number)}" : "没有登记";

    private static string? Masked(string? number) => number is null ? null : DocumentNumber.Masked(number);

    private static string? Day(DateOnly? day) => day is { } known ? PopulationWords.Date(known) : null;

    private static string Party(ResidentFacts facts) => facts.PartyMember ? "中共党员" : "非中共党员";

    private static string Rights(ResidentFacts facts) => facts.DeprivedOfPoliticalRights ? "被剥夺" : "享有";

    private static string? Change(string what, string? before, string? after) =>
        before == after ? null : before is null ? $"{what}登记为{after}" : after is null ? $"{what}由{before}改为空" : $"{what}由{before}改为{after}";

    private static string Join(IEnumerable<string?> changes) => string.Join("；", changes.OfType<string>()) is { Length: > 0 } text ? text : "没有可见的不同";
}
