using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Data;

namespace Shequ.Accounts.Demonstrations;

/// <summary>The seed of this installation's demonstration, from which its password follows; made once, at random.</summary>
internal static class DemoSecret
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    internal static async Task<string> Password(PlatformDb db, CancellationToken stop)
    {
        var fresh = RandomNumberGenerator.GetBytes(32);
        await db.Database.ExecuteSqlAsync($"insert into accounts_demonstration (seed) values ({fresh}) on conflict do nothing", stop);
        var seed = await db.Database.SqlQuery<byte[]>($"""select seed as "Value" from accounts_demonstration""").SingleAsync(stop);
        var bytes = HMACSHA256.HashData(seed, "password"u8);
        return string.Join('-', bytes.Take(16).Select(b => Alphabet[b % Alphabet.Length]).Chunk(4).Select(c => new string(c)));
    }
}
