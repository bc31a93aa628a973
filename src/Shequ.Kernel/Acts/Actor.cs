using Shequ.Kernel.Data;

namespace Shequ.Kernel.Acts;

/// <summary>权限: one thing that a person may be allowed to do.</summary>
public sealed record Permission(string Name, string Chinese);

/// <summary>授权: a permission in a division and everything below it.</summary>
public sealed record Grant(Permission Permission, DivisionPath Path);

/// <summary>行为人: who acts, and what they may do where.</summary>
public sealed record Actor(string Name, IReadOnlyList<Grant> Grants)
{
    /// <summary>Anybody who has not said who they are; may only read what is public.</summary>
    public static Actor Public { get; } = new("访客", []);

    public bool May(Permission permission, DivisionPath path) =>
        Grants.Any(g => g.Permission == permission && g.Path.Covers(path));
}
