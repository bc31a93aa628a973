namespace Shequ.Organization.Divisions;

/// <summary>名称所示类别: what the name of a division of the lowest level says that it is.</summary>
public static class NamedKind
{
    /// <summary>
    /// A name that says 村委会 or 村民委员会 is rural even where it also says 社区 (about 2,500 do): the villagers' committee
    /// law holds there. Otherwise 居委会, 居民委员会 or 社区 is urban. A person decides doubtful ones with <see cref="CorrectKind"/>.
    /// The shorter words also catch the edition's own slips (居民委会, 社区居委).
    /// </summary>
    public static DivisionKind Of(string name)
    {
        if (Says(name, "村委") || Says(name, "村民委"))
        {
            return DivisionKind.Rural;
        }

        if (Says(name, "社区") || Says(name, "居委") || Says(name, "居民委"))
        {
            return DivisionKind.Urban;
        }

        return name.EndsWith('村') || name.EndsWith("嘎查", StringComparison.Ordinal) ? DivisionKind.Rural : DivisionKind.Other;
    }

    private static bool Says(string name, string word) => name.Contains(word, StringComparison.Ordinal);
}
