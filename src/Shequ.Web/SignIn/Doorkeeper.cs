using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Web.SignIn;

/// <summary>
/// 登录: tells who is there. Until the register of posts carries accounts, there are two ways in: the operator's key, which
/// stands in the data folder, and in a demonstration the listed roles.
/// </summary>
public sealed class Doorkeeper(string operatorKey, bool demonstration)
{
    private const string PathClaim = "shequ.path";

    public bool IsDemonstration => demonstration;

    /// <summary>The roles that a demonstration offers, each in a real place.</summary>
    public IReadOnlyList<DemoSeat> Seats { get; set; } = [];

    public bool KnowsKey(string? key) => key is { Length: > 0 } && CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(key)), SHA256.HashData(Encoding.UTF8.GetBytes(operatorKey)));

    public static ClaimsPrincipal Principal(Role role, DivisionPath path, string name) => new(new ClaimsIdentity(
        [new(ClaimTypes.Name, name), new(ClaimTypes.Role, role.Id), new(PathClaim, path.Value)], "shequ"));

    /// <summary>The actor of a request: from its cookie, or from the key that a program sends.</summary>
    public Actor ActorOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var header = context.Request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.Ordinal))
        {
            return KnowsKey(header["Bearer ".Length..]) ? Role.Operator.In(DivisionPath.Country) : Actor.Public;
        }

        var role = Role.All.FirstOrDefault(r => r.Id == context.User.FindFirstValue(ClaimTypes.Role));
        return role is null || (role != Role.Operator && !demonstration)
            ? Actor.Public
            : role.In(new(context.User.FindFirstValue(PathClaim) ?? "none"), context.User.Identity!.Name);
    }
}

/// <summary>A role of the demonstration, with the place in which it is held.</summary>
public sealed record DemoSeat(string Id, Role Role, string Code, DivisionPath Path, string Name);
