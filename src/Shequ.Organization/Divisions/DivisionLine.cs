namespace Shequ.Organization.Divisions;

/// <summary>上级行: the names of the divisions above, as people write them: 江苏省 南京市 江宁区 东山街道.</summary>
public static class DivisionLine
{
    /// <summary>Places in the code that are no places on the ground.</summary>
    private static readonly HashSet<string> Generic = ["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"];

    /// <summary>Whether the name is only a level of the code.</summary>
    public static bool IsGeneric(string name) => Generic.Contains(name);

    /// <param name="names">From the province down.</param>
    public static string Text(IEnumerable<string> names)
    {
        var shown = new List<string>();
        foreach (var name in names)
        {
            // A city without counties stands twice in the code: 东莞市 and below it 东莞市.
            if (!Generic.Contains(name) && (shown.Count == 0 || shown[^1] != name))
            {
                shown.Add(name);
            }
        }

        return string.Join(' ', shown);
    }
}
