namespace Shequ.Elections.Handovers;

/// <summary>Tables of this module that are data and not code: comma-separated, one heading line, no quotes.</summary>
internal static class DataFile
{
    internal static IReadOnlyList<string[]> Rows(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No data file {name}.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var columns = lines[0].Split(',').Length;
        return [.. lines.Skip(1).Select(l => l.Split(',') is { } cells && cells.Length == columns ? cells : throw new InvalidDataException($"{name}: {l}"))];
    }
}
