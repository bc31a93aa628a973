using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Shequ.Kernel.Postgres;

/// <summary>One numbered step of the database schema, written in SQL.</summary>
public sealed record Migration(string Name, string Sql)
{
    /// <summary>Line ends do not count, so a checkout on another system is the same migration.</summary>
    public string Sha256 => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Sql.Replace("\r\n", "\n", StringComparison.Ordinal))));

    /// <summary>The migrations embedded in an assembly, in the order of their names, such as 0001_kernel.</summary>
    public static IReadOnlyList<Migration> EmbeddedIn(Assembly assembly) =>
        assembly.GetManifestResourceNames()
            .Where(name => name.Length > 5 && name[4] == '_' && name.Take(4).All(char.IsAsciiDigit))
            .Order(StringComparer.Ordinal)
            .Select(name => new Migration(name, Read(assembly, name)))
            .ToList();

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
