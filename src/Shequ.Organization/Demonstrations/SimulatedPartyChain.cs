using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Demonstrations;

/// <summary>The made-up party organisation, the grids, the party units that cover them, and the party households.</summary>
internal static class SimulatedPartyChain
{
    private static readonly DateOnly Founded = new(2003, 7, 1);

    internal static void Add(SimulatedRegister register, int months)
    {
        AddOrganization(register, months);
        AddHouseholds(register, AddGrids(register));
    }

    private static void AddOrganization(SimulatedRegister register, int months)
    {
        var (draft, figures) = (register.Draft, register.Figures);
        var party = register.Party = draft.Add(BodyKind.PartyOrganization, $"中共{register.Place}{draft.Pick(["委员会", "总支部委员会", "总支部委员会"])}", Founded, "街道党工委批复");
        var same = figures.Flag(CommitteeKeys.SecretaryIsChair, true);
        var cross = Math.Min(Math.Max(figures.Number(CommitteeKeys.CrossMembers, 2), same ? 1 : 0), register.Members.Count);
        var both = same ? register.Members.Take(cross) : register.Members.Skip(1).Take(cross);
        var people = both.ToList();
        var secretary = same ? people[0] : draft.Somebody(35, 57, party: 100);
        people.Remove(secretary);
        while (people.Count < 4)
        {
            people.Add(draft.Somebody(30, 62, party: 100, livesHere: draft.Chance(70)));
        }

        var since = register.Elected.AddDays(-draft.Between(20, 90));
        Appoint(PostKind.Secretary, secretary);
        Appoint(PostKind.DeputySecretary, people[^1]);
        foreach (var person in people.SkipLast(1))
        {
            Appoint(PostKind.Member, person);
        }

        draft.Tie(party, TieKind.Leads, register.Committee, Founded, "街道党工委批复");

        void Appoint(PostKind kind, Person person)
        {
            person.PartyMember = true;
            draft.Hold(party, kind, person, since, AppointmentOrigin.ChosenByMeeting, "党员大会选举结果报告", until: since.AddMonths(months).AddDays(1));
        }
    }

    /// <returns>The party units.</returns>
    private static List<Body> AddGrids(SimulatedRegister register)
    {
        var (draft, figures) = (register.Draft, register.Figures);
        var count = Math.Max(4, figures.Number(CommunityKeys.Groups, 16) / 3);
        var (alone, outside) = (figures.Number(CommunityKeys.GridsWithoutPerson, 0), figures.Number(CommunityKeys.GridChiefsOutsideCommittee, 0));
        var uncovered = figures.Number(CommitteeKeys.GridsWithoutPartyUnit, 0);
        var units = new List<Body>();
        for (var i = 0; i < count; i++)
        {
            var grid = draft.Add(BodyKind.Grid, $"第{i + 1}网格", new(2015, 4, 1), "街道网格划分方案", area: register.Groups[i * register.Groups.Count / count].Area);
            if (i < count - alone)
            {
                var chief = i < outside ? register.Workers[i % register.Workers.Count] : register.Members[i % register.Members.Count];
                draft.Hold(grid, PostKind.GridChief, chief, register.Elected, AppointmentOrigin.Appointed, "网格人员名单", seats: 1);
                draft.Hold(grid, PostKind.GridWorker, register.Workers[(i + 3) % register.Workers.Count], register.Elected, AppointmentOrigin.Appointed, "网格人员名单");
            }

            if (i >= uncovered)
            {
                var unit = draft.Add(BodyKind.PartyUnit, $"第{i + 1}网格党支部", new(2016, 7, 1), "社区党组织决定", register.Party, covers: grid);
                draft.Hold(unit, PostKind.Secretary, draft.Somebody(40, 68, party: 100), register.Elected, AppointmentOrigin.ChosenByMeeting, "支部党员大会记录", seats: 1);
                units.Add(unit);
            }
        }

        return units;
    }

    private static void AddHouseholds(SimulatedRegister register, List<Body> units)
    {
        var draft = register.Draft;
        var count = Math.Min(register.Figures.Number(CommitteeKeys.PartyHouseholds, 10), register.Buildings.Count);
        for (var i = 0; i < count; i++)
        {
            var household = draft.Add(BodyKind.PartyHousehold, $"{register.Buildings[i].Name}党员中心户", new(2018, 7, 1), "社区党组织决定",
                units[i % units.Count], covers: register.Buildings[i]);
            draft.Hold(household, PostKind.HouseholdHost, draft.Somebody(45, 74, party: 100), register.Elected, AppointmentOrigin.Appointed, "社区党组织决定", seats: 1);
        }
    }
}
