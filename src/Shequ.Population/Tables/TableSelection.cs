using Shequ.Organization.People;
using Shequ.Population.Care;
using Shequ.Population.Households;
using Shequ.Population.Residents;
using Shequ.Population.Tables.Filling;

namespace Shequ.Population.Tables;

/// <summary>名单范围: whom a table of people or homes is about, so that nobody picks them by hand.</summary>
public sealed class TableSelection
{
    private const int AdultFrom = 18;
    private const int OldFrom = 60;
    private const int VeryOldFrom = 80;
    private const int SchoolFrom = 6;
    private const int FertileFrom = 15;
    private const int FertileTo = 49;

    private readonly Func<LivingPerson, DateOnly, bool> holds;

    private TableSelection(string name, string chinese, Func<LivingPerson, DateOnly, bool> holds) => (Name, Chinese, this.holds) = (name, chinese, holds);

    public string Name { get; }

    public string Chinese { get; }

    public static TableSelection Everybody { get; } = new("everybody", "住在这里的人", (p, _) => p.LivesHere);

    /// <summary>Whoever belongs to a household here, living in it or only registered.</summary>
    public static TableSelection Registered { get; } = new("registered", "登记在册的人（含户在人不在）", (_, _) => true);

    public static IReadOnlyList<TableSelection> All { get; } =
    [
        Everybody,
        Registered,
        new("registered_here", "户籍在本社区的人（含户在人不在）", (p, _) => p.RegisteredHere),
        new("registered_elsewhere", "住在这里、户籍在外的人（流动人口）", (p, _) => p is { LivesHere: true, RegisteredHere: false }),
        new("away", "户籍在这里、不住在这里的人（户在人不在）", (p, _) => !p.LivesHere),
        new("old", "满 60 岁的人", (p, day) => p.LivesHere && p.AgeOn(day) >= OldFrom),
        new("very_old", "满 80 岁的人", (p, day) => p.LivesHere && p.AgeOn(day) >= VeryOldFrom),
        new("minors", "未满 18 岁的人", (p, day) => p.LivesHere && p.AgeOn(day) < AdultFrom),
        new("preschool", "未满 6 岁的儿童", (p, day) => p.LivesHere && p.AgeOn(day) < SchoolFrom),
        new("women", "成年妇女", (p, day) => p is { LivesHere: true, Sex: Sex.Female } && p.AgeOn(day) >= AdultFrom),
        new("fertile_women", "15 至 49 岁的育龄妇女", (p, day) => p is { LivesHere: true, Sex: Sex.Female } && p.AgeOn(day) is >= FertileFrom and <= FertileTo),
        new("party", "中共党员", (p, _) => p is { LivesHere: true, PartyMember: true }),
        new("foreign", "持外国护照或永久居留身份证的人", (p, _) => p is { LivesHere: true, DocumentKind: DocumentKind.Passport or DocumentKind.ForeignPermanentResidence }),
        new("tenants", "与户主没有亲属关系的同住人", (p, _) => p is { LivesHere: true, Relation: HouseholdRelation.NoRelative }),
        new("cared_for", "有关爱标签的人", (p, _) => p is { LivesHere: true, Care: not null }),
        .. CareKind.All.Select(k => new TableSelection($"care_{k.Word}", $"登记为{k.Chinese}的人", (p, _) => p.LivesHere && p.CareKinds.Contains(k.Word))),
    ];

    public static TableSelection? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    internal bool Holds(LivingPerson person, DateOnly day) => holds(person, day);

    public override string ToString() => Name;
}
