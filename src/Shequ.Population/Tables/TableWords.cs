namespace Shequ.Population.Tables;

/// <summary>What one line of a table is.</summary>
public enum TableLine : short
{
    /// <summary>一人一行.</summary>
    Person,

    /// <summary>一户一行.</summary>
    Household,

    /// <summary>一个社区一行数字.</summary>
    Counts,
}

/// <summary>频次: how often a table is asked for.</summary>
public enum TableFrequency : short
{
    /// <summary>一次性.</summary>
    Once,

    /// <summary>每天.</summary>
    Daily,

    /// <summary>每周.</summary>
    Weekly,

    /// <summary>每月.</summary>
    Monthly,

    /// <summary>每季度.</summary>
    Quarterly,

    /// <summary>每半年.</summary>
    HalfYearly,

    /// <summary>每年.</summary>
    Yearly,
}

/// <summary>Chinese words of the tables.</summary>
public static class TableWords
{
    public static string Chinese(this TableLine line) => line switch
    {
        TableLine.Person => "一人一行",
        TableLine.Household => "一户一行",
        _ => "一个社区一行数字",
    };

    public static string Chinese(this TableFrequency frequency) => frequency switch
    {
        TableFrequency.Once => "一次性",
        TableFrequency.Daily => "每天",
        TableFrequency.Weekly => "每周",
        TableFrequency.Monthly => "每月",
        TableFrequency.Quarterly => "每季度",
        TableFrequency.HalfYearly => "每半年",
        _ => "每年",
    };

    /// <summary>How many times a year it is filled; once counts as one.</summary>
    public static int TimesAYear(this TableFrequency frequency) => frequency switch
    {
        TableFrequency.Daily => 365,
        TableFrequency.Weekly => 52,
        TableFrequency.Monthly => 12,
        TableFrequency.Quarterly => 4,
        TableFrequency.HalfYearly => 2,
        _ => 1,
    };
}
