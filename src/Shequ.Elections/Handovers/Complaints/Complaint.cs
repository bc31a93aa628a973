using System.Security.Cryptography;
using Shequ.Elections.Plans;
using Shequ.Kernel.Data;
using Shequ.Kernel.Secrets;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Handovers.Complaints;

/// <summary>How far an investigation has come.</summary>
public enum ComplaintState : short
{
    /// <summary>已收到.</summary>
    Received,

    /// <summary>正在调查.</summary>
    Investigating,

    /// <summary>查明属实.</summary>
    Upheld,

    /// <summary>查明不属实.</summary>
    Dismissed,
}

/// <summary>
/// 破坏选举的举报: what somebody reported about an election, unreadable in the database and never for the committee. Its id is chance and its
/// time no finer than the day, so that it cannot be put beside who was where.
/// </summary>
public sealed class Complaint
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Complaint> Id { get; init; }

    public required Id<Election> ElectionId { get; init; }

    /// <summary>A ground of the norm on void results, or other.</summary>
    public required string Ground { get; init; }

    public required byte[] Sealed { get; init; }

    public byte[]? Contact { get; init; }

    /// <summary>The keyed index of the receipt number; the number itself is kept nowhere.</summary>
    public required byte[] Receipt { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public ComplaintState State { get; set; }

    /// <summary>What whoever holds the receipt is told.</summary>
    public string? Answer { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    public string? AnsweredBy { get; set; }

    public int Version { get; set; }
}

/// <summary>密存举报: seals what was written, opens it for those who investigate, and finds a complaint by its receipt.</summary>
public sealed class SealedComplaints(PersonalCipher cipher)
{
    private const string Text = "elections.complaint";
    private const string Contact = "elections.complaint_contact";
    private const string Receipt = "elections.complaint_receipt";

    /// <summary>Without letters and digits that are taken for one another on paper.</summary>
    private const string Letters = "ACDEFGHJKLMNPQRTUVWXYZ234679";
    private const int ReceiptLetters = 16;
    private const int ReceiptGroup = 4;
    private const int IdBytes = 16;

    internal static Id<Complaint> NewId() => new(new Guid(RandomNumberGenerator.GetBytes(IdBytes)));

    /// <summary>E.g. K7QD-94HM-XTRA-2CUV.</summary>
    internal static string NewReceipt() => string.Join('-', RandomNumberGenerator.GetString(Letters, ReceiptLetters).Chunk(ReceiptGroup).Select(c => new string(c)));

    internal byte[] SealText(string text) => cipher.Encrypt(text, Text);

    internal string TextOf(Complaint complaint) => cipher.Decrypt(complaint.Sealed, Text);

    internal byte[] SealContact(string contact) => cipher.Encrypt(contact, Contact);

    internal string? ContactOf(Complaint complaint) => complaint.Contact is { } sealedText ? cipher.Decrypt(sealedText, Contact) : null;

    internal byte[] IndexOf(string receipt) => cipher.Index(new string([.. receipt.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]), Receipt);
}
