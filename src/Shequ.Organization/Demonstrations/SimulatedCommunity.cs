using Shequ.Norms.Keys;
using Shequ.Organization.Profiles;
using Shequ.Organization.Profiles.Sections;

namespace Shequ.Organization.Demonstrations;

/// <summary>
/// 模拟社区: plausible figures of an urban community, always the same for the same code. Most communities keep most norms,
/// each misses a few, and some figures are not known, as in life.
/// </summary>
internal sealed class SimulatedCommunity
{
    private readonly Random random;
    private readonly DateOnly today;
    private readonly List<FigureChange> changes = [];

    private SimulatedCommunity(string code, DateOnly today)
    {
        // The code itself is the seed: hash codes of strings differ from run to run.
        random = new Random((int)(long.Parse(code, System.Globalization.CultureInfo.InvariantCulture) % int.MaxValue));
        this.today = today;
    }

    internal static IReadOnlyList<FigureChange> Make(string code, DateOnly today)
    {
        var community = new SimulatedCommunity(code, today);
        community.Tell();
        return community.changes;
    }

    private void Tell()
    {
        var households = Around(2450, 900);
        var population = (int)(households * (2.5 + (random.NextDouble() * 0.7)));
        TellSize(households, population);
        TellEstates(households);
        TellGroups(households);
        TellCommittee();
        TellBodies(households);
        TellRecurring(households);
        TellPremises(households);
        TellFeatures();
        TellResources(population);
        TellBurden();
    }

    private void TellSize(int households, int population)
    {
        var collective = Between(0, 40);
        var elsewhere = households * Between(8, 38) / 100;
        Number(SizeSections.Households, households);
        Number(SizeSections.Elsewhere, elsewhere);
        Number(SizeSections.Collective, collective);
        Number(SizeSections.Registered, households - elsewhere - collective);
        Number(SizeSections.Population, population);
        Number(CommunityKeys.Committees, 1);
        Flag(CommunityKeys.AtTownshipSeat, 0);
        Flag(FacilityKeys.NewOrRenewed, 25);
        Flag(FacilityKeys.OldUrban, 45);
        Kinds(CommunityKeys.Organizations, 92);
    }

    private void TellEstates(int households)
    {
        string[] names = ["阳光花园", "翠竹苑", "和平里", "金陵雅居", "幸福家园", "银杏苑", "紫金新村", "滨江府"];
        var left = households;
        foreach (var name in names.Skip(Between(0, 4)).Take(Between(2, 4)))
        {
            var occupied = Math.Max(60, left * Between(25, 50) / 100);
            var isNew = Chance(25);
            Add(SizeSections.EstateDwellings, name, (int)(occupied / (isNew ? 0.45 + (random.NextDouble() * 0.4) : 0.92)));
            Add(SizeSections.EstateOccupied, name, occupied);
            Add(SizeSections.EstateNew, name, isNew ? 1 : 0);
            Add(SizeSections.EstateCovered, name, isNew && Chance(30) ? 0 : 1);
            left -= occupied;
        }
    }

    private void TellGroups(int households)
    {
        var groups = Math.Max(6, households / Between(105, 170));
        var average = households / groups;
        Number(CommunityKeys.Groups, groups);
        Number(Field("group.households.smallest"), Math.Max(20, average - Between(5, 45)));
        Number(Field("group.households.largest"), average + Between(2, 30));
        Flag(CommunityKeys.GroupsByPropertyArea, 30);
        Flag(CommunityKeys.GroupOverlap, 70);
        Number(CommunityKeys.GroupsWithoutLeader, Mostly(0, 85, 3));
        Number(SizeSections.BuildingHeads, households / Between(38, 62));
        Number(CommunityKeys.BuildingsWithoutHead, Mostly(0, 70, 6));
        Number(SizeSections.GridHouseholds, Chance(88) ? households : households * Between(90, 99) / 100);
        Number(CommunityKeys.GridsWithoutPerson, Mostly(0, 92, 2));
        Number(CommunityKeys.GridChiefsOutsideCommittee, Mostly(0, 60, 4));
        Flag(CommunityKeys.GridKind, 80);
    }

