namespace Shequ.Elections.Plans;

/// <summary>Reads the tables that come with the module: the habits of practice, which are data and no law.</summary>
internal static class DataFile
{
    /// <summary>The rows below the heading.</summary>
    internal static IReadOnlyList<string[]> Rows(string name, char separator)
    {
        using var reader = new StreamReader(typeof(DataFile).Assembly.GetManifestResourceStream(name)!);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. lines.Skip(1).Select(l => l.Split(separator))];
    }
}
