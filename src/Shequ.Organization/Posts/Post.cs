using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Posts;

/// <summary>岗位: a kind of post of a body, with the seats that were approved for it.</summary>
public sealed class Post
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Post> Id { get; init; }

    public required Id<Body> BodyId { get; init; }

    public required PostKind Kind { get; init; }

    /// <summary>职数: how many people may hold it at one time; null where nobody fixed a number.</summary>
    public int? Seats { get; set; }
}
