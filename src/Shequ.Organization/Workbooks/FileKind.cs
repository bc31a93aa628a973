using System.Text;

namespace Shequ.Organization.Workbooks;

/// <summary>文件类别: what an upload is, judged by its bytes and not by its name.</summary>
internal static class FileKind
{
    private const string SaveAs = "请用 Excel 或 WPS 打开，选择“另存为”，类型选 .xlsx（Excel 工作簿），再上传。";

    /// <summary>Why it cannot be an .xlsx file, or null where it may be one.</summary>
    internal static string? Refusal(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return "文件是空的（0 字节）。请重新选择文件。";
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return null;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? "文件加了密码，无法读取。请在 Excel 或 WPS 中去掉打开密码，另存为 .xlsx 后再上传。"
                : $"这是旧版 Excel 文件（.xls），只是改了扩展名。{SaveAs}";
        }

        var what = bytes.StartsWith("PK\u0005\u0006"u8) ? "空的压缩包（.zip）"
            : bytes.StartsWith("%PDF"u8) ? "PDF 文件"
            : bytes.StartsWith("Rar!"u8) || bytes.StartsWith("7z"u8) ? "压缩包"
            : LooksLikeMarkup(bytes) ? "网页（HTML 或 XML）文件"
            : bytes[..Math.Min(bytes.Length, 4096)].Contains((byte)0) ? "其他类型的文件"
            : "文本（如 .csv）文件";
        return $"这不是 .xlsx 工作簿，而是{what}。{SaveAs}";
    }

    /// <summary>What a sound zip archive is that holds no workbook.</summary>
    internal static string Refusal(IReadOnlyCollection<string> parts)
    {
        var what = parts.Contains("xl/workbook.bin") ? "二进制工作簿（.xlsb）"
            : parts.Contains("word/document.xml") ? "Word 文档"
            : parts.Contains("ppt/presentation.xml") ? "演示文稿"
            : parts.Contains("content.xml") && parts.Contains("mimetype") ? "OpenDocument 表格（.ods）"
            : "普通压缩包（.zip）";
        return $"这不是 .xlsx 工作簿，而是{what}，只是改了扩展名。{SaveAs}";
    }

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 512)]).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return text.StartsWith('<');
    }
}
