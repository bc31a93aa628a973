namespace Shequ.Accounts.Sessions;

/// <summary>How somebody proved who they are.</summary>
public enum SignInMethod : short
{
    /// <summary>密码.</summary>
    Password,

    /// <summary>短信验证码.</summary>
    Message,

    /// <summary>通行密钥.</summary>
    Passkey,
}

/// <summary>登录会话: one sign-in of one account, from a browser or a program, until it ends.</summary>
public sealed class AccountSession
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the token; the token itself is kept nowhere.</summary>
    public required byte[] TokenHash { get; set; }

    public required Guid AccountId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The security stamp of the account at the time; with another one the session is over.</summary>
    public required string Stamp { get; set; }

    public required SignInMethod Method { get; init; }

    public bool SecondFactor { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public required string Address { get; init; }

    public required string UserAgent { get; init; }
}
