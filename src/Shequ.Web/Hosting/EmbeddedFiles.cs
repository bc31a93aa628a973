using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace Shequ.Web.Hosting;

/// <summary>
/// The styles, scripts and pictures of the site, built into the program; each address carries the hash of its content. They are kept
/// compressed too: unlike pages they hold no secret whose size could tell something.
/// </summary>
public static class EmbeddedFiles
{
    private const string Worker = "offline-worker.js";

    private static readonly FrozenDictionary<string, EmbeddedFile> Files = Load();

    /// <summary>The address of a file, new whenever its content is.</summary>
    public static string Address(string name) => $"/assets/{name}?v={Files[name].Hash}";

    public static void MapEmbeddedFiles(this WebApplication app) => app.MapGet("/assets/{**name}", (string name, HttpContext context) =>
    {
        if (!Files.TryGetValue(name, out var file))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        if (name == Worker)
        {
            // It may fetch for the pages of elections, which lie beside the assets and not below them.
            SafeHeaders.AllowScript(context);
            context.Response.Headers["Service-Worker-Allowed"] = "/elections/";
        }

        context.Response.Headers.Vary = "Accept-Encoding";
        if (!context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            return Results.Bytes(file.Bytes, file.Type);
        }

        context.Response.Headers.ContentEncoding = "gzip";
        return Results.Bytes(file.Compressed, file.Type);
    }).ExcludeFromDescription();

    private static FrozenDictionary<string, EmbeddedFile> Load()
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
                var bytes = memory.ToArray();
                return new EmbeddedFile(
                    bytes, Compress(bytes), types.TryGetContentType(n, out var type) ? type : "application/octet-stream", Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]);
            });
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return memory.ToArray();
    }

    private sealed record EmbeddedFile(byte[] Bytes, byte[] Compressed, string Type, string Hash);
}
