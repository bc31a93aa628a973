using Shequ.Kernel.Data;

namespace Shequ.Kernel.Acts;

/// <summary>权限: one thing that a person may be allowed to do.</summary>
/// <param name="Personal">Whether it shows what is known of single people, so that a second factor is asked for.</param>
public sealed record Permission(string Name, string Chinese, bool Personal = false);

/// <summary>授权: a permission in a division, and where the post reaches below, in everything below it.</summary>
/// <param name="Basis">The post or delegation that it follows from, as the record names it.</param>
public sealed record Grant(Permission Permission, DivisionPath Path, bool Below = true, string Basis = "")
{
    public bool Covers(DivisionPath path) => Below ? Path.Covers(path) : Path == path;
}

/// <summary>行为人: who acts, and what they may do where.</summary>
/// <param name="Person">Who it is in the register of people; null for visitors and for whoever sits at the machine.</param>
public sealed record Actor(string Name, IReadOnlyList<Grant> Grants, Guid? Person = null)
{
    /// <summary>Anybody who has not said who they are; may only read what is public.</summary>
    public static Actor Public { get; } = new("访客", []);

    public bool May(Permission permission, DivisionPath path) => GrantFor(permission, path) is not null;

    /// <summary>The grant under which the act would be done.</summary>
    public Grant? GrantFor(Permission permission, DivisionPath path) =>
        Grants.FirstOrDefault(g => g.Permission == permission && g.Covers(path));

    /// <summary>The name as the record keeps it: who, and because of which post.</summary>
    public string Signature(Grant? grant) => grant is { Basis.Length: > 0 } ? $"{Name}（{grant.Basis}）" : Name;
}
