using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Shequ.Accounts.Sessions;

/// <summary>令牌: 256 random bits that stand for one session. Whoever has it is taken for the person, so only its hash is kept.</summary>
public static class Token
{
    private const int Bytes = 32;
    private const int Characters = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The hash under which a token is kept; null for what cannot be one.</summary>
    public static byte[]? Hash(string? token) =>
        token is { Length: Characters } && Base64Url.IsValid(token) ? SHA256.HashData(Encoding.ASCII.GetBytes(token)) : null;
}
