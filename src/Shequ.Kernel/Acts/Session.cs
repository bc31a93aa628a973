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

    /// <summary>Refuses whoever may not do something in a place; acts ask by themselves, reads through this.</summary>
    /// <exception cref="ForbiddenException">The actor may not.</exception>
    public void Require(Permission permission, IInDivision place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (!Actor.May(permission, place.Path))
        {
            throw new ForbiddenException(permission, place);
        }
    }

    /// <summary>The actor as the record keeps it: who, and by which post they may do it there.</summary>
    public string Signature(Permission permission, DivisionPath path) => Actor.Signature(Actor.GrantFor(permission, path));

    /// <summary>A day that somebody asks about, or today.</summary>
    /// <exception cref="BadInputException">Before 1949 or after 2100: a typing error.</exception>
    public DateOnly DayOf(DateOnly? asked) => asked is { Year: < 1949 or > 2100 } wrong
        ? throw new BadInputException("on", $"{wrong:yyyy-MM-dd} 不在 1949 年至 2100 年之间，请核对年份，写法如 2026-03-01。")
        : asked ?? Today;

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Zone).DateTime);
}
