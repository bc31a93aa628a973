using Shequ.Norms.Keys;
using static Shequ.Organization.Profiles.ProfileField;

namespace Shequ.Organization.Profiles.Sections;

/// <summary>Sections about how large a community is and what it consists of.</summary>
public static class SizeSections
{
    public static readonly ProfileField Households = For(CommunityKeys.Households, 100_000) with { Help = "实际常住的户数，不论户籍。" };
    public static readonly ProfileField Registered = Count("households.registered", "其中户籍在本社区", "户", 100_000);
    public static readonly ProfileField Elsewhere = Count("households.elsewhere", "其中户籍在外地", "户", 100_000);
    public static readonly ProfileField Collective = Count("households.collective", "其中集体户", "户", 100_000);
    public static readonly ProfileField Population = For(CommunityKeys.Population, 300_000);

    public static readonly ProfileField EstateDwellings = Count("estate.dwellings", "总户数", "户", 50_000).Of(FieldSubject.Estate);
    public static readonly ProfileField EstateOccupied = Count("estate.occupied", "已入住户数", "户", 50_000).Of(FieldSubject.Estate);

    public static readonly ProfileField EstateNew =
        new("estate.new", "新建住宅区", FieldShape.YesNo, "", 1, null, FieldSubject.Estate);

    public static readonly ProfileField EstateCovered =
        new("estate.covered", "已纳入居委会", FieldShape.YesNo, "", 1, null, FieldSubject.Estate);

    public static readonly ProfileField BuildingHeads = Count("building.heads", "楼栋长人数", "人", 5_000);
    public static readonly ProfileField GridHouseholds = Count("grid.households", "网格覆盖户数", "户", 100_000);

    public static readonly ProfileSection Size = new("size", "规模", "有多少户、多少人，是哪一类社区。", FieldSubject.Community,
    [
        Households, Registered, Elsewhere, Collective, Population,
        For(CommunityKeys.Committees, 20), For(CommunityKeys.AtTownshipSeat),
        For(FacilityKeys.NewOrRenewed), For(FacilityKeys.OldUrban), For(CommunityKeys.Organizations),
    ]);

    public static readonly ProfileSection Estates = new("estates", "小区", "每个住宅小区一行；新建小区尚未纳入居委会的，体检会看它的入住率。",
        FieldSubject.Estate, [EstateDwellings, EstateOccupied, EstateNew, EstateCovered]);

    public static readonly ProfileSection Groups = new("groups", "小组、楼栋和网格", "居民小组、楼栋长、网格的划分和配备。", FieldSubject.Community,
    [
        For(CommunityKeys.Groups, 500), Smallest(CommunityKeys.GroupHouseholds, 5_000), Largest(CommunityKeys.GroupHouseholds, 5_000),
        For(CommunityKeys.GroupsByPropertyArea), For(CommunityKeys.GroupOverlap), For(CommunityKeys.GroupsWithoutLeader, 500),
        BuildingHeads, For(CommunityKeys.BuildingsWithoutHead, 5_000), GridHouseholds, For(CommunityKeys.GridsWithoutPerson, 500),
        For(CommunityKeys.GridChiefsOutsideCommittee, 500), For(CommunityKeys.GridKind),
    ]);

    public static readonly ProfileSection Conversion = new("conversion", "村改居", "只有拟实施或正在实施村改居的社区填写。", FieldSubject.Community,
    [
        For(ConversionKeys.Proposed), For(CommunityKeys.AssetReformComplete), For(CommunityKeys.ConversionConditions),
        Count("conversion.labour", "劳动力人数", "人", 100_000), Count("conversion.nonfarm_workers", "其中非农就业", "人", 100_000),
    ]);
}
