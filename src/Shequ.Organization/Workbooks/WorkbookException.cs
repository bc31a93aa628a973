namespace Shequ.Organization.Workbooks;

/// <summary>读不了的文件: one sentence that says what the file is and what to do about it.</summary>
public sealed class WorkbookException(string message) : Exception(message)
{
    /// <summary>Runs a step over untrusted bytes; however they are broken, people read one message.</summary>
    internal static T Guard<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception broken) when (broken is System.Xml.XmlException or IOException or InvalidDataException or FormatException
            or OverflowException or ArgumentException or KeyNotFoundException or InvalidOperationException or NotSupportedException)
        {
            throw new WorkbookException("文件已损坏或不是完整的工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。");
        }
    }
}
