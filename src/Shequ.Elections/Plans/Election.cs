using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Plans;

/// <summary>选举对象: whose posts an election fills, or of whom it decides.</summary>
public enum ElectedOffice : short
{
    /// <summary>居民委员会成员.</summary>
    Committee,

    /// <summary>居民小组长.</summary>
    GroupLeaders,

    /// <summary>居民代表.</summary>
    Representatives,

    /// <summary>居务监督委员会成员.</summary>
    SupervisoryCommittee,

    /// <summary>居民选举委员会成员.</summary>
    ElectionCommittee,
}

/// <summary>How far an election has come.</summary>
public enum ElectionState : short
{
    /// <summary>正在进行.</summary>
    Running,

    /// <summary>已结束: the result stands and who was elected has taken the post.</summary>
    Concluded,

    /// <summary>已取消: called off before anybody voted.</summary>
    Cancelled,

    /// <summary>无效: declared void by whoever investigates.</summary>
    Void,
}

/// <summary>选举: one election, by-election or recall of a community, from the call to the handover.</summary>
public sealed class Election : IInDivision
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Election> Id { get; init; }

    public required ElectedOffice Office { get; init; }

    public required ElectionKind Kind { get; init; }

    /// <summary>Who votes.</summary>
    public required ElectionMode Mode { get; init; }

    /// <summary>The body whose posts are filled; for groups, the residents' committee under which they work.</summary>
    public required Id<Body> BodyId { get; init; }

    /// <summary>E.g. 第四届居民委员会换届选举.</summary>
    public required string Name { get; set; }

    /// <summary>选举日. Age counts on it.</summary>
    public required DateOnly Day { get; set; }

    public required DateOnly CalledOn { get; init; }

    /// <summary>The body that conducts it: the election committee, or the residents' committee that convenes the meeting.</summary>
    public required BodyKind Presider { get; init; }

    /// <summary>The decision to hold it.</summary>
    public required string Document { get; init; }

    /// <summary>职数批准文件: the paper that approved the number of seats.</summary>
    public string? SeatsDocument { get; set; }

    /// <summary>居民意见: the paper that shows what the residents want, where representatives elect.</summary>
    public string? OpinionDocument { get; set; }

    /// <summary>妇女名额: the published method keeps the last seat for a woman where only men would be elected.</summary>
    public bool KeepsSeatForWoman { get; set; }

    public DateOnly? RollPublishedOn { get; set; }

    /// <summary>From this day on every change of the roll is an act with a reason.</summary>
    public DateOnly? RollFrozenOn { get; set; }

    /// <summary>The election that this one repeats because its result was void or nobody was elected.</summary>
    public Id<Election>? RepeatsId { get; init; }

    public ElectionState State { get; set; }

    public DateOnly? EndedOn { get; set; }

    /// <summary>Why it was cancelled or void, and on which paper.</summary>
    public string? EndReason { get; set; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public bool Demonstration { get; init; }

    /// <summary>Goes up with every act that the next one must know of; checking in does not.</summary>
    public int Version { get; set; }

    public Division? Division { get; init; }

    public DivisionPath Path => Division!.Path;

    Guid IInDivision.DivisionId => DivisionId.Value;

    string IInDivision.PlaceName => Division!.Name;
}
