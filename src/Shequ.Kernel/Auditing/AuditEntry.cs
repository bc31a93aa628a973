using System.Security.Cryptography;
using System.Text;

namespace Shequ.Kernel.Auditing;

/// <summary>审计记录: one act or refusal, chained by hash to the one before it in the same division.</summary>
public sealed class AuditEntry
{
    public required Guid DivisionId { get; init; }

    /// <summary>Position in the chain of the division, counted from one without gaps.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required string Act { get; init; }

    public required string Detail { get; init; }

    /// <summary>Why it was refused; null for an act that was carried out.</summary>
    public string? Refused { get; init; }

    public required byte[] Previous { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>The hash that this entry must carry: over all its fields, each with its length, and the hash before.</summary>
    public static byte[] ComputeHash(
        Guid division, long sequence, DateTimeOffset at, string actor, string act, string detail, string? refused, byte[] previous)
    {
        string?[] fields = [division.ToString(), $"{sequence}", $"{at.UtcTicks / 10}", actor, act, detail, refused];
        var text = string.Concat(fields.Select(f => f is null ? "-;" : $"{f.Length}:{f};"));
        return SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(text)]);
    }
}
