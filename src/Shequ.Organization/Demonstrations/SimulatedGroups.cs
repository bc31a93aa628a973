using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.Profiles.Sections;

namespace Shequ.Organization.Demonstrations;

/// <summary>The made-up residents' groups with leaders and representatives, and the buildings with their heads.</summary>
internal static class SimulatedGroups
{
    private const string Record = "居民小组推选记录";

    internal static void Add(SimulatedRegister register)
    {
        var (draft, figures) = (register.Draft, register.Figures);
        var count = figures.Number(CommunityKeys.Groups, 16);
        var leaderless = figures.Number(CommunityKeys.GroupsWithoutLeader, 0);
        draft.Add(BodyKind.RepresentativeMeeting, register.Place + "居民代表会议", register.Elected, register.Report);
        var shares = Shares(register, count);
        for (var i = 0; i < count; i++)
        {
            var group = draft.Add(BodyKind.ResidentsGroup, $"第{i + 1}居民小组", register.Elected, "居委会划分小组的公告", register.Committee);
            register.Groups.Add(group);
            for (var j = 0; j < shares[i]; j++)
            {
                var person = draft.Somebody(32, 78, party: 25);
                register.Representatives.Add(person);
                register.Choose(group, PostKind.Representative, person, AppointmentOrigin.ChosenByGroup, Record, seats: shares[i]);
            }

            if (i >= leaderless && shares[i] > 0)
            {
                register.Choose(group, PostKind.GroupLeader, register.Representatives[^1], AppointmentOrigin.ChosenByGroup, Record, seats: 1);
            }
        }

        foreach (var person in register.Representatives.Take(figures.Number(CommitteeKeys.RepresentativesNonResident, 0)))
        {
            (person.LivesHere, person.Dwelling) = (false, null);
        }

        AddHouseholds(register);
        AddBuildings(register);
    }

    /// <summary>How many representatives each group sends; the total is what is stated.</summary>
    private static int[] Shares(SimulatedRegister register, int groups)
    {
        var total = register.Figures.Number(CommitteeSections.Representatives.Name, groups * 3);
        var shares = Enumerable.Repeat(total / groups, groups).ToArray();
        for (var i = 0; i < total % groups; i++)
        {
            shares[i]++;
        }

        if (groups > 1 && shares[^1] > 1)
        {
            (shares[0], shares[^1]) = (shares[0] + 1, shares[^1] - 1);
        }

        return shares;
    }

    /// <summary>Some representatives are of one household, and say what they are to each other.</summary>
    private static void AddHouseholds(SimulatedRegister register)
    {
        var people = register.Representatives;
        for (var i = 6; i + 1 < people.Count; i += 17)
        {
            people[i].Dwelling = people[i + 1].Dwelling;
            if (people[i].Sex != people[i + 1].Sex && register.Draft.Chance(60))
            {
                register.Draft.Relate(people[i], people[i + 1], KinshipKind.Spouse);
            }
        }
    }

    private static void AddBuildings(SimulatedRegister register)
    {
        var (draft, figures) = (register.Draft, register.Figures);
        var heads = figures.Number(SizeSections.BuildingHeads.Name, 45);
        var headless = figures.Number(CommunityKeys.BuildingsWithoutHead, 0);
        for (var i = 0; i < heads + headless; i++)
        {
            var of = i * register.Groups.Count / (heads + headless);
            var group = register.Groups[of];
            group.Area = $"{EstateOf(register, of)}{First(of, heads + headless)}—{First(of + 1, heads + headless) - 1}幢";
            var building = draft.Add(BodyKind.Building, $"{i + 1}幢", new(2004, 5, 1), "楼栋登记", group);
            register.Buildings.Add(building);
            if (i < heads)
            {
                var head = i < register.Representatives.Count && i % 2 == 0 ? register.Representatives[i] : draft.Somebody(35, 76, party: 35);
                var since = register.Elected.AddDays(draft.Between(10, 90));
                draft.Hold(building, PostKind.BuildingHead, head, since < draft.Today ? since : register.Elected, AppointmentOrigin.ChosenByGroup, Record, seats: 1);
            }
        }

        // Neighbouring buildings make a group, neighbouring groups an estate.
        int First(int group, int buildings) => (((group * buildings) + register.Groups.Count - 1) / register.Groups.Count) + 1;
    }

    private static string EstateOf(SimulatedRegister register, int group)
    {
        var estates = register.Figures.Estates;
        return estates.Count > 0 ? estates[group * estates.Count / register.Groups.Count] : register.Place;
    }
}
