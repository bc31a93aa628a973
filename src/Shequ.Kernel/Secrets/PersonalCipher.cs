using System.Security.Cryptography;
using System.Text;

namespace Shequ.Kernel.Secrets;

/// <summary>
/// 个人信息加密: keeps telephone numbers, secrets and the like unreadable in the database (AES-256-GCM), and finds them again
/// by an index that only the holder of the key can compute (HMAC-SHA256).
/// </summary>
public sealed class PersonalCipher
{
    public const int KeyBytes = 32;
    private const byte Format = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] encrypting;
    private readonly byte[] indexing;

    public PersonalCipher(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, KeyBytes);
        encrypting = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, info: "shequ personal encryption"u8.ToArray());
        indexing = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, info: "shequ personal index"u8.ToArray());
    }

    /// <param name="purpose">What it is, e.g. accounts.phone; a text that was copied into another column does not open there.</param>
    public byte[] Encrypt(string text, string purpose) => Encrypt(Encoding.UTF8.GetBytes(text), purpose);

    public byte[] Encrypt(ReadOnlySpan<byte> plain, string purpose)
    {
        var sealedText = new byte[1 + NonceBytes + TagBytes + plain.Length];
        sealedText[0] = Format;
        var nonce = sealedText.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(encrypting, TagBytes);
        aes.Encrypt(nonce, plain, sealedText.AsSpan(1 + NonceBytes + TagBytes), sealedText.AsSpan(1 + NonceBytes, TagBytes), Encoding.UTF8.GetBytes(purpose));
        return sealedText;
    }

    /// <exception cref="CryptographicException">It was changed, belongs to another purpose, or was made with another key.</exception>
    public string Decrypt(byte[] sealedText, string purpose) => Encoding.UTF8.GetString(DecryptBytes(sealedText, purpose));

    /// <exception cref="CryptographicException">It was changed, belongs to another purpose, or was made with another key.</exception>
    public byte[] DecryptBytes(byte[] sealedText, string purpose)
    {
        ArgumentNullException.ThrowIfNull(sealedText);
        if (sealedText.Length < 1 + NonceBytes + TagBytes || sealedText[0] != Format)
        {
            throw new CryptographicException("密文不完整或格式不明，没有解开。");
        }

        var plain = new byte[sealedText.Length - 1 - NonceBytes - TagBytes];
        using var aes = new AesGcm(encrypting, TagBytes);
        aes.Decrypt(
            sealedText.AsSpan(1, NonceBytes), sealedText.AsSpan(1 + NonceBytes + TagBytes), sealedText.AsSpan(1 + NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(purpose));
        return plain;
    }

    /// <summary>The same for the same text and purpose, and of no use to anybody without the key.</summary>
    public byte[] Index(string text, string purpose) => HMACSHA256.HashData(indexing, Encoding.UTF8.GetBytes($"{purpose}\n{text}"));
}
