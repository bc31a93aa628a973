using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Organization.Workbooks;

namespace Shequ.Elections.Rolls;

/// <summary>名单文件: the roll as a workbook for whoever conducts the election.</summary>
public sealed class RollWorkbook(RollReader reader)
{
    private const int HeaderRow = 2;
    private const double Narrow = 8;
    private const double Middle = 16;
    private const double Wide = 32;

    private static readonly string[] Headers = ["选民号", "姓名", "性别", "类别", "居民小组", "门牌", "登记日期", "投票身份"];

    public static string Type => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <exception cref="ForbiddenException">The actor may not look into the election.</exception>
    public async Task<byte[]> Of(Election election, RollFilter filter, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        var voters = await reader.All(election, filter, stop);
        var groups = await reader.Groups(election, stop);
        using var content = new MemoryStream();
        using (var book = new WorkbookWriter(content))
        {
            using var sheet = book.Sheet("选民名单", new([new(Narrow), new(Middle), new(Narrow), new(Middle), new(Middle), new(Wide), new(Middle), new(Middle)]) { FrozenRows = HeaderRow, FilterRow = HeaderRow, Landscape = true });
            sheet.Row(Cell.Of($"{election.Name}　选民名单　{voters.Count} 名", CellStyle.Title));
            sheet.Row([.. Headers.Select(h => Cell.Of(h, CellStyle.Header))]);
            foreach (var v in voters)
            {
                sheet.Row(
                    Cell.Of(v.Number), Cell.Of(v.Name, CellStyle.Text), Cell.Of(v.Sex == Organization.People.Sex.Male ? "男" : "女"), Cell.Of(RollWords.Of(v.Class)),
                    Cell.Of(v.GroupId is { } group ? groups.GetValueOrDefault(group.Value) : null), Cell.Of(v.Door, CellStyle.Text), Cell.Of(v.DeclaredOn),
                    Cell.Of(v.ForHousehold ? "户代表" : v.ForGroup ? "居民代表" : null));
            }
        }

        return content.ToArray();
    }
}
