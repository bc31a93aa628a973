using Microsoft.AspNetCore.Identity;
using Shequ.Kernel.Data;
using Shequ.Organization.People;

namespace Shequ.Accounts;

/// <summary>账户: lets one person sign in. It carries no powers; those follow from the posts that the person holds.</summary>
public sealed class Account : IdentityUser<Guid>, IInDivision
{
    public const string PhonePurpose = "accounts.phone";

    public required Id<Person> PersonId { get; init; }

    /// <summary>Somebody else knows the password; nothing else may be done before it is changed.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>手机号, encrypted.</summary>
    public byte[]? Phone { get; set; }

    /// <summary>Finds the account by its telephone number without reading any.</summary>
    public byte[]? PhoneIndex { get; set; }

    /// <summary>The secret shared with the person's authenticator, encrypted.</summary>
    public byte[]? TotpSecret { get; set; }

    /// <summary>Whether the person has shown a code of it; before that it counts for nothing.</summary>
    public bool TotpConfirmed { get; set; }

    /// <summary>The last time step whose code was taken, so that no code is taken twice.</summary>
    public long TotpLastStep { get; set; }

    /// <summary>停用 by somebody who may; differs from the pause after wrong passwords, which ends by itself.</summary>
    public DateTimeOffset? LockedAt { get; set; }

    public string? LockReason { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required string OpenedBy { get; init; }

    /// <summary>Made up for a demonstration.</summary>
    public bool Demonstration { get; init; }

    /// <summary>Read with the account; where the person is registered decides who may manage it.</summary>
    public Person? Person { get; init; }

    Guid IInDivision.DivisionId => Person!.DivisionId.Value;

    DivisionPath IInDivision.Path => Person!.Path;

    string IInDivision.PlaceName => Person!.Division!.Name;
}
