using Shequ.Norms.Keys;
using Shequ.Organization.Profiles;
using Shequ.Organization.Profiles.Sections;
using static Shequ.Organization.Demonstrations.SimulatedFigures;

namespace Shequ.Organization.Demonstrations;

/// <summary>
/// 模拟社区: plausible figures of an urban community, always the same for the same code. Most communities keep most norms,
/// each misses a few, and some figures are not known, as in life.
/// </summary>
internal static class SimulatedCommunity
{
    internal static IReadOnlyList<FigureChange> Make(string code, DateOnly today)
    {
        var figures = new SimulatedFigures(code, today);
        var households = figures.Around(2450, 900);
        var population = (int)(households * (2.5m + (figures.Between(0, 70) / 100m)));
        TellSize(figures, households, population);
        TellEstates(figures, households);
        TellGroups(figures, households);
        TellCommittee(figures);
        TellBodies(figures, households);
        TellRecurring(figures, households);
        SimulatedFacilities.Tell(figures, households, population);
        return figures.Changes;
    }

    private static void TellSize(SimulatedFigures figures, int households, int population)
    {
        var collective = figures.Between(0, 40);
        var elsewhere = households * figures.Between(8, 38) / 100;
        figures.Number(SizeSections.Households, households);
        figures.Number(SizeSections.Elsewhere, elsewhere);
        figures.Number(SizeSections.Collective, collective);
        figures.Number(SizeSections.Registered, households - elsewhere - collective);
        figures.Number(SizeSections.Population, population);
        figures.Number(CommunityKeys.Committees, 1);
        figures.Flag(CommunityKeys.AtTownshipSeat, 0);
        figures.Flag(FacilityKeys.NewOrRenewed, 25);
        figures.Flag(FacilityKeys.OldUrban, 45);
        figures.Kinds(CommunityKeys.Organizations, 92);
    }

    private static void TellEstates(SimulatedFigures figures, int households)
    {
        string[] names = ["阳光花园", "翠竹苑", "和平里", "金陵雅居", "幸福家园", "银杏苑", "紫金新村", "滨江府"];
        var left = households;
        foreach (var name in names.Skip(figures.Between(0, 4)).Take(figures.Between(2, 4)))
        {
            var occupied = Math.Max(60, left * figures.Between(25, 50) / 100);
            var isNew = figures.Chance(25);
            figures.Add(SizeSections.EstateDwellings, name, occupied * 100 / (isNew ? figures.Between(45, 85) : 92));
            figures.Add(SizeSections.EstateOccupied, name, occupied);
            figures.Add(SizeSections.EstateNew, name, isNew ? 1 : 0);
            figures.Add(SizeSections.EstateCovered, name, isNew && figures.Chance(30) ? 0 : 1);
            left -= occupied;
        }
    }

    private static void TellGroups(SimulatedFigures figures, int households)
    {
        var groups = Math.Max(6, households / figures.Between(105, 170));
        var average = households / groups;
        figures.Number(CommunityKeys.Groups, groups);
        figures.Number(Field("group.households.smallest"), Math.Max(20, average - figures.Between(5, 45)));
        figures.Number(Field("group.households.largest"), average + figures.Between(2, 30));
        figures.Flag(CommunityKeys.GroupsByPropertyArea, 30);
        figures.Flag(CommunityKeys.GroupOverlap, 70);
        figures.Number(CommunityKeys.GroupsWithoutLeader, figures.Mostly(0, 85, 3));
        figures.Number(SizeSections.BuildingHeads, households / figures.Between(38, 62));
        figures.Number(CommunityKeys.BuildingsWithoutHead, figures.Mostly(0, 70, 6));
        figures.Number(SizeSections.GridHouseholds, figures.Chance(88) ? households : households * figures.Between(90, 99) / 100);
        figures.Number(CommunityKeys.GridsWithoutPerson, figures.Mostly(0, 92, 2));
        figures.Number(CommunityKeys.GridChiefsOutsideCommittee, figures.Mostly(0, 60, 4));
        figures.Flag(CommunityKeys.GridKind, 80);
    }

