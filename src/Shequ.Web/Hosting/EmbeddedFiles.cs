using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;

namespace Shequ.Web.Hosting;

/// <summary>The styles and pictures of the site, built into the program; each address carries the hash of its content.</summary>
public static partial class EmbeddedFiles
{
    private static readonly FrozenDictionary<string, (byte[] Bytes, string Type, string Hash)> Files = Load();

    /// <summary>The address of a file, new whenever its content is.</summary>
    public static string Address(string name) => $"/assets/{name}?v={Files[name].Hash}";

    public static void MapEmbeddedFiles(this WebApplication app) => app.MapGet("/assets/{**name}", (string name, HttpContext context) =>
    {
        if (!Files.TryGetValue(name, out var file))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(file.Bytes, file.Type);
    }).ExcludeFromDescription();

    private static FrozenDictionary<string, (byte[], string, string)> Load()
    {
        var types = new FileExtensionContentTypeProvider();
        var assembly = typeof(EmbeddedFiles).Assembly;
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith("wwwroot/", StringComparison.Ordinal)).ToFrozenDictionary(
            n => n["wwwroot/".Length..],
            n =>
            {
                using var stream = assembly.GetManifestResourceStream(n)!;
                using var memory = new MemoryStream();
                stream.CopyTo(memory);
                var bytes = n.EndsWith(".css", StringComparison.Ordinal) ? Squeezed(memory.ToArray()) : memory.ToArray();
                return (bytes, types.TryGetContentType(n, out var type) ? type : "application/octet-stream", Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]);
            });
    }

    /// <summary>The sheet without remarks and needless space: a tenth of what it weighs.</summary>
    private static byte[] Squeezed(byte[] sheet) =>
        Encoding.UTF8.GetBytes(Space().Replace(Remark().Replace(Encoding.UTF8.GetString(sheet), ""), "$1"));

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\s*([{};,])\s*")]
    private static partial Regex Space();
}
