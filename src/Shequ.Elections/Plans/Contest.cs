using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Plans;

/// <summary>竞选项: one kind of post with its seats, for which candidates stand against each other; in a recall, the member in question.</summary>
public sealed class Contest
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Contest> Id { get; init; }

    public required Id<Election> ElectionId { get; init; }

    /// <summary>Its place on the ballot, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The body of the post: the committee, or one residents' group.</summary>
    public required Id<Body> BodyId { get; init; }

    public required PostKind Post { get; init; }

    /// <summary>E.g. 主任, or 第一居民小组组长.</summary>
    public required string Title { get; set; }

    /// <summary>应选名额.</summary>
    public required int Seats { get; set; }

    /// <summary>The residents' group whose voters alone take part; null where the whole community does.</summary>
    public Id<Body>? GroupId { get; init; }

    /// <summary>妇女委员专项: only women may stand.</summary>
    public bool OnlyWomen { get; init; }

    /// <summary>The appointment that a recall would end.</summary>
    public Id<Appointment>? AppointmentId { get; init; }
}
