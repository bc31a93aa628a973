using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Reading;
using Shequ.Population.Search;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Residents;

/// <summary>
/// 住户检索: the box at the counter, and below it where else to go. What is typed is posted, because a whole number of a
/// document does not belong into addresses; anything shorter goes there, so that the page can be reloaded and left.
/// </summary>
public sealed class StartModel(Session session, DivisionQueries divisions, ResidentScope scope, ResidentSearch search, CommunityFiguresReader figures) : PageModel
{
    /// <summary>As long as the end of a number may be in an address.</summary>
    private const int MostDigits = 6;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public Division Place { get; private set; } = null!;

    public SearchResults? Found { get; private set; }

    public StatTiles? Tiles { get; private set; }

    public IReadOnlyList<Division> Communities { get; private set; } = [];

    public bool IsStreet => Place.Level == DivisionLevel.Street;

    public DateOnly Today => session.Today;

    public bool MayRecord => May(PopulationPermissions.RecordResidents);

    public IReadOnlyList<(Link Link, string Hint)> Shortcuts => IsStreet ? [] :
    [
        .. Shortcut(MayRecord, "登记住户", "households/new", "新搬来的，或还没有登记的一户"),
        .. Shortcut(true, "小区和楼栋", "places", "按楼栋逐户看，划分小组、网格和楼栋长"),
        .. Shortcut(May(PopulationPermissions.ViewResidents), "居民名单", "list", "按条件看名单，可看过去任一天"),
        .. Shortcut(May(PopulationPermissions.ViewTables), "人口概况", "figures", "年龄、小组规模、代表名额、选民资格，都由登记算出"),
        .. Shortcut(May(PopulationPermissions.ImportResidents), "导入居民表", "import", "用表格一次登记全社区，先试算，可以撤销"),
        .. Shortcut(May(PopulationPermissions.DecideMatches), "疑似重复", "matches", "同一个人有两份档案的，由您判断"),
        .. Shortcut(May(PopulationPermissions.ExportResidents), "按用途导出", "export", "选栏目，写明用途，居民看得到"),
        .. Shortcut(May(PopulationPermissions.AnswerRequests), "个人信息请求", "requests", "居民要求查阅、更正、删除的，期限，到期处置"),
    ];

    public async Task OnGetAsync(string code, CancellationToken stop)
    {
        await Open(code, stop);
        if (!string.IsNullOrWhiteSpace(Query))
        {
            Found = await search.Find(Place, Query, stop);
            return;
        }

        Tiles = IsStreet || !May(PopulationPermissions.ViewResidents) ? null : Of(await figures.Of(Place, stop));
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken stop)
    {
        await Open(code, stop);
        if (string.IsNullOrWhiteSpace(Query))
        {
            return Redirect($"/residents/{Place.Code}");
        }

        Found = await search.Find(Place, Query, stop);
        if (Found.Only is { } only)
        {
            return Redirect($"/residents/{only.Community.Code}/households/{only.Household}");
        }

        return Query.Count(char.IsDigit) > MostDigits ? Page() : Redirect($"/residents/{Place.Code}?q={Uri.EscapeDataString(Query)}");
    }

    private async Task Open(string code, CancellationToken stop)
    {
        Place = await divisions.Require(code, stop);
        var visible = await scope.Of(Place, stop);
        Communities = IsStreet ? visible.Communities : [];
        this.Head(Place, $"住户：{Place.Name}");
    }

    private bool May(Permission permission) => session.Actor.May(permission, Place.Path);

    private IEnumerable<(Link, string)> Shortcut(bool may, string text, string page, string hint) =>
        may ? [(new(text, $"/residents/{Place.Code}/{page}"), hint)] : [];

    private StatTiles Of(CommunityFigures f) => new(
        new("有人居住的户", $"{f.Households}", "户"),
        new("常住居民", $"{f.Living}", "人") { Href = $"/residents/{Place.Code}/list" },
        new("户籍在外地", $"{f.RegisteredElsewhere}", "人") { Href = $"/residents/{Place.Code}/list?filter=RegisteredElsewhere" },
        new("人户分离（户在人不在）", $"{f.OnlyRegistered}", "人") { Href = $"/residents/{Place.Code}/list?filter=OnlyRegistered" },
        new("没有住户的房屋", $"{f.EmptyDwellings}", "套") { Href = $"/residents/{Place.Code}/places" });
}
