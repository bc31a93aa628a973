namespace Shequ.Accounts.SecondFactors;

/// <summary>恢复代码: gets somebody in once who has lost the authenticator.</summary>
public sealed class RecoveryCode
{
    public required Guid AccountId { get; init; }

    public required byte[] CodeHash { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
