using System.Net;
using System.Text;
using Shequ.Elections.Plans;
using Shequ.Organization.People;
using Shequ.Population.Derived;

namespace Shequ.Elections.Archives;

/// <summary>The files of an archive that people read: notices as they print, rolls as tables, and the index of what there is and what must be added on paper.</summary>
internal static class ArchivePages
{
    private const string Style =
        "body{font-family:FangSong,STFangsong,'Noto Serif CJK SC',serif;line-height:1.9;max-width:46rem;margin:2rem auto;padding:0 1rem}h1{text-align:center;font-size:1.5rem}p.body{text-indent:2em;margin:0}.sign{text-align:right;margin-top:3em}table{border-collapse:collapse;width:100%}td,th{border:1px solid #000;padding:.3em .5em;text-align:left;vertical-align:top}";

    internal static byte[] Notice(ArchivedElection election, ArchivedNotice notice)
    {
        var page = new StringBuilder($"<h1>{Plain(notice.Title)}</h1>\n<p>第{notice.Number}号公告 · {Plain(election.CommunityName)}</p>\n");
        foreach (var paragraph in notice.Text.Split('\n'))
        {
            page.Append("<p class=\"body\">").Append(Plain(paragraph)).Append("</p>\n");
        }

        page.Append("<p class=\"sign\">").Append(Plain(notice.PublishedBy)).Append("<br>").Append(Norms.Chinese.Date(notice.PublishedOn)).Append("</p>\n");
        return Page(notice.Title, page);
    }

    /// <summary>Number, name, sex, class and group: what stood on the published roll, and nothing else.</summary>
    internal static byte[] Roll(IReadOnlyList<ArchivedVoter> voters, IReadOnlyList<int> numbers)
    {
        var known = voters.ToDictionary(v => v.Number);
        var table = new StringBuilder("选民号,姓名,性别,类别,居民小组\r\n");
        foreach (var number in numbers)
        {
            var voter = known.GetValueOrDefault(number);
            table.Append(number).Append(',').AppendJoin(',', voter is null ? ["", "", "", ""] : new[] { voter.Name, voter.Sex == Sex.Female ? "女" : "男", Of(voter.Class), voter.Group ?? "" }.Select(Cell)).Append("\r\n");
        }

        return ArchiveFiles.Text(table.ToString());
    }

    internal static byte[] Index(ArchivedElection election, IReadOnlyCollection<string> paths)
    {
        var page = new StringBuilder($"<h1>{Plain(election.Name)}档案目录</h1>\n<p>{Plain(election.CommunityName)}（{election.Community}），选举日 {Norms.Chinese.Date(election.Day)}。“纸质”一栏的材料请另行装订。</p>\n");
        foreach (var stage in DataFile.Rows("archive.items", ',').GroupBy(i => i[0]))
        {
            page.Append("<h2>").Append(Plain(stage.Key)).Append("</h2>\n<table><tr><th>号</th><th>材料</th><th>本档案</th><th>纸质</th></tr>\n");
            foreach (var item in stage)
            {
                page.Append("<tr><td>").Append(item[1]).Append("</td><td>").Append(Plain(item[2])).Append("</td><td>").Append(Plain(In(item[3], paths))).Append("</td><td>").Append(Plain(item[4])).Append("</td></tr>\n");
            }

            page.Append("</table>\n");
        }

        return Page(election.Name + "档案目录", page);
    }

    /// <summary>The files of an item; a name without an ending stands for a folder or for the beginning of names.</summary>
    private static string In(string files, IReadOnlyCollection<string> paths)
    {
        if (files.Length == 0 || files == ArchiveManifest.Path)
        {
            return files;
        }

        var found = paths.Count(p => p == files || p.StartsWith(files + "/", StringComparison.Ordinal) || (p.StartsWith("rolls/" + files, StringComparison.Ordinal) && p.EndsWith(".csv", StringComparison.Ordinal)));
        return found == 0 ? "没有" : found == 1 ? files : $"{files}（{found} 个文件）";
    }

    private static string Of(VoterClass kind) => kind switch
    {
        VoterClass.RegisteredHere => "户籍在本社区",
        VoterClass.LivesHere => "常住本社区",
        _ => "社区工作者",
    };

    /// <summary>A cell that a spreadsheet would take for a formula is not one.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static byte[] Page(string title, StringBuilder body) => ArchiveFiles.Text(
        $"<!doctype html>\n<html lang=\"zh-CN\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{Plain(title)}</title>\n<style>{Style}</style>\n{body}</html>\n");

    private static string Plain(string text) => WebUtility.HtmlEncode(text);
}
