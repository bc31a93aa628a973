using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Demonstrations;

/// <summary>The made-up supervisory committee.</summary>
internal static class SimulatedSupervision
{
    private const string Record = "居民会议推选记录";

    internal static void Add(SimulatedRegister register)
    {
        var (draft, figures) = (register.Draft, register.Figures);
        var body = draft.Add(BodyKind.SupervisoryCommittee, register.Place + "居务监督委员会", register.Elected, Record);
        var count = figures.Number(CommitteeKeys.SupervisionMembers, 3);
        var overlap = Math.Min(figures.Number(CommitteeKeys.SupervisionOverlap, 0), count - 1);
        var skilled = figures.Number(CommitteeKeys.SupervisionFinance, 1);
        for (var i = 0; i < count; i++)
        {
            // The last are those whom the law keeps out: one who sits on the committee, or the household of one.
            var person = i < count - overlap ? draft.Somebody(35, 68, party: 45) : Excluded(register);
            if (i == 0)
            {
                person.PartyMember = figures.Flag(CommitteeKeys.SupervisionChairParty, true);
            }

            if (i < skilled)
            {
                person.Skills = draft.Chance(70) ? Skills.Accounting : Skills.Management;
            }

            var kind = i == 0 ? PostKind.Chair : i == 1 && count > 3 ? PostKind.Deputy : PostKind.Member;
            register.Choose(body, kind, person, AppointmentOrigin.ChosenByMeeting, Record, seats: kind == PostKind.Member ? count - (count > 3 ? 2 : 1) : 1);
        }

        draft.Tie(body, TieKind.Supervises, register.Committee, register.Elected, Record);
    }

    private static Person Excluded(SimulatedRegister register)
    {
        var (draft, member) = (register.Draft, register.Members[^1]);
        if (draft.Chance(40))
        {
            return member;
        }

        var relative = draft.Somebody(35, 60, member.Sex == Sex.Male ? Sex.Female : Sex.Male);
        relative.Dwelling = member.Dwelling;
        draft.Relate(member, relative, KinshipKind.Spouse);
        return relative;
    }
}
