using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Shequ.Accounts.SignIn;

/// <summary>频次规则: how many times within which span, and what is said when that is too often.</summary>
public sealed record RateRule(string Name, int Most, TimeSpan Window, string Says)
{
    /// <summary>Wrong passwords, codes and keys from one address.</summary>
    public static RateRule WrongFromAddress { get; } = new("wrong-address", 10, TimeSpan.FromMinutes(1), "这个网络地址一分钟内输错了 10 次");

    /// <summary>Wrong tries for one login name, whether an account bears it or not.</summary>
    public static RateRule WrongForLogin { get; } = new("wrong-login", 5, TimeSpan.FromMinutes(10), "这个登录名已连续输错 5 次");

    public static RateRule WrongSecondFactor { get; } = new("wrong-second", 5, TimeSpan.FromMinutes(10), "第二验证已连续输错 5 次");

    /// <summary>Codes asked for from one address, for whatever telephone.</summary>
    public static RateRule CodesFromAddress { get; } = new("codes-address", 10, TimeSpan.FromHours(1), "这个网络地址一小时内已索取 10 次验证码");

    /// <summary>An answer of an authenticator is taken once.</summary>
    public static RateRule PasskeyAnswer { get; } = new("passkey-answer", 1, TimeSpan.FromMinutes(10), "这次通行密钥验证已经用过");

    /// <summary>Writes through the API by one session or address.</summary>
    public static RateRule ApiWrites { get; } = new("api-writes", 600, TimeSpan.FromMinutes(1), "一分钟内写入了 600 次");
}

/// <summary>频次: how often somebody has tried lately. Kept in memory: each web node counts for itself, and the account's own count lies in the database.</summary>
public sealed class RateLimits(TimeProvider clock)
{
    private const int MostKept = 20_000;
    private readonly ConcurrentDictionary<(string Rule, string Who), (long Since, int Count)> tries = new();

    /// <exception cref="TooOftenException">There were too many already.</exception>
    public void Check(RateRule rule, string who)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (tries.TryGetValue((rule.Name, who), out var known) && known.Count >= rule.Most && Left(rule, known.Since) is { Ticks: > 0 } left)
        {
            throw new TooOftenException(rule.Says, left);
        }
    }

    public void Count(RateRule rule, string who)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (tries.Count >= MostKept)
        {
            // The longest window is an hour; whatever is older counts for nobody.
            foreach (var (old, _) in tries.Where(t => clock.GetElapsedTime(t.Value.Since) > TimeSpan.FromHours(1) || t.Value.Count == 1))
            {
                tries.TryRemove(old, out _);
            }
        }

        tries.AddOrUpdate(
            (rule.Name, who),
            _ => (clock.GetTimestamp(), 1),
            (_, known) => Left(rule, known.Since) > TimeSpan.Zero ? (known.Since, known.Count + 1) : (clock.GetTimestamp(), 1));
    }

    public void CheckAndCount(RateRule rule, string who)
    {
        Check(rule, who);
        Count(rule, who);
    }

    /// <summary>It went well: what was wrong before no longer counts.</summary>
    public void Forget(RateRule rule, string who)
    {
        ArgumentNullException.ThrowIfNull(rule);
        tries.TryRemove((rule.Name, who), out _);
    }

    /// <summary>One household has a whole /64 of IPv6, which therefore counts as one.</summary>
    public static string Group(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 })
        {
            return (address ?? IPAddress.None).ToString();
        }

        return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : new([.. address.GetAddressBytes()[..8], .. new byte[8]])).ToString();
    }

    private TimeSpan Left(RateRule rule, long since) => rule.Window - clock.GetElapsedTime(since);
}
