using Shequ.Norms.Packs;
using Shequ.Organization.Duties;

namespace Shequ.Population.Tables.Returns;

/// <summary>退回函: the letter by which a committee gives a table back, with the articles that allow it.</summary>
internal static class ReturnLetter
{
    internal static NoticeText Of(TableEdition edition, ReturnGround ground, IReadOnlyList<Norm> norms, string? more, string issuer, DateOnly today) => new(
        NoticeKind.Return, $"关于退回《{edition.Name}》的函", $"{edition.Asker}：",
        [
            $"贵单位以“{edition.Document}”要求我社区{Often(edition.Frequency)}报送《{edition.Name}》（{edition.Columns.Count} 项内容）。",
            $"经核对，{Reason(edition, ground)}。{string.Concat(norms.Select(n => $"《{n.Pack.Title}》{n.Article}规定：{n.Says}。"))}",
            .. more is null ? Array.Empty<string>() : [more],
            $"据此，现将该表退回。请贵单位{(ground == ReturnGround.NoLegalBasis ? "撤回该表，或者补充所依据的法律、法规后再交办" : "按照上述规定处理后再交办")}。所需人口和户数等数据，可以向已经掌握的部门调取，或者由本系统按登记汇总。",
            "特此函告。",
        ],
        issuer, NoticeText.DateText(today), norms.Count == 0 ? "" : "依据：" + string.Join('；', norms.Select(n => $"《{n.Pack.Title}》{n.Article}")));

    internal static string[] Kept(NoticeText text) => [text.Title, text.Addressee, text.Issuer, text.Date, text.Foot, .. text.Body];

    internal static NoticeText Opened(string[] kept) => new(NoticeKind.Return, kept[0], kept[1], kept[5..], kept[2], kept[3], kept[4]);

    private static string Often(TableFrequency frequency) => frequency == TableFrequency.Once ? "" : frequency.Chinese();

    private static string Reason(TableEdition edition, ReturnGround ground) => ground switch
    {
        ReturnGround.NoLegalBasis => "该表没有写明法律、法规依据",
        ReturnGround.OffList => "该事项不在公布的社区工作事项清单之内，也未见准入批准文件",
        ReturnGround.Transferred => $"该事项属于{edition.Asker}职责内的工作",
        ReturnGround.DirectAssignment => $"该事项由{edition.Asker}直接向居民委员会安排",
        ReturnGround.Unwritten => "该事项没有书面委托",
        _ => "该事项没有同时给予必要的经费和条件",
    };
}
