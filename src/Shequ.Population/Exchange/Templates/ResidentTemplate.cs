using System.Globalization;
using Shequ.Organization.Workbooks;
using Shequ.Population.Exchange.Columns;
using Shequ.Population.Exchange.Reading;

namespace Shequ.Population.Exchange.Templates;

/// <summary>居民表模板: the workbook that a community fills in, with drop-downs, an explanation and a row that shows how. Holds nobody's data.</summary>
public static class ResidentTemplate
{
    private const int SampleRow = 2;
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    private static readonly string[] Advice =
    [
        "1. 在“居民”表中每人填一行，从第 3 行起；第 2 行是示例，不会导入。列的次序可以调换，不用的列可以删去，也可以用自己的表：列名不同的，导入时再对应。",
        "2. 同一处住房的人算一户；一处住房有几户的，在“户号”列写不同的号，或每户写一位户主，户主后面跟他家的人。",
        "3. 证件号码按文本填写（本模板已设好）。填了身份证号码，性别和出生日期可以不填；没有证件的，要填性别和出生日期。",
        "4. 空格表示“没有说”，系统里原有的不变；填“不详”表示原来记的不对了、现在也不知道。",
        "5. 不要合并单元格，每行都填写；不要用公式。生僻字请用国家标准编码的字，少数民族姓名中间用“·”。",
        "6. 填好后在“导入居民表”页上传：先看列的对应，再试算，列出全部错误和改动；确认后写入。默认有一处错误整份都不写入，也可以只导入无误的行。",
        "7. 导入以后三十天内可以整批撤销。表里不见的人只会列出来，不会自动迁出。",
    ];

    private static readonly Dictionary<ResidentColumn, string> Sample = new()
    {
        [ResidentColumn.Estate] = $"{ResidentSheets.Example}：阳光花园", [ResidentColumn.Building] = "3幢", [ResidentColumn.Entrance] = "2单元", [ResidentColumn.Number] = "501",
        [ResidentColumn.HouseholdKind] = CellWords.HouseholdKinds.Canonical[0], [ResidentColumn.Relation] = "户主", [ResidentColumn.LivesHere] = CellWords.Living.Canonical[0],
        [ResidentColumn.Name] = "张三", [ResidentColumn.DocumentKind] = CellWords.Documents.Canonical[0], [ResidentColumn.DocumentNumber] = "（18 位号码）",
        [ResidentColumn.Phone] = "13800000000", [ResidentColumn.RegisteredHere] = "是", [ResidentColumn.ResidentSince] = "2015-09-01", [ResidentColumn.Ethnicity] = "汉族",
        [ResidentColumn.PartyMember] = "群众", [ResidentColumn.Education] = "本科", [ResidentColumn.Occupation] = "教师",
    };

    public static byte[] Write()
    {
        using var file = new MemoryStream();
        using (var book = new WorkbookWriter(file))
        {
            using (var advice = book.Sheet("说明", new([new(110, CellStyle.Wrapped)])))
            {
                advice.Row(Cell.Of("居民表填写说明", CellStyle.Title));
                foreach (var line in Advice.Concat(ColumnCatalogue.All.Where(c => c.Help.Length > 0).Select(c => $"{c.Header}：{c.Help}")))
                {
                    advice.Row(Cell.Of(line, CellStyle.Wrapped));
                }
            }

            // An address in one cell is understood, but three columns are better.
            var columns = ColumnCatalogue.All.Where(c => c.Column != ResidentColumn.Address).ToArray();
            using var sheet = book.Sheet("居民", Layout(columns));
            sheet.Row([.. columns.Select(c => Cell.Of(c.Header, CellStyle.Header))]);
            sheet.Row([.. columns.Select(c => Cell.Of(Sample.GetValueOrDefault(c.Column), CellStyle.Muted))]);
        }

        return file.ToArray();
    }

    private static SheetLayout Layout(ColumnRule[] columns) => new([.. columns.Select(c => new SheetColumn(Width(c), IsDay(c) ? CellStyle.Day : CellStyle.Text))])
    {
        FrozenRows = 1,
        Rules = [.. columns.Select((c, i) => Rule(c, i + 1)).OfType<CellRule>()],
    };

    private static double Width(ColumnRule column) => column.Column switch
    {
        ResidentColumn.DocumentNumber => 22,
        ResidentColumn.RegisteredPlace or ResidentColumn.Workplace => 26,
        ResidentColumn.DocumentKind => 18,
        _ => 12,
    };

    private static bool IsDay(ColumnRule column) => column.Column is ResidentColumn.BornOn or ResidentColumn.ResidentSince;

    private static CellRule? Rule(ColumnRule column, int number) => column.Words is { } words
            ? new(number, SampleRow + 1, "list", $"\"{string.Join(',', words)}\"", null, false, $"可填：{string.Join("、", words)}。", column.Help)
        : IsDay(column) ? new(
            number, SampleRow + 1, "date", Serial(Earliest), Serial(new(2100, 12, 31)), false, "应为日期，如 1980-05-05。", column.Help)
        : column.Help.Length > 0 ? new(number, SampleRow + 1, "none", "", null, false, "", column.Help)
        : null;

    private static string Serial(DateOnly day) => (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture);
}
