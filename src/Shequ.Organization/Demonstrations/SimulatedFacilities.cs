using Shequ.Norms.Keys;
using Shequ.Organization.Profiles;
using Shequ.Organization.Profiles.Sections;
using static Shequ.Organization.Demonstrations.SimulatedFigures;

namespace Shequ.Organization.Demonstrations;

/// <summary>The premises, facilities, resources and burdens of a simulated community.</summary>
internal static class SimulatedFacilities
{
    private static readonly string[] Usual = ["supervision_committee"];
    private static readonly string[] TooMany = ["supervision_committee", "other"];

    internal static void Tell(SimulatedFigures figures, int households, int population)
    {
        TellPremises(figures, households);
        TellFeatures(figures);
        TellResources(figures, population);
        TellBurden(figures);
    }

    private static void TellPremises(SimulatedFigures figures, int households)
    {
        var centre = Math.Max(220, households * figures.Between(22, 52) / 100);
        var office = centre * figures.Between(14, 34) / 100;
        const string Name = "社区综合服务中心";
        figures.Changes.Add(new(FacilitySections.PremisesUse, Name, new(0, FacilitySections.Uses.Bits(["centre", "office"]))));
        figures.Add(FacilitySections.FloorArea, Name, centre);
        figures.Add(FacilitySections.ResidentArea, Name, centre * figures.Between(62, 84) / 100);
        figures.Add(FacilitySections.OfficeArea, Name, office);
        figures.Add(FacilitySections.LandArea, Name, centre * figures.Between(60, 140) / 100);
        figures.Add(FacilitySections.Storeys, Name, figures.Between(1, 4));
        if (figures.Chance(30))
        {
            figures.Changes.Add(new(FacilitySections.PremisesUse, "老年活动室", new(0, FacilitySections.Uses.Bits(["other"]))));
            figures.Add(FacilitySections.FloorArea, "老年活动室", figures.Between(80, 260));
        }
    }

    private static void TellFeatures(SimulatedFigures figures)
    {
        foreach (var field in FacilitySections.Features.Fields.Concat(FacilitySections.Area.Fields))
        {
            if (field.Shape == FieldShape.Kinds)
            {
                var bits = field.Words!.Bits(field.Words.Words.Where(_ => figures.Chance(86)));
                figures.Changes.Add(new(field, null, new(0, bits)));
            }
            else if (field.Shape == FieldShape.YesNo)
            {
                var wanted = field.Name is "office.changed_use" or "facility.accepted_without_public_part" ? 3 : 78;
                figures.Number(field, figures.Chance(wanted) ? 1 : 0);
            }
        }

        figures.Changes.RemoveAll(c => c.Field.Name is "office.owner" or "sign.main_entrance_kinds");
        figures.Changes.Add(new(Field("office.owner"), null, new(0, Words.Owners.Bits([figures.Chance(80) ? "street" : "rented"]))));
        figures.Changes.Add(new(Field("sign.main_entrance_kinds"), null, new(0, Words.EntranceSigns.Bits(
            ["party_organization", "residents_committee", .. figures.Chance(60) ? Usual : TooMany]))));
        figures.Number(FacilityKeys.EntranceSigns, figures.Chance(60) ? 3 : figures.Between(4, 9));
        figures.Number(Field("sign.per_room.smallest"), 1);
        figures.Number(Field("sign.per_room.largest"), figures.Chance(75) ? 1 : figures.Between(2, 3));
    }

    private static void TellResources(SimulatedFigures figures, int population)
    {
        var staff = figures.Between(8, 22);
        figures.Number(ResourceKeys.TwoCommittees, figures.Between(6, 10));
        figures.Number(ResourceSections.Staff, staff);
        figures.Number(ResourceSections.College, staff * figures.Between(45, 95) / 100);
        figures.Number(ResourceKeys.SocialWorkers, figures.Mostly(2, 40, 5));
        figures.Number(ResourceKeys.CertificateHolders, figures.Between(0, staff / 2));
        figures.Number(ResourceKeys.SpecialistCount, figures.Between(3, 5));
        figures.Kinds(ResourceKeys.Specialists, 90);
        figures.Kinds(ResourceKeys.Insurance, 95);
        figures.Number(ResourceSections.AveragePay, figures.Between(68, 128) * 1000);
        figures.Number(ResourceSections.CountyWage, 118_000);
        figures.Number(ResourceSections.CityWage, 112_000);
        figures.Number(ResourceKeys.BonusMonths, figures.Between(1, 4));
        var funds = figures.Between(35, 90) * 10_000;
        figures.Number(ResourceSections.Funds, funds);
        figures.Number(ResourceSections.FundsCity, funds / 2);
        figures.Number(ResourceSections.FundsCounty, funds / 2);
        figures.Kinds(ResourceKeys.BudgetItems, 92);
        figures.Flag(ResourceKeys.FundsEarmarked, 95);
        figures.Flag(ResourceKeys.FundsWithheld, 3);
        figures.Flag(ResourceKeys.DirectAllocation, 15);
        figures.Flag(ResourceKeys.OutsideFunds, 50);
        figures.Flag(ResourceKeys.Donations, 30);
        figures.Number(ResourceSections.Volunteers, population * figures.Between(6, 19) / 100);
        figures.Number(ResourceSections.ResidentVolunteers, population * figures.Between(10, 36) / 100);
        figures.Number(CommunityKeys.SocialOrganizations, figures.Between(2, 14));
        figures.Flag(ResourceKeys.DisputeMediation, 97);
        figures.Kinds(ResourceKeys.MediationSystems, 88);
        figures.Kinds(ResourceKeys.MigrantServices, 90);
        figures.Flag(ResourceKeys.InformationPlatform, 94);
        figures.Flag(ResourceKeys.EmergencyPlan, 93);
    }

    private static void TellBurden(SimulatedFigures figures)
    {
        foreach (var field in ResourceSections.Burden.Fields.Where(f => f.Shape == FieldShape.Count))
        {
            figures.Number(field, figures.Mostly(0, 72, 6));
        }

        figures.Number(ResourceSections.RegularWeight, figures.Pick(50, 60, 60, 70));
        figures.Number(ResourceSections.ResidentWeight, figures.Pick(30, 40, 50, 60));
    }
}
