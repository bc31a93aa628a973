using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Shequ.Web.SignIn;

/// <summary>错钥计数: how often an address has tried a wrong key lately, so that nobody can go on guessing.</summary>
public sealed class WrongKeys(TimeProvider clock)
{
    public const int MostInWindow = 10;
    private const int MostAddresses = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<IPAddress, (long Since, int Count)> tries = new();

    /// <summary>How long the address has to wait before its next key is looked at; null when it need not.</summary>
    public TimeSpan? Wait(IPAddress? address) =>
        tries.TryGetValue(Group(address), out var known) && known.Count >= MostInWindow && Left(known.Since) is { Ticks: > 0 } left ? left : null;

    public void Count(IPAddress? address)
    {
        if (tries.Count >= MostAddresses)
        {
            foreach (var (old, _) in tries.Where(t => Left(t.Value.Since) <= TimeSpan.Zero))
            {
                tries.TryRemove(old, out _);
            }
        }

        tries.AddOrUpdate(
            Group(address),
            _ => (clock.GetTimestamp(), 1),
            (_, known) => Left(known.Since) > TimeSpan.Zero ? (known.Since, known.Count + 1) : (clock.GetTimestamp(), 1));
    }

    private TimeSpan Left(long since) => Window - clock.GetElapsedTime(since);

    /// <summary>One household has a whole /64 of IPv6, which therefore counts as one.</summary>
    private static IPAddress Group(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 })
        {
            return address ?? IPAddress.None;
        }

        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : new([.. address.GetAddressBytes()[..8], .. new byte[8]]);
    }
}
