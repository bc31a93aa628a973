using Shequ.Norms.Keys;
using static Shequ.Organization.Profiles.ProfileField;

namespace Shequ.Organization.Profiles.Sections;

/// <summary>Sections about premises and facilities.</summary>
public static class FacilitySections
{
    public static readonly Vocabulary Uses = new(("centre", "综合服务设施"), ("office", "居委会用房"), ("other", "其他"));

    public static readonly ProfileField PremisesUse = new("premises.use", "用途", FieldShape.Kinds, "", 0, Uses, FieldSubject.Premises)
    {
        Help = "居委会用房设在服务设施内的，两项都选。",
    };

    public static readonly ProfileField FloorArea = Amount("premises.floor_area", "建筑面积", "平方米", 100_000).Of(FieldSubject.Premises);
    public static readonly ProfileField ResidentArea = Amount("premises.resident_area", "其中居民活动空间", "平方米", 100_000).Of(FieldSubject.Premises);
    public static readonly ProfileField OfficeArea = Amount("premises.office_area", "其中居委会用房", "平方米", 100_000).Of(FieldSubject.Premises);
    public static readonly ProfileField LandArea = Amount("premises.land_area", "用地面积", "平方米", 1_000_000).Of(FieldSubject.Premises);
    public static readonly ProfileField Storeys = Count("premises.storeys", "层数", "层", 60).Of(FieldSubject.Premises);

    public static readonly ProfileSection Premises = new("premises", "用房和设施", "每处一行。综合服务设施和居委会用房分开计算面积。", FieldSubject.Premises,
        [PremisesUse, FloorArea, ResidentArea, OfficeArea, LandArea, Storeys]);

    public static readonly ProfileSection Features = new("features", "设施功能", "综合服务设施有哪些功能和条件。", FieldSubject.Community,
    [
        For(FacilityKeys.CentreNewlyBuilt), For(FacilityKeys.CentreIntegral), For(FacilityKeys.CentreSafety), For(FacilityKeys.CentreFunctions),
        For(FacilityKeys.CentreAffairs), For(FacilityKeys.CentreUnified), For(FacilityKeys.OneStopHall), For(FacilityKeys.ServiceWindows),
        For(FacilityKeys.GovernmentWindow), For(FacilityKeys.CultureHall), For(FacilityKeys.Kiosk), For(FacilityKeys.MultiUse),
        For(FacilityKeys.EntrustedOperation), For(FacilityKeys.OpenToMigrants),
        For(FacilityKeys.OfficeFunctions), For(FacilityKeys.OfficeOwner), For(FacilityKeys.OfficeChangedUse),
    ]);

    public static readonly ProfileSection Area = new("area", "周边设施和标识", "社区范围内的公共服务设施、场地和牌匾。", FieldSubject.Community,
    [
        For(FacilityKeys.FacilityTypes), For(FacilityKeys.PlanningStandard), For(FacilityKeys.FacilitiesAccepted), For(FacilityKeys.SharedOutdoor),
        For(FacilityKeys.ShelterSigns), For(FacilityKeys.PublicityCarriers), For(FacilityKeys.UtilitiesAtResidentPrice),
        For(FacilityKeys.VolunteerStation), For(FacilityKeys.EntranceSigns, 50), For(FacilityKeys.EntranceSignKinds),
        Smallest(FacilityKeys.RoomSigns, 20), Largest(FacilityKeys.RoomSigns, 20),
    ]);
}
