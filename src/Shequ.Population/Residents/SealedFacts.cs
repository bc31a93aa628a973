using System.Buffers.Binary;
using Shequ.Kernel.Secrets;

namespace Shequ.Population.Residents;

/// <summary>密存信息: seals the numbers of documents and telephones, and makes the keyed indexes by which they are found.</summary>
public sealed class SealedFacts(PersonalCipher cipher)
{
    private const string Document = "population.document";
    private const string Phone = "population.phone";
    private const int Tail = 4;

    /// <summary>Half of the keyed hash: enough that no two numbers of the country meet by chance.</summary>
    private const int IndexBytes = 16;

    public void SetDocument(ResidentFacts facts, DocumentKind kind, string? number)
    {
        ArgumentNullException.ThrowIfNull(facts);
        facts.DocumentKind = kind;
        facts.DocumentSealed = number is null ? null : cipher.Encrypt(number, Document);
        facts.DocumentIndex = number is null ? null : IndexOf(kind, number);
        facts.DocumentTail = number is null ? null : DocumentTail(number);
    }

    public void SetPhone(ResidentFacts facts, string? number)
    {
        ArgumentNullException.ThrowIfNull(facts);
        facts.PhoneSealed = number is null ? null : cipher.Encrypt(number, Phone);
        facts.PhoneTail = number is null ? null : PhoneTail(number);
    }

    public string? DocumentOf(ResidentFacts facts) => facts is { DocumentSealed: { } text } ? cipher.Decrypt(text, Document) : null;

    public string? PhoneOf(ResidentFacts facts) => facts is { PhoneSealed: { } text } ? cipher.Decrypt(text, Phone) : null;

    internal string OpenDocument(byte[] text) => cipher.Decrypt(text, Document);

    internal string OpenPhone(byte[] text) => cipher.Decrypt(text, Phone);

    public byte[] IndexOf(DocumentKind kind, string number) => cipher.Index($"{(int)kind}:{number}", Document)[..IndexBytes];

    public int DocumentTail(string number) => TailOf(number, Document);

    public int PhoneTail(string number) => TailOf(number, Phone);

    private int TailOf(string number, string purpose)
    {
        ArgumentNullException.ThrowIfNull(number);
        return BinaryPrimitives.ReadInt32BigEndian(cipher.Index(number[^Math.Min(Tail, number.Length)..], $"{purpose}.tail"));
    }
}
