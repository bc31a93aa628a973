using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Workbooks;
using Shequ.Population.Exchange.Imports;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;

namespace Shequ.Tests.Population.Exchange;

/// <summary>Workbooks of residents and the acts that take them in, as somebody in the community would use them.</summary>
internal static class Sheets
{
    internal static readonly string[] Headers = ["小区", "楼栋", "单元", "室号", "与户主关系", "姓名", "身份证号码", "联系电话", "职业", "居住起始日"];

    /// <summary>Two households of five people; the last has no document and says birth and sex in columns of their own.</summary>
    internal static List<string?[]> Families =>
    [
        ["阳光花园", "3幢", "2单元", "501", "户主", "王建国", Card("19620304", 1), "13800000001", "退休", "2001-05-01"],
        ["阳光花园", "3幢", "2单元", "501", "配偶", "李秀英", Card("19650711", 2), "13800000002", "退休", "2001-05-01"],
        ["阳光花园", "3幢", "2单元", "501", "子女", "王磊", Card("19900115", 3), "13800000003", "工程师", "2001-05-01"],
        ["阳光花园", "3幢", "2单元", "502", "户主", "陈静", Card("19851230", 4), "13800000004", "教师", "2015-09-01"],
        ["阳光花园", "3幢", "2单元", "502", "配偶", "赵鹏", Card("19840606", 5), null, "司机", "2015-09-01"],
    ];

    internal static string Card(string born, int sequence)
    {
        var digits = $"320106{born}{sequence:000}";
        return digits + IdNumber.CheckOf(digits);
    }

    internal static byte[] Book(IEnumerable<string?[]> rows, string[]? headers = null, string sheet = "居民", params string[][] above)
    {
        using var file = new MemoryStream();
        using (var book = new WorkbookWriter(file))
        {
            using var writer = book.Sheet(sheet, new([]));
            foreach (var line in above.Append(headers ?? Headers).Concat(rows))
            {
                writer.Row([.. line.Select(c => Cell.Of(c))]);
            }
        }

        return file.ToArray();
    }

    internal static ImportResidents.Request Request(byte[] file, Action<ImportResidents.Request>? more = null)
    {
        var request = new ImportResidents.Request { Division = Given.Community, File = file, FileName = "居民.xlsx" };
        more?.Invoke(request);
        return request;
    }

    internal static Task<ResidentImportReport> Import(this Neighbourhood here, byte[] file, Action<ImportResidents.Request>? more = null, Actor? actor = null) =>
        here.Act<ImportResidents, ResidentImportReport>(a => a.Run(Request(file, more), Neighbourhood.Stop), actor ?? Worker());

    internal static Task<ResidentImportReport> Try(this Neighbourhood here, byte[] file, Action<ImportResidents.Request>? more = null) =>
        here.Import(file, r =>
        {
            r.DryRun = true;
            more?.Invoke(r);
        });

    internal static Actor Worker(string path = Neighbourhood.Here) => Neighbourhood.Of(path, [.. PopulationPermissions.All]);

    internal static async Task<long> Count(this Neighbourhood here, string table, string where = "true") =>
        (await here.Ask<long>($"select count(*) as \"Value\" from {table} where {where}")).Single();
}
