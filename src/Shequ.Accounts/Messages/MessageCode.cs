namespace Shequ.Accounts.Messages;

/// <summary>短信验证码: six digits, for one account, for a few minutes, good for one use and a few tries.</summary>
public sealed class MessageCode
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>Keyed, so that trying a million codes against the table finds nothing.</summary>
    public required byte[] CodeHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public int Tries { get; set; }

    public DateTimeOffset? UsedAt { get; set; }
}
