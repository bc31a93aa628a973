using Shequ.Kernel.Data;

namespace Shequ.Kernel.Acts;

/// <summary>会话: who acts, when, and on which database. One per request or command.</summary>
public sealed class Session(PlatformDb db, TimeProvider clock)
{
    /// <summary>The jurisdiction's zone; a legal day begins and ends here.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public PlatformDb Db { get; } = db;

    /// <summary>Set once by the front end that knows who is there.</summary>
    public Actor Actor { get; set; } = Actor.Public;

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Zone).DateTime);
}
