using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Shequ.Accounts.SecondFactors;

/// <summary>动态口令 (RFC 6238): six digits that change every thirty seconds, from a secret shared with the person's authenticator.</summary>
public static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;
    private const int SecretBytes = 20;

    /// <summary>A new secret, as the text that people type where they cannot scan.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetString(Alphabet, SecretBytes * 8 / 5);

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    public static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 and every authenticator on the market use SHA-1 here, where collisions do not matter.
        var hash = HMACSHA1.HashData(Bytes(secret), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code it is, of the present and its neighbours, as clocks differ; null when it is none of them.</summary>
    public static long? StepOf(string secret, string? typed, DateTimeOffset now)
    {
        var code = Encoding.ASCII.GetBytes(string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))));
        var current = StepAt(now);
        return Enumerable.Range(-1, 3).Select(i => current + i).Cast<long?>()
            .FirstOrDefault(step => CryptographicOperations.FixedTimeEquals(code, Encoding.ASCII.GetBytes(Code(secret, step!.Value))));
    }

    /// <summary>What an authenticator reads from the picture.</summary>
    public static string Address(string login, string secret) =>
        $"otpauth://totp/{Uri.EscapeDataString("社区")}:{Uri.EscapeDataString(login)}?secret={secret}&issuer={Uri.EscapeDataString("社区")}&digits=6&period={StepSeconds}";

    private static byte[] Bytes(string secret)
    {
        var bytes = new byte[secret.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var letter in secret)
        {
            buffer = (buffer << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }

        return bytes;
    }
}
