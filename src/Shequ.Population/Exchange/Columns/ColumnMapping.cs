namespace Shequ.Population.Exchange.Columns;

/// <summary>Why a column is taken for what it is taken for.</summary>
public enum MappingReason
{
    /// <summary>没有认出.</summary>
    None,

    /// <summary>按表头.</summary>
    Header,

    /// <summary>按内容.</summary>
    Contents,

    /// <summary>上次的选择.</summary>
    Remembered,

    /// <summary>本次的选择.</summary>
    Chosen,
}

/// <summary>一列的对应: a column of a workbook and what it is taken for.</summary>
/// <param name="Column">Counted from one.</param>
/// <param name="Header">What stands over it.</param>
/// <param name="Samples">A few of its cells, so that a person can tell.</param>
/// <param name="Field">Null where it is left out.</param>
public sealed record MappedColumn(int Column, string Header, IReadOnlyList<string> Samples, ResidentColumn? Field, MappingReason Reason)
{
    public string Letter => Organization.Workbooks.ColumnName.Of(Column);
}

/// <summary>列的对应关系: how the columns of a workbook are understood, proposed to a person or chosen by one.</summary>
/// <param name="Sheets">The sheets that are read, the first of which was looked at.</param>
public sealed record ColumnMapping(IReadOnlyList<string> Sheets, int HeaderRow, IReadOnlyList<MappedColumn> Columns)
{
    /// <summary>What an import cannot do without, that no column gives.</summary>
    public IReadOnlyList<string> Missing
    {
        get
        {
            var has = Columns.Select(c => c.Field).OfType<ResidentColumn>().ToHashSet();
            var missing = new List<string>();
            if (!has.Contains(ResidentColumn.Name))
            {
                missing.Add("没有“姓名”列。");
            }

            if (!has.Contains(ResidentColumn.Address) && !(has.Contains(ResidentColumn.Building) && has.Contains(ResidentColumn.Number)))
            {
                missing.Add("没有住房：要有“楼栋”和“室号”两列，或把楼栋、单元、室号写在一格的“住址”列。");
            }

            if (!has.Contains(ResidentColumn.DocumentNumber) && !(has.Contains(ResidentColumn.BornOn) && has.Contains(ResidentColumn.Sex)))
            {
                missing.Add("没有“证件号码”列；没有号码的，至少要有“性别”和“出生日期”两列。");
            }

            return missing;
        }
    }

    /// <summary>The same with what a person chose, by column; a column that is not named is left out.</summary>
    public ColumnMapping With(IReadOnlyDictionary<int, ResidentColumn> chosen) => this with
    {
        Columns = [.. Columns.Select(c => chosen.TryGetValue(c.Column, out var field)
            ? c.Field == field ? c : c with { Field = field, Reason = MappingReason.Chosen }
            : c.Field is null ? c : c with { Field = null, Reason = MappingReason.Chosen })],
    };
}
