using System.Xml;

namespace Shequ.Organization.Workbooks;

/// <summary>
/// 读工作簿: opens an uploaded .xlsx whatever its name says, within <see cref="WorkbookLimits"/>. Only visible sheets are seen.
/// Every fault of the file is one <see cref="WorkbookException"/>.
/// </summary>
/// <remarks>Zip and XML are read directly: each byte passes a counter, and nothing is ever resolved, evaluated or followed.</remarks>
public sealed class WorkbookReader : IDisposable
{
    private readonly WorkbookPackage package;
    private readonly WorkbookLimits limits;
    private readonly List<(string Name, string Part)> sheets = [];
    private readonly CellText texts;

    private WorkbookReader(byte[] bytes, WorkbookLimits limits)
    {
        this.limits = limits;
        package = new(bytes, limits);
        try
        {
            var workbook = package.Relations("").Values.FirstOrDefault(r => r.Kind == "officeDocument").Path;
            if (workbook is null || !workbook.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                || workbook.StartsWith("word/", StringComparison.Ordinal) || workbook.StartsWith("ppt/", StringComparison.Ordinal))
            {
                throw new WorkbookException(FileKind.Refusal(package.Parts));
            }

            var relations = package.Relations(workbook);
            var from1904 = ReadSheets(workbook, relations);
            using var styles = Part(relations, "styles");
            texts = new(SharedStrings.Read(package, PathOf(relations, "sharedStrings"), limits), new NumberStyles(styles, from1904));
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    /// <summary>The names of the visible sheets in their order.</summary>
    public IReadOnlyList<string> Sheets => sheets.ConvertAll(s => s.Name);

    /// <exception cref="WorkbookException">Says what the file is and what to do.</exception>
    public static WorkbookReader Open(byte[] bytes, WorkbookLimits? limits = null)
    {
        limits ??= WorkbookLimits.Default;
        if (bytes.Length > limits.UploadBytes)
        {
            throw TooLarge(limits);
        }

        return FileKind.Refusal(bytes) is { } refusal
            ? throw new WorkbookException(refusal)
            : WorkbookException.Guard(() => new WorkbookReader(bytes, limits));
    }

    /// <summary>Takes an upload into memory and stops at the limit, however long the stream is.</summary>
    public static async Task<byte[]> Take(Stream upload, WorkbookLimits? limits = null, CancellationToken stop = default)
    {
        limits ??= WorkbookLimits.Default;
        using var taken = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await upload.ReadAsync(buffer, stop)) > 0;)
        {
            taken.Write(buffer, 0, read);
            if (taken.Length > limits.UploadBytes)
            {
                throw TooLarge(limits);
            }
        }

        return taken.ToArray();
    }

    /// <summary>A visible sheet by its name, or null.</summary>
    public SheetReader? Sheet(string name)
    {
        var part = sheets.Find(s => s.Name == name).Part;
        return part is null ? null : WorkbookException.Guard(() => new SheetReader(name, package.Open(part) ?? throw new InvalidDataException(), texts, limits));
    }

    public void Dispose() => package.Dispose();

    private static WorkbookException TooLarge(WorkbookLimits limits) =>
        new($"文件超过 {limits.UploadBytes >> 20} MB。请删去图片和无关的工作表，或拆成几个文件上传。");

    private static string? PathOf(Dictionary<string, (string Kind, string Path)> relations, string kind) =>
        relations.Values.FirstOrDefault(r => r.Kind == kind).Path;

    private XmlReader? Part(Dictionary<string, (string Kind, string Path)> relations, string kind) =>
        PathOf(relations, kind) is { } path ? package.Open(path)?.Xml : null;

    /// <returns>Whether days are counted from 1904.</returns>
    private bool ReadSheets(string workbook, Dictionary<string, (string Kind, string Path)> relations)
    {
        using var xml = (package.Open(workbook) ?? throw new WorkbookException(FileKind.Refusal(package.Parts))).Xml;
        var (from1904, all) = (false, 0);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            from1904 |= xml.LocalName == "workbookPr" && xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet")
            {
                continue;
            }

            if (++all > limits.Sheets)
            {
                throw new WorkbookException($"工作簿有 {limits.Sheets} 张以上的工作表。请只保留要导入的工作表再上传。");
            }

            if (xml.GetAttribute("state") is not ("hidden" or "veryHidden")
                && relations.TryGetValue(RelationOf(xml), out var relation) && relation.Kind == "worksheet")
            {
                sheets.Add((xml.GetAttribute("name") ?? "", relation.Path));
                package.Relations(relation.Path);
            }
        }

        return from1904;
    }

    /// <summary>The id of the relation; its namespace differs between the two editions of the standard.</summary>
    private static string RelationOf(XmlReader xml)
    {
        var id = "";
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            id = xml is { LocalName: "id", Prefix.Length: > 0 } ? xml.Value : id;
        }

        xml.MoveToElement();
        return id;
    }
}
