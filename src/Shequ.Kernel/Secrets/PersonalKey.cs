using System.Security.Cryptography;

namespace Shequ.Kernel.Secrets;

/// <summary>个人信息密钥: 256 bits from the environment, or from a file in the data folder that only its owner can read.</summary>
public static class PersonalKey
{
    public const string Variable = "SHEQU_PERSONAL_KEY";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static string FileIn(string dataFolder) => Path.Combine(dataFolder, "personal.key");

    /// <summary>The cipher of this installation; the key is made at the first start.</summary>
    public static PersonalCipher Open(string dataFolder)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } told)
        {
            return new(Read(told, $"环境变量 {Variable}"));
        }

        var file = FileIn(dataFolder);
        Make(file);
        return new(Read(File.ReadAllText(file), file));
    }

    /// <summary>What is wrong with the key for real data, and what to do; null when nothing is.</summary>
    public static string? Fault(string dataFolder)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } told)
        {
            return Weak(told) ? $"环境变量 {Variable} 不是随机生成的 64 位十六进制密钥。请用 openssl rand -hex 32 生成。" : null;
        }

        var file = FileIn(dataFolder);
        if (!File.Exists(file))
        {
            return $"没有个人信息密钥 {file}。请先运行 ./shequ accounts key 生成并另行备份，或设置环境变量 {Variable}。";
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & ~OwnerOnly) != 0)
        {
            return $"个人信息密钥 {file} 别人也能读。请运行 chmod 600 {file}；如已泄露，须更换。";
        }

        return Weak(File.ReadAllText(file)) ? $"个人信息密钥 {file} 不是随机生成的 64 位十六进制密钥。请恢复原来的文件。" : null;
    }

    /// <summary>Makes the file unless it is there; two starts at once keep the first.</summary>
    /// <returns>Whether it was made.</returns>
    public static bool Make(string file)
    {
        if (File.Exists(file))
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = $"{file}.{Environment.ProcessId}";
        using (var stream = new FileStream(unfinished, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = OperatingSystem.IsWindows() ? null : OwnerOnly,
        }))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PersonalCipher.KeyBytes))));
        }

        try
        {
            File.Move(unfinished, file, overwrite: false);
            return true;
        }
        catch (IOException)
        {
            File.Delete(unfinished);
            return false;
        }
    }

    private static byte[] Read(string text, string where)
    {
        try
        {
            return Convert.FromHexString(text.Trim()) is { Length: PersonalCipher.KeyBytes } key ? key : throw new FormatException();
        }
        catch (FormatException)
        {
            throw new CryptographicException($"{where} 应为 64 位十六进制数，现在不是。请从备份恢复；没有这把密钥，已加密的内容打不开。");
        }
    }

    /// <summary>Typed by hand or copied from an example: few different characters, or not a key at all.</summary>
    private static bool Weak(string text) =>
        text.Trim() is var key && (key.Length != 2 * PersonalCipher.KeyBytes || !key.All(char.IsAsciiHexDigit) || key.Chunk(2).Select(c => new string(c)).Distinct().Count() < 16);
}
