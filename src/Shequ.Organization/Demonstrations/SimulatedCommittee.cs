using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Demonstrations;

/// <summary>The made-up residents' committee with its former term, and its subcommittees.</summary>
internal static class SimulatedCommittee
{
    private static readonly DateOnly Founded = new(2003, 6, 18);

    internal static void Add(SimulatedRegister register, int months)
    {
        var (draft, figures) = (register.Draft, register.Figures);
        var credit = figures.Flag(CommitteeKeys.LegalPersonCode, true) ? SimulatedCreditCode.Make(draft.Random, "55", draft.Code[..6]) : null;
        var committee = register.Committee = draft.Add(BodyKind.ResidentsCommittee, register.Place[..^2] + "社区居民委员会", Founded, "区政府关于设立居民委员会的批复", credit: credit);
        var direct = figures.Flag(CommitteeKeys.DirectElection, true);
        AddFormer(register, months, direct);
        draft.Serve(committee, register.Elected, register.TermEnds, direct, register.Report);
        var members = figures.Number(CommitteeKeys.Members, 7);
        var women = figures.Number(CommitteeKeys.Women, 3);
        for (var i = 0; i < members; i++)
        {
            // Women are spread over the list, so that some of them are chairs.
            var sex = ((i + 1) * women / members) > (i * women / members) ? Sex.Female : Sex.Male;
            register.Members.Add(draft.Somebody(28, 58, sex, party: i == 0 ? 90 : 45));
        }

        var deputies = Math.Min(figures.Number(CommitteeKeys.Deputies, 1), members - 1);
        for (var i = 0; i < members; i++)
        {
            var kind = i == 0 ? PostKind.Chair : i <= deputies ? PostKind.Deputy : PostKind.Member;
            register.Choose(committee, kind, register.Members[i], AppointmentOrigin.Elected, register.Report, seats: i == 0 ? 1 : i <= deputies ? deputies : members - 1 - deputies);
        }

        AddRelatives(register);
        AddResigned(register);
    }

    /// <summary>The term before: some of its members were elected again.</summary>
    private static void AddFormer(SimulatedRegister register, int months, bool direct)
    {
        var draft = register.Draft;
        var starts = register.Elected.AddMonths(-months);
        var report = $"{starts.Year}年换届选举结果报告单";
        draft.Serve(register.Committee, starts, register.Elected, direct, report);
        for (var i = 0; i < 3; i++)
        {
            var kind = i == 0 ? PostKind.Chair : i == 1 ? PostKind.Deputy : PostKind.Member;
            draft.Hold(register.Committee, kind, draft.Somebody(45, 66, party: 60), starts, AppointmentOrigin.Elected, report, register.Elected);
        }
    }

    private static void AddRelatives(SimulatedRegister register)
    {
        var (draft, members) = (register.Draft, register.Members);
        if (register.Figures.Number(CommitteeKeys.Relatives, 0) > 0)
        {
            // Of one household either way; half of them said so.
            members[^1].Dwelling = members[1].Dwelling;
            if (draft.Chance(50))
            {
                draft.Relate(members[1], members[^1], members[1].Sex == members[^1].Sex ? KinshipKind.Sibling : KinshipKind.Spouse);
            }
        }
        else if (draft.Chance(12))
        {
            draft.Relate(members[0], members[^1], KinshipKind.Distant);
        }
        else if (draft.Chance(6))
        {
            members[^1].Dwelling = members[^2].Dwelling;
            draft.Relate(members[^2], members[^1], KinshipKind.None);
        }
    }

    /// <summary>In some communities one resigned and another was elected in their place.</summary>
    private static void AddResigned(SimulatedRegister register)
    {
        var draft = register.Draft;
        var left = register.Elected.AddDays(draft.Between(90, 500));
        if (!draft.Chance(15) || left.AddDays(60) >= draft.Today || left >= register.TermEnds)
        {
            return;
        }

        // The last of those elected came later, into the seat of the one who left.
        draft.Appointments.RemoveAll(a => a.BodyId == register.Committee.Id && a.PersonId == register.Members[^1].Id);
        draft.Hold(register.Committee, PostKind.Member, register.Members[^1], left.AddDays(45), AppointmentOrigin.ByElected, "补选结果报告单", register.TermEnds);
        var resigned = draft.Hold(register.Committee, PostKind.Member, draft.Somebody(30, 60), register.Elected, AppointmentOrigin.Elected, register.Report, register.TermEnds);
        resigned.End(left, EndCause.Resigned, "居民代表会议关于接受辞职的决定", SeedDemonstration.Source);
    }

    internal static void AddSubcommittees(SimulatedRegister register)
    {
        var (draft, figures) = (register.Draft, register.Figures);
        var (smallest, largest) = (figures.Number("subcommittee.members.smallest", 3), figures.Number("subcommittee.members.largest", 5));
        var otherChairs = figures.Number(CommitteeKeys.SubcommitteesWithOtherChair, 0);
        var i = 0;
        foreach (var word in figures.Words(CommitteeKeys.Subcommittees))
        {
            var name = $"{register.Place}{CommitteeKeys.Subcommittees.Words!.Chinese(word)}委员会";
            var body = draft.Add(BodyKind.Subcommittee, name, register.Elected, "居民会议决定", register.Committee, speciality: word);
            var size = i == 0 ? smallest : i == 1 ? Math.Max(smallest, largest) : draft.Between(smallest, largest);
            var people = draft.Random.GetItems(register.Representatives.Concat(register.Workers).ToArray(), size * 2).Distinct().Except(register.Members).Take(size).ToArray();
            var fromCommittee = i >= otherChairs;
            var chair = fromCommittee ? register.Members[(i + 1) % register.Members.Count] : people[0];
            register.Choose(body, PostKind.Chair, chair, fromCommittee ? AppointmentOrigin.ExOfficio : AppointmentOrigin.ChosenByMeeting, "居民会议决定", seats: 1);
            foreach (var person in people.Skip(fromCommittee ? 0 : 1).Take(size - 1))
            {
                register.Choose(body, PostKind.Member, person, AppointmentOrigin.ChosenByMeeting, "居民会议决定", SourceOf(register, person), seats: size - 1);
            }

            i++;
        }
    }

    private static string SourceOf(SimulatedRegister register, Person person) =>
        register.Workers.Contains(person) ? "community_worker" : person.PartyMember && person.BornOn?.Year < 1965 ? "veteran_party_member" : "resident_representative";
}
