using Shequ.Norms;
using Shequ.Organization.Profiles;
using static Shequ.Population.Tables.Fields.TableFieldShape;

namespace Shequ.Population.Tables.Fields;

/// <summary>What is known of a community as a whole: counted from the registers, held by its bodies, or stated in its profile.</summary>
internal static class CommunityFields
{
    internal const string Profile = "profile.";

    private static readonly FieldShape[] Stated = [FieldShape.Count, FieldShape.Amount, FieldShape.YesNo, FieldShape.Day];

    internal static IReadOnlyList<TableField> All { get; } =
    [
        .. CommunityFigure.All.Select(f => Of(f.Name, f.Chinese, Number, f.Synonyms)),
        Of("homes.living", "常住户数", Number, "户数", "总户数", "住户数", "家庭户数", "实有户数"),
        Of("homes.registered", "本社区户籍户数", Number, "户籍户数", "本地户籍户数", "户籍户"),
        Of("homes.elsewhere", "外地户籍户数", Number, "外来户数", "流动人口户数", "外来户"),
        Of("homes.collective", "集体户数", Number, "集体户"),
        Of("places.estates", "小区数", Number, "小区个数", "小区数量", "住宅小区数"),
        Of("places.buildings", "楼栋数", Number, "楼栋个数", "楼幢数", "楼栋数量", "住宅楼数"),
        Of("places.dwellings", "住房套数", Number, "住房数", "房屋套数", "房屋总数"),
        Of("posts.chair", "居委会主任", Text, "居委会主任姓名", "主任姓名", "社区主任", "主任"),
        Of("posts.secretary", "党组织书记", Text, "社区书记", "书记姓名", "书记", "党组织书记姓名", "社区党组织书记"),
        Of("posts.committee", "居委会成员数", Number, "居委会人数", "居委会成员人数", "两委成员数"),
        Of("posts.workers", "社区工作者人数", Number, "社区工作者数", "社工人数", "专职社工数"),
        Of("posts.groups", "居民小组数", Number, "小组数", "居民小组个数"),
        Of("posts.group_leaders", "居民小组长人数", Number, "小组长人数", "居民小组长数"),
        Of("posts.representatives", "居民代表人数", Number, "居民代表数"),
        Of("posts.grids", "网格数", Number, "网格个数", "网格数量"),
        Of("posts.grid_workers", "网格员人数", Number, "网格员数", "专职网格员数"),
        Of("posts.building_heads", "楼栋长人数", Number, "楼栋长数", "楼长人数"),
        .. ProfileCatalogue.Fields.Where(f => f.Subject == FieldSubject.Community && Stated.Contains(f.Shape))
            .Select(f => Of(Profile + f.Name, f.Chinese, f.Shape switch { FieldShape.Day => Day, FieldShape.YesNo => Text, _ => Number })),
    ];

    internal static string? TextOf(ProfileField field, ProfileValues values) => values[field] is not { Known: true, Value: var value } ? null : field.Shape switch
    {
        FieldShape.YesNo => Days.YesNo(value.Number == 1),
        FieldShape.Day => Days.Text(value.Day),
        _ => Chinese.Number(value.Number),
    };

    private static TableField Of(string name, string chinese, TableFieldShape shape, params string[] synonyms) =>
        new(name, chinese, k => k.Figures.GetValueOrDefault(name), synonyms) { Shape = shape };
}
