using Shequ.Elections.Plans;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Derived;
using Shequ.Population.Households;
using Shequ.Population.Residents;

namespace Shequ.Elections.Rolls;

/// <summary>名册: which list of an election somebody stands on.</summary>
public enum RollList : short
{
    /// <summary>选民名单.</summary>
    Voters,

    /// <summary>户代表名单.</summary>
    HouseholdRepresentatives,

    /// <summary>居民代表名单.</summary>
    ResidentRepresentatives,
}

/// <summary>How somebody said that they wish to take part.</summary>
public enum Declaration : short
{
    /// <summary>本人到登记处.</summary>
    InPerson,

    /// <summary>入户登记时当面表示.</summary>
    AtHome,

    /// <summary>书面.</summary>
    InWriting,

    /// <summary>电话或网上，经核实.</summary>
    ByTelephone,

    /// <summary>会议推选不作选民登记，按任职或者居民名册列入.</summary>
    FromRegister,
}

/// <summary>选民: somebody who was registered to take part in one election, as they stood in the registers that day.</summary>
public sealed class Voter
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Voter> Id { get; init; }

    public required Id<Election> ElectionId { get; init; }

    /// <summary>选民号, from 1 in the order of registering; says nothing about a ballot.</summary>
    public required int Number { get; init; }

    /// <summary>Null for a community worker who is no resident.</summary>
    public Id<Resident>? ResidentId { get; init; }

    /// <summary>The same human being in the register of people, where there is one.</summary>
    public Id<Person>? PersonId { get; set; }

    public required string Name { get; set; }

    public required Sex Sex { get; set; }

    public DateOnly? BornOn { get; set; }

    /// <summary>In which of the three classes.</summary>
    public required VoterClass Class { get; set; }

    public Id<Household>? HouseholdId { get; init; }

    /// <summary>The residents' group in which they live.</summary>
    public Id<Body>? GroupId { get; set; }

    /// <summary>The door, as the officer at the table finds them; never published.</summary>
    public string? Door { get; set; }

    public required DateOnly DeclaredOn { get; init; }

    public required Declaration Declaration { get; init; }

    /// <summary>Stands on the list of voters now; what was on a day is told by the entries.</summary>
    public bool OnRoll { get; set; }

    /// <summary>户代表: votes for their household now.</summary>
    public bool ForHousehold { get; set; }

    /// <summary>居民代表: votes as a representative now.</summary>
    public bool ForGroup { get; set; }

    public int Version { get; set; }
}

/// <summary>名册变动: somebody came onto a list or was struck off it, on a day and for a reason; rows are only ever added.</summary>
public sealed class RollEntry
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<RollEntry> Id { get; init; }

    public required Id<Election> ElectionId { get; init; }

    public required Id<Voter> VoterId { get; init; }

    public required RollList List { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Came onto the list, or was struck off.</summary>
    public required bool Joins { get; init; }

    public required string Reason { get; init; }

    /// <summary>Done after the roll was frozen.</summary>
    public required bool AfterFreeze { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }
}
