namespace Shequ.Organization.Workbooks;

/// <summary>列标: the letters of a column, A … Z, AA …, and its number counted from one.</summary>
public static class ColumnName
{
    public static string Of(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            name = (char)('A' + ((column - 1) % 26)) + name;
        }

        return name;
    }

    /// <summary>The column of a cell reference such as AB12, or null where there is none.</summary>
    public static int? In(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (letter is < 'A' or > 'Z')
            {
                break;
            }

            column = checked((column * 26) + (letter - 'A' + 1));
        }

        return column == 0 ? null : column;
    }

    /// <summary>The row of a cell reference such as AB12, or null where there is none.</summary>
    public static int? RowIn(string reference) =>
        int.TryParse(reference.AsSpan(reference.AsSpan().IndexOfAnyInRange('0', '9') is var at and >= 0 ? at : reference.Length), out var row) ? row : null;
}