    private void TellCommittee()
    {
        var members = Chance(92) ? Pick(5, 7, 7, 7, 9, 6, 8) : Pick(4, 10);
        Number(CommitteeSections.Members, members);
        Number(CommitteeSections.Chairs, 1);
        Number(CommitteeSections.Deputies, Chance(90) ? Between(1, 2) : 3);
        Number(CommitteeSections.Women, Chance(97) ? Between(1, members - 1) : 0);
        Number(CommitteeKeys.Relatives, Mostly(0, 97, 2));
        Number(CommitteeKeys.AppointedMembers, Mostly(0, 95, 1));
        Day(CommitteeKeys.ElectedOn, 60, Chance(95) ? 1800 : 2100);
        Flag(CommitteeKeys.DirectElection, 65);
        Flag(CommitteeKeys.LegalPersonCode, 97);
        Number(CommitteeKeys.Guarantees, Mostly(0, 99, 1));
        Number(CommitteeKeys.CrossMembers, Between(0, 4));
        Number(CommitteeKeys.OwnersCrossMembers, Between(0, 2));
        Number(CommitteeKeys.PoliceOrMassHead, Between(0, 2));
        Flag(CommitteeKeys.SecretaryIsChair, 85);
        Number(CommitteeSections.PartyMembers, Between(90, 420));
        Number(CommitteeSections.PartyVolunteers, Between(60, 90));
        Number(CommitteeKeys.GridsWithoutPartyUnit, Mostly(0, 75, 3));
        Number(CommitteeKeys.PartyHouseholds, Between(5, 40));
    }

    private void TellBodies(int households)
    {
        Kinds(CommitteeKeys.Subcommittees, 78);
        var smallest = Between(3, 4);
        Number(Field("subcommittee.members.smallest"), Chance(93) ? smallest : 2);
        Number(Field("subcommittee.members.largest"), smallest + Between(0, 2));
        Number(CommitteeKeys.SubcommitteesWithOtherChair, Mostly(0, 85, 2));
        Number(CommitteeSections.Representatives, Math.Max(30, households / Between(28, 52)));
        Number(CommitteeKeys.RepresentativesNonResident, Mostly(0, 90, 3));
        Number(Field("representative.per_group.smallest"), Between(2, 4));
        Number(Field("representative.per_group.largest"), Between(4, 6));
        Number(CommitteeKeys.SupervisionMembers, Chance(94) ? Pick(3, 5, 5, 4) : Pick(2, 7));
        Number(CommitteeKeys.SupervisionFinance, Chance(80) ? Between(1, 2) : 0);
        Number(CommitteeKeys.SupervisionOverlap, Mostly(0, 93, 1));
        Flag(CommitteeKeys.SupervisionChairParty, 82);
    }

    private void TellRecurring(int households)
    {
        Day(MeetingKeys.RepresentativeMeetingHeld, 5, 230);
        Day(MeetingKeys.WorkMeetingHeld, 1, 38);
        Day(MeetingKeys.LivelihoodPlan, 200, 390);
        Day(MeetingKeys.AppraisalHeld, 20, 420);
        Day(MeetingKeys.ChairAudited, 200, 1900);
        Day(MeetingKeys.RoutineDisclosure, 5, 110);
        Day(MeetingKeys.ImportantDisclosure, 1, 40);
        Day(MeetingKeys.ChairTrained, 20, 420);
        Day(MeetingKeys.SupervisionChairTrained, 30, 480);
        Day(MeetingKeys.MembersTrained, 50, 800);
        Flag(MeetingKeys.DisclosureBoard, 97);
        Flag(MeetingKeys.OpinionBox, 90);
        Kinds(MeetingKeys.DisclosureClasses, 94);
        Number(CommitteeSections.VisitedHouseholds, Chance(45) ? households : households * Between(55, 99) / 100);
    }

    private void TellPremises(int households)
    {
        var centre = Math.Max(220, households * Between(22, 52) / 100);
        var office = centre * Between(14, 34) / 100;
        const string Name = "社区综合服务中心";
        changes.Add(new(FacilitySections.PremisesUse, Name, new(0, FacilitySections.Uses.Bits(["centre", "office"]))));
        Add(FacilitySections.FloorArea, Name, centre);
        Add(FacilitySections.ResidentArea, Name, centre * Between(62, 84) / 100);
        Add(FacilitySections.OfficeArea, Name, office);
        Add(FacilitySections.LandArea, Name, centre * Between(60, 140) / 100);
        Add(FacilitySections.Storeys, Name, Between(1, 4));
        if (Chance(30))
        {
            changes.Add(new(FacilitySections.PremisesUse, "老年活动室", new(0, FacilitySections.Uses.Bits(["other"]))));
            Add(FacilitySections.FloorArea, "老年活动室", Between(80, 260));
        }
    }

