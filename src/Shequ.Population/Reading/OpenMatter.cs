using Shequ.Kernel.Acts;
using Shequ.Organization.People;
using Shequ.Population.Privacy;
using Shequ.Population.Residents;

namespace Shequ.Population.Reading;

/// <summary>待办事项: something that is missing or waits for somebody, with where to do it.</summary>
/// <param name="Href">The page on which it is done; null where nothing can be done on one.</param>
public sealed record OpenMatter(string What, string? Do = null, string? Href = null);

/// <summary>一户的待办: gathers what is open about a household. What other registers have open about its people is added here, one line each.</summary>
public sealed class OpenMatters(Session session, PrivacyMatters privacy)
{
    internal async Task<IReadOnlyList<OpenMatter>> Of(HouseholdFile file, CancellationToken stop) =>
    [
        .. await privacy.Of(file.Community, file.People.ToDictionary(p => p.Id, p => p.Name), stop),
        .. Gaps(file, session.Today),
    ];

    /// <summary>What the register itself lacks.</summary>
    internal static IEnumerable<OpenMatter> Gaps(HouseholdFile file, DateOnly today)
    {
        var here = $"/residents/{file.Community.Code}/households/{file.Id}";
        if (file.EndedOn is not null)
        {
            yield break;
        }

        if (!file.LivingHere.Any())
        {
            yield return new(file.People.Count == 0 ? "这一户没有成员" : "没有人住在这里，只有户籍", "有人住进来时办理迁入", $"{here}/move-in");
        }

        if (file.Representative is null && file.People.Count > 0)
        {
            yield return new("没有户代表", "确定户代表", $"{here}/change");
        }

        if (file.People.Count > 0 && file.People.All(p => p.Phone is null))
        {
            yield return new("全户没有一个电话", "补登电话", Update(file, file.Representative ?? file.People[0]));
        }

        foreach (var one in file.People.Where(p => p.DocumentKind == DocumentKind.None))
        {
            yield return new($"{one.Name}没有登记证件", "补登证件", Update(file, one));
        }

        var living = file.LivingHere.ToArray();
        if (living.Any(p => IsMinor(p, today)) && living.All(p => p.BornOn is not null && IsMinor(p, today)))
        {
            yield return new($"{string.Join('、', living.Select(p => p.Name))}未成年，没有成年人同住", "核实监护人和联系方式");
        }
    }

    private static string Update(HouseholdFile file, HouseholdMember one) => $"/residents/{file.Community.Code}/people/{one.Id}/update";

    private static bool IsMinor(HouseholdMember one, DateOnly today) => Ages.On(one.BornOn, today) < Majority;

    /// <summary>A matter of civil law for everybody, not of a pack.</summary>
    private const int Majority = 18;
}
