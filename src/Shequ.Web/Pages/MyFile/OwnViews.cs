using System.Globalization;
using Shequ.Kernel.Acts;
using Shequ.Population.Privacy;
using Shequ.Population.Privacy.OwnFiles;

namespace Shequ.Web.Pages.MyFile;

/// <summary>谁看过: a page of looks, the latest first, and whether there are earlier ones.</summary>
/// <param name="Read">One more than a page where there are more.</param>
public sealed record OwnViews(IReadOnlyList<ResidentView> Read, string Href)
{
    public IEnumerable<ResidentView> Shown => Read.Take(OwnFileReader.ViewsOnPage);

    public string? Earlier => Read.Count > OwnFileReader.ViewsOnPage
        ? $"{Href}/views?before={Read[OwnFileReader.ViewsOnPage - 1].At.UtcTicks.ToString(CultureInfo.InvariantCulture)}" : null;

    public static string Time(ResidentView view) =>
        TimeZoneInfo.ConvertTime(view.At, Session.Zone).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);

    public static string What(ResidentView view) => view.Kind switch
    {
        ViewKind.File => "看了档案",
        ViewKind.Reveal => $"看了密存的{view.Reason}",
        ViewKind.Export => $"导出：{view.Reason}",
        _ => $"报送：{view.Reason}",
    };
}
