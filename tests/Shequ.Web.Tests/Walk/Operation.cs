using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Web.Tests.Walk;

/// <summary>One way into the product: method and route, what it needs, where, and a request that harms nothing where it is allowed.</summary>
/// <param name="Needs">Null where it is open to everybody.</param>
internal sealed record Operation(string Method, string Route, Permission? Needs = null)
{
    /// <summary>The address for a place.</summary>
    internal required Func<Spot, string> Url { get; init; }

    /// <summary>Another permission that opens it too, to see less of it.</summary>
    internal Permission? Or { get; init; }

    /// <summary>What is sent; valid as far as anybody can tell from outside, and impossible to carry out.</summary>
    internal Func<Spot, object>? Body { get; init; }

    /// <summary>Where the permission is asked for: the community, unless said otherwise.</summary>
    internal Func<Spot, DivisionPath> Where { get; init; } = s => s.Path;

    /// <summary>What somebody gets who may not.</summary>
    internal int Refused { get; init; } = 403;

    /// <summary>It names something that does not exist, which only whoever may is told.</summary>
    internal bool Missing { get; init; }

    /// <summary>Who may not even see what it is about gets 404 instead, so that guessing tells nothing.</summary>
    internal bool Hidden { get; init; }

    /// <summary>Only for oneself: whoever may not is refused, and whoever may is not looked at here.</summary>
    internal bool Own { get; init; }

    public override string ToString() => $"{Method} {Route}";

    internal static Operation Get(string route, Permission? needs = null, string? url = null) =>
        new("GET", route, needs) { Url = s => Fill(url ?? route, s) };

    internal static Operation Post(string route, Permission needs, Func<Spot, object> body) => new("POST", route, needs) { Url = _ => route, Body = body };

    private static string Fill(string route, Spot s) => route
        .Replace("{code}", s.Code, StringComparison.Ordinal).Replace("{code:long}", s.Code, StringComparison.Ordinal)
        .Replace("{place}", s.Code, StringComparison.Ordinal).Replace("{person}", $"{s.Person.Id}", StringComparison.Ordinal)
        .Replace("{group}", $"{s.Group.Id}", StringComparison.Ordinal)
        .Replace("{body}", $"{s.Committee.Id}", StringComparison.Ordinal).Replace("{member}", $"{s.Committee.Appointments["member"]}", StringComparison.Ordinal);
}
