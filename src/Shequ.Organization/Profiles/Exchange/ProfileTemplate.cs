using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Workbooks;

namespace Shequ.Organization.Profiles.Exchange;

/// <summary>资料模板: the workbook that people fill in, empty or with what is known. What it exports, the import reads back without a change.</summary>
public sealed class ProfileTemplate(Session session)
{
    private static readonly string[] Advice =
    [
        "1. 在“社区资料”表中每个社区填一行，从第 3 行起；不要改动第 2 行的表头，列的次序可以调换，不要合并单元格。",
        "2. 社区代码为 12 位数字，保持文本格式；数据日期是这些数属实的那一天，数据来源如社区台账、年报、现场核实。",
        "3. 只填知道的。空格表示“没有说”，原来的数不变；填“不详”表示撤回原来的数；没有的填 0，不要留空。",
        "4. 是非题填“是”或“否”；有几类的用顿号分开；日期填如 2026-03-01；数不带单位，用公式算出的请粘贴为数值。",
        "5. 住宅小区填在“小区”表，综合服务设施和居委会用房填在“用房设施”表，每处一行，用社区代码对应。",
        "6. 填好后在“批量导入”页上传：先试算，列出全部错误和变动；确认后写入。有一处错误，整份都不写入。",
    ];

    /// <summary>Writes the workbook.</summary>
    /// <param name="below">Fills in code and name of the urban communities here and below; null for none.</param>
    /// <param name="figures">Fills in what is known of them today, too.</param>
    /// <returns>How many communities are in it.</returns>
    public async Task<int> Write(Stream to, DivisionPath? below = null, bool figures = false, CancellationToken stop = default)
    {
        var connection = await ProfileBatch.Open(session.Db, stop);
        var communities = below is { } path ? await Communities(connection, path, stop) : [];
        using var book = new WorkbookWriter(to);
        using (var advice = book.Sheet("说明", new([new(110, CellStyle.Wrapped)])))
        {
            advice.Row(Cell.Of("社区资料填报说明", CellStyle.Title));
            foreach (var line in Advice)
            {
                advice.Row(Cell.Of(line, CellStyle.Wrapped));
            }
        }

        foreach (var subject in Enum.GetValues<FieldSubject>())
        {
            using var sheet = book.Sheet(ProfileColumns.SheetOf(subject), TemplateSheet.Layout(subject));
            TemplateSheet.WriteHeaders(sheet, subject);
            foreach (var portion in communities.Chunk(ProfileBatch.Size))
            {
                await WritePortion(sheet, subject, portion, figures ? connection : null, stop);
            }
        }

        return communities.Count;
    }

    private static async Task<List<(Guid Id, string Code, string Name)>> Communities(NpgsqlConnection connection, DivisionPath below, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("""
            select id, code, name from organization_division
            where kind = 1 and ended_on is null and ($1 = '' or path_text = $1 or (path_text >= $1 || '/' and path_text < $1 || '0'))
            order by path_text
            """, connection);
        command.Parameters.Add(new() { Value = below.Value });
        var communities = new List<(Guid, string, string)>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            communities.Add((reader.GetGuid(0), reader.GetString(1), reader.GetString(2)));
        }

        return communities;
    }

    private async Task WritePortion(
        SheetWriter sheet, FieldSubject subject, (Guid Id, string Code, string Name)[] portion, NpgsqlConnection? connection, CancellationToken stop)
    {
        var known = connection is null ? [] : await ProfileBatch.Read(connection, [.. portion.Select(c => c.Id)], stop);
        var fields = ProfileColumns.FieldsOf(subject).Select(p => p.Field).ToArray();
        foreach (var (id, code, name) in portion)
        {
            var profile = known.GetValueOrDefault(id, StoredProfile.None);
            var (codeCell, nameCell) = (Cell.Of(code, CellStyle.Text), Cell.Of(name, CellStyle.Text));
            if (subject == FieldSubject.Community)
            {
                var latest = profile.Latest(session.Today);
                var values = profile.On(session.Today);
                sheet.Row([codeCell, nameCell, latest is null ? Cell.Empty : Cell.Of(latest.Value.AsOf), Cell.Of(latest?.Source, CellStyle.Text),
                    .. fields.Select(f => TemplateSheet.Figure(f, values[f]))]);
                continue;
            }

            foreach (var (row, values) in profile.On(session.Today).Rows(subject))
            {
                sheet.Row([codeCell, nameCell, Cell.Of(row, CellStyle.Text), .. fields.Select(f => TemplateSheet.Figure(f, values[f.Index]))]);
            }
        }
    }
}