    private static void TellCommittee(SimulatedFigures figures)
    {
        var members = figures.Chance(92) ? figures.Pick(5, 7, 7, 7, 9, 6, 8) : figures.Pick(4, 10);
        figures.Number(CommitteeSections.Members, members);
        figures.Number(CommitteeSections.Chairs, 1);
        figures.Number(CommitteeSections.Deputies, figures.Chance(90) ? figures.Between(1, 2) : 3);
        figures.Number(CommitteeSections.Women, figures.Chance(97) ? figures.Between(1, members - 1) : 0);
        figures.Number(CommitteeKeys.Relatives, figures.Mostly(0, 97, 2));
        figures.Number(CommitteeKeys.AppointedMembers, figures.Mostly(0, 95, 1));
        figures.Day(CommitteeKeys.ElectedOn, 60, figures.Chance(95) ? 1800 : 2100);
        figures.Flag(CommitteeKeys.DirectElection, 65);
        figures.Flag(CommitteeKeys.LegalPersonCode, 97);
        figures.Number(CommitteeKeys.Guarantees, figures.Mostly(0, 99, 1));
        figures.Number(CommitteeKeys.CrossMembers, figures.Between(0, 4));
        figures.Number(CommitteeKeys.OwnersCrossMembers, figures.Between(0, 2));
        figures.Number(CommitteeKeys.PoliceOrMassHead, figures.Between(0, 2));
        figures.Flag(CommitteeKeys.SecretaryIsChair, 85);
        figures.Number(CommitteeSections.PartyMembers, figures.Between(90, 420));
        figures.Number(CommitteeSections.PartyVolunteers, figures.Between(60, 90));
        figures.Number(CommitteeKeys.GridsWithoutPartyUnit, figures.Mostly(0, 75, 3));
        figures.Number(CommitteeKeys.PartyHouseholds, figures.Between(5, 40));
    }

    private static void TellBodies(SimulatedFigures figures, int households)
    {
        figures.Kinds(CommitteeKeys.Subcommittees, 78);
        var smallest = figures.Between(3, 4);
        figures.Number(Field("subcommittee.members.smallest"), figures.Chance(93) ? smallest : 2);
        figures.Number(Field("subcommittee.members.largest"), smallest + figures.Between(0, 2));
        figures.Number(CommitteeKeys.SubcommitteesWithOtherChair, figures.Mostly(0, 85, 2));
        figures.Number(CommitteeSections.Representatives, Math.Max(30, households / figures.Between(28, 52)));
        figures.Number(CommitteeKeys.RepresentativesNonResident, figures.Mostly(0, 90, 3));
        figures.Number(Field("representative.per_group.smallest"), figures.Between(2, 4));
        figures.Number(Field("representative.per_group.largest"), figures.Between(4, 6));
        figures.Number(CommitteeKeys.SupervisionMembers, figures.Chance(94) ? figures.Pick(3, 5, 5, 4) : figures.Pick(2, 7));
        figures.Number(CommitteeKeys.SupervisionFinance, figures.Chance(80) ? figures.Between(1, 2) : 0);
        figures.Number(CommitteeKeys.SupervisionOverlap, figures.Mostly(0, 93, 1));
        figures.Flag(CommitteeKeys.SupervisionChairParty, 82);
    }

    private static void TellRecurring(SimulatedFigures figures, int households)
    {
        figures.Day(MeetingKeys.RepresentativeMeetingHeld, 5, 230);
        figures.Day(MeetingKeys.WorkMeetingHeld, 1, 38);
        figures.Day(MeetingKeys.LivelihoodPlan, 200, 390);
        figures.Day(MeetingKeys.AppraisalHeld, 20, 420);
        figures.Day(MeetingKeys.ChairAudited, 200, 1900);
        figures.Day(MeetingKeys.RoutineDisclosure, 5, 110);
        figures.Day(MeetingKeys.ImportantDisclosure, 1, 40);
        figures.Day(MeetingKeys.ChairTrained, 20, 420);
        figures.Day(MeetingKeys.SupervisionChairTrained, 30, 480);
        figures.Day(MeetingKeys.MembersTrained, 50, 800);
        figures.Flag(MeetingKeys.DisclosureBoard, 97);
        figures.Flag(MeetingKeys.OpinionBox, 90);
        figures.Kinds(MeetingKeys.DisclosureClasses, 94);
        figures.Number(CommitteeSections.VisitedHouseholds, figures.Chance(45) ? households : households * figures.Between(55, 99) / 100);
    }
}