    private void TellFeatures()
    {
        foreach (var field in FacilitySections.Features.Fields.Concat(FacilitySections.Area.Fields))
        {
            if (field.Shape == FieldShape.Kinds)
            {
                var bits = field.Words!.Bits(field.Words.Words.Where(_ => Chance(86)));
                changes.Add(new(field, null, new(0, bits)));
            }
            else if (field.Shape == FieldShape.YesNo)
            {
                var wanted = field.Name is "office.changed_use" or "facility.accepted_without_public_part" ? 3 : 78;
                Number(field, Chance(wanted) ? 1 : 0);
            }
        }

        changes.RemoveAll(c => c.Field.Name is "office.owner" or "sign.main_entrance_kinds");
        changes.Add(new(Field("office.owner"), null, new(0, Words.Owners.Bits([Chance(80) ? "street" : "rented"]))));
        changes.Add(new(Field("sign.main_entrance_kinds"), null, new(0, Words.EntranceSigns.Bits(
            ["party_organization", "residents_committee", .. Chance(60) ? new[] { "supervision_committee" } : ["supervision_committee", "other"]]))));
        Number(FacilityKeys.EntranceSigns, Chance(60) ? 3 : Between(4, 9));
        Number(Field("sign.per_room.smallest"), 1);
        Number(Field("sign.per_room.largest"), Chance(75) ? 1 : Between(2, 3));
    }

    private void TellResources(int population)
    {
        var staff = Between(8, 22);
        Number(ResourceKeys.TwoCommittees, Between(6, 10));
        Number(ResourceSections.Staff, staff);
        Number(ResourceSections.College, staff * Between(45, 95) / 100);
        Number(ResourceKeys.SocialWorkers, Mostly(2, 40, 5));
        Number(ResourceKeys.CertificateHolders, Between(0, staff / 2));
        Number(ResourceKeys.SpecialistCount, Between(3, 5));
        Kinds(ResourceKeys.Specialists, 90);
        Kinds(ResourceKeys.Insurance, 95);
        Number(ResourceSections.AveragePay, Between(68, 128) * 1000);
        Number(ResourceSections.CountyWage, 118_000);
        Number(ResourceSections.CityWage, 112_000);
        Number(ResourceKeys.BonusMonths, Between(1, 4));
        var funds = Between(35, 90) * 10_000;
        Number(ResourceSections.Funds, funds);
        Number(ResourceSections.FundsCity, funds / 2);
        Number(ResourceSections.FundsCounty, funds / 2);
        Kinds(ResourceKeys.BudgetItems, 92);
        Flag(ResourceKeys.FundsEarmarked, 95);
        Flag(ResourceKeys.FundsWithheld, 3);
        Flag(ResourceKeys.DirectAllocation, 15);
        Flag(ResourceKeys.OutsideFunds, 50);
        Flag(ResourceKeys.Donations, 30);
        Number(ResourceSections.Volunteers, population * Between(6, 19) / 100);
        Number(ResourceSections.ResidentVolunteers, population * Between(10, 36) / 100);
        Number(CommunityKeys.SocialOrganizations, Between(2, 14));
        Flag(ResourceKeys.DisputeMediation, 97);
        Kinds(ResourceKeys.MediationSystems, 88);
        Kinds(ResourceKeys.MigrantServices, 90);
        Flag(ResourceKeys.InformationPlatform, 94);
        Flag(ResourceKeys.EmergencyPlan, 93);
    }

    private void TellBurden()
    {
        foreach (var field in ResourceSections.Burden.Fields.Where(f => f.Shape == FieldShape.Count))
        {
            Number(field, Mostly(0, 72, 6));
        }

        Number(ResourceSections.RegularWeight, Pick(50, 60, 60, 70));
        Number(ResourceSections.ResidentWeight, Pick(30, 40, 50, 60));
    }

    private static ProfileField Field(string name) => ProfileCatalogue.Find(name)!;

    /// <summary>States a figure, unless chance has it that nobody knows it.</summary>
    private void Number(ProfileField field, decimal value)
    {
        if (Chance(95) || field == SizeSections.Households || field == SizeSections.Population)
        {
            changes.Add(new(field, null, new(value)));
        }
    }

    private void Number(NormKey key, decimal value) => Number(Field(key.Name), value);

    private void Add(ProfileField field, string row, decimal value) => changes.Add(new(field, row, new(value)));

    private void Flag(NormKey key, int percent) => Number(Field(key.Name), Chance(percent) ? 1 : 0);

    private void Kinds(NormKey key, int percent) =>
        changes.Add(new(Field(key.Name), null, new(0, key.Words!.Bits(key.Words.Words.Where(_ => Chance(percent))))));

    private void Day(NormKey key, int fewestDaysAgo, int mostDaysAgo) =>
        Number(Field(key.Name), today.AddDays(-Between(fewestDaysAgo, mostDaysAgo)).DayNumber);

    private bool Chance(int percent) => random.Next(100) < percent;

    private int Between(int least, int most) => random.Next(least, Math.Max(least, most) + 1);

    private int Pick(params int[] values) => values[random.Next(values.Length)];

    private int Mostly(int usual, int percent, int most) => Chance(percent) ? usual : Between(1, most);

    private int Around(int middle, int spread) => Math.Max(320, middle + (int)((random.NextDouble() + random.NextDouble() - 1) * spread * 1.6));
}
