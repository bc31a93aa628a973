using System.Data.Common;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Authority;

/// <summary>在任职务: a post that somebody holds, or that is lent to them, as one row of the authority view.</summary>
/// <param name="Delegated">Names of the permissions lent; null for a post of one's own.</param>
/// <param name="Delegator">Who lends them.</param>
public sealed record HeldPost(
    Guid Division, Guid Appointment, BodyKind Body, PostKind Post, string BodyName, DivisionLevel Level, DivisionPath Path, string DivisionName,
    DateOnly HeldUntil, IReadOnlyList<string>? Delegated, string? Delegator)
{
    /// <summary>The columns of the view organization_authority in the order in which <see cref="Read"/> takes them.</summary>
    public const string Columns =
        "v.division_id, v.appointment_id, v.body_kind, v.post_kind, v.body_name, v.level, v.path_text, v.division_name, v.held_until, v.delegated, v.delegator";

    /// <summary>E.g. 慈悲社社区居民委员会主任, or 代王芳：慈悲社社区居民委员会主任.</summary>
    public string Title => (Delegator is null ? "" : $"代{Delegator}：") + BodyName + PostCatalogue.Of(Body, Post).Title;

    public PostAuthority? Authority => AuthorityTable.Of(Body, Post, Level);

    /// <summary>What follows from it; nothing where the post asks for a second factor and none was shown.</summary>
    public IEnumerable<Grant> Grants(bool secondFactor) => Authority is not { } authority || (authority.NeedsSecondFactor && !secondFactor)
        ? []
        : authority.Permissions.Where(p => Delegated is null || Delegated.Contains(p.Name)).Select(p => new Grant(p, Path, authority.Below, Title));

    public static HeldPost Read(DbDataReader row, int from)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(
            row.GetGuid(from), row.GetGuid(from + 1), (BodyKind)row.GetInt16(from + 2), (PostKind)row.GetInt16(from + 3), row.GetString(from + 4),
            (DivisionLevel)row.GetInt16(from + 5), new(row.GetString(from + 6)), row.GetString(from + 7), row.GetFieldValue<DateOnly>(from + 8),
            row.IsDBNull(from + 9) ? null : row.GetFieldValue<string[]>(from + 9), row.IsDBNull(from + 10) ? null : row.GetString(from + 10));
    }
}
