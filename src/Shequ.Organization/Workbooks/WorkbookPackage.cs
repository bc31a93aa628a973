using System.IO.Compression;
using System.Xml;

namespace Shequ.Organization.Workbooks;

/// <summary>The zip archive below a workbook, checked before anything in it is unpacked.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> parts;
    private readonly WorkbookLimits limits;

    internal WorkbookPackage(byte[] bytes, WorkbookLimits limits)
    {
        this.limits = limits;
        archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        Refuse(archive.Entries.Count > limits.Parts, $"文件内部部件过多（{archive.Entries.Count} 个）");
        var unpacked = archive.Entries.Sum(e => e.Length);
        Refuse(unpacked > limits.UnpackedBytes, $"文件解压后过大（{unpacked >> 20} MB，上限 {limits.UnpackedBytes >> 20} MB）");
        Refuse(unpacked > 10 << 20 && unpacked / bytes.Length > limits.Ratio, $"文件压缩比异常（{unpacked / bytes.Length} 倍）");
        parts = archive.Entries.ToDictionary(e => e.FullName.Replace('\\', '/').TrimStart('/'), StringComparer.OrdinalIgnoreCase);
        Refuse(parts.Keys.Any(p => p.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)), "文件含有宏");
    }

    internal IReadOnlyCollection<string> Parts => parts.Keys;

    public void Dispose() => archive.Dispose();

    /// <summary>Opens a part, or null where it is missing. No part gives more bytes than it declares, nor does one node.</summary>
    internal (XmlReader Xml, BoundedStream Stream)? Open(string part)
    {
        if (!parts.TryGetValue(part, out var entry))
        {
            return null;
        }

        var stream = new BoundedStream(entry.Open(), limits.NodeBytes);
        return (XmlReader.Create(stream, Settings), stream);
    }

    /// <summary>Where the relations of a part lead: id → kind and path. Links out of the file are refused, except plain hyperlinks.</summary>
    internal Dictionary<string, (string Kind, string Path)> Relations(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var relations = new Dictionary<string, (string Kind, string Path)>(StringComparer.Ordinal);
        if (Open($"{part[..slash]}_rels/{part[slash..]}.rels") is not { } opened)
        {
            return relations;
        }

        using var xml = opened.Xml;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship")
            {
                continue;
            }

            var kind = xml.GetAttribute("Type")?.Split('/')[^1] ?? "";
            var external = xml.GetAttribute("TargetMode") == "External";
            Refuse((external && kind != "hyperlink") || kind is "externalLink" or "externalLinkPath", "文件引用了其他文件（外部链接）");
            Refuse(relations.Count > 10_000, "文件内部链接过多");
            if (!external)
            {
                relations[xml.GetAttribute("Id") ?? ""] = (kind, Resolve(part[..slash], xml.GetAttribute("Target") ?? ""));
            }
        }

        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        var path = new Stack<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                path.TryPop(out _);
            }
            else if (step != ".")
            {
                path.Push(step);
            }
        }

        return string.Join('/', path.Reverse());
    }

    private static void Refuse(bool refused, string why)
    {
        if (refused)
        {
            throw new WorkbookException($"{why}，已拒绝读取。请只保留数据，另存为 .xlsx（Excel 工作簿）后再上传。");
        }
    }
}
