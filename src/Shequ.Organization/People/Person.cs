using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.People;

/// <summary>性别, as the register of people keeps it.</summary>
public enum Sex : short
{
    Male,
    Female,
}

/// <summary>What somebody knows that a norm on the composition of a body asks for.</summary>
[Flags]
public enum Skills : short
{
    None = 0,

    /// <summary>财会知识.</summary>
    Accounting = 1,

    /// <summary>管理知识.</summary>
    Management = 2,
}

/// <summary>
/// 人员: somebody who holds or may hold a post. Not bound to one division, because one person can hold posts in several;
/// the division is the one whose register keeps them.
/// </summary>
public sealed class Person : IInDivision
{
    public required Id<Person> Id { get; init; }

    /// <summary>The division whose register keeps this person.</summary>
    public required Id<Division> DivisionId { get; init; }

    public required string Name { get; set; }

    public required Sex Sex { get; set; }

    public DateOnly? BornOn { get; set; }

    /// <summary>中共党员.</summary>
    public bool PartyMember { get; set; }

    public Skills Skills { get; set; }

    /// <summary>住本社区: lives in the division that keeps them.</summary>
    public bool LivesHere { get; set; } = true;

    /// <summary>门牌, e.g. 3幢2单元501: people of one dwelling are taken for one household until they declare otherwise.</summary>
    public string? Dwelling { get; set; }

    /// <summary>有居民档案: the register of residents keeps them too, and what both know is entered there.</summary>
    public bool HasResidentFile { get; set; }

    /// <summary>Made up for a demonstration.</summary>
    public bool Demonstration { get; init; }

    public int Version { get; set; }

    /// <summary>Read with the person; its path decides who may see them.</summary>
    public Division? Division { get; init; }

    public DivisionPath Path => Division!.Path;

    Guid IInDivision.DivisionId => DivisionId.Value;

    string IInDivision.PlaceName => Division!.Name;
}
