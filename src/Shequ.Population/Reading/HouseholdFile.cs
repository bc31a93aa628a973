using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Reading;

/// <summary>户档案: a household with its people, its door and what has become of it, on a day.</summary>
/// <param name="By">The permission under which it is seen.</param>
/// <param name="Earlier">Those who were here before the day and are no longer.</param>
public sealed record HouseholdFile(
    Division Community, DateOnly On, bool Today, Permission By, Id<Household> Id, int Version, HouseholdKind Kind, Id<Dwelling> Dwelling, string Door, Id<Entrance> Entrance,
    DateOnly FoundedOn, DateOnly? EndedOn, IReadOnlyList<HouseholdMember> People, IReadOnlyList<HouseholdMember> Earlier, IReadOnlyList<AreaOfDoor> Areas,
    IReadOnlyList<HistoryLine> History)
{
    public IEnumerable<HouseholdMember> LivingHere => People.Where(p => p.LivesHere);

    public IEnumerable<HouseholdMember> OnlyRegistered => People.Where(p => !p.LivesHere);

    public HouseholdMember? Representative => People.FirstOrDefault(p => p.IsRepresentative);

    /// <summary>What is to be done about it; nothing of a day that is past.</summary>
    public IReadOnlyList<OpenMatter> OpenMatters { get; init; } = [];

    /// <summary>The household is named after who represents it.</summary>
    public string Name => (Representative ?? People.Concat(Earlier).FirstOrDefault())?.Name is { } name ? name + "户" : "无人的住户";
}

/// <summary>户成员 as a page shows them; numbers are masked.</summary>
public sealed record HouseholdMember(
    Id<Resident> Id, int Version, string Name, Sex Sex, DateOnly? BornOn, int? Age, HouseholdRelation Relation, bool LivesHere, bool IsRepresentative, bool RegisteredHere,
    string? RegisteredPlace, DocumentKind DocumentKind, string? Document, string? Phone, bool PartyMember, DateOnly Since, DateOnly? Until, DateOnly? DiedOn);

/// <summary>门所在区域: the group, grid or building head that the entrance is assigned to.</summary>
public sealed record AreaOfDoor(AreaKind Kind, Id<Body> Body, string Name);

/// <summary>变动记录: one line of the history, the newest first.</summary>
/// <param name="Mistake">Was put right later and held on no day.</param>
public sealed record HistoryLine(DateOnly Day, string What, string Basis, string By, DateTimeOffset At, bool Mistake = false);
