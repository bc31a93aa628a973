using Shequ.Kernel.Secrets;

namespace Shequ.Population.Privacy;

/// <summary>密存文字: what is written about somebody in words, unreadable in the database; each purpose opens only its own.</summary>
public sealed class SealedNotes(PersonalCipher cipher)
{
    private const string Care = "population.care";
    private const string Asked = "population.request";
    private const string Answer = "population.answer";

    public byte[] SealCare(string reason) => cipher.Encrypt(reason, Care);

    public string CareOf(byte[] text) => cipher.Decrypt(text, Care);

    public byte[] SealAsked(string text) => cipher.Encrypt(text, Asked);

    public string AskedOf(byte[] text) => cipher.Decrypt(text, Asked);

    public byte[] SealAnswer(string text) => cipher.Encrypt(text, Answer);

    public string AnswerOf(byte[] text) => cipher.Decrypt(text, Answer);
}
