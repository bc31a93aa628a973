using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Population;

namespace Shequ.Tests.Elections.Stories;

/// <summary>The community in which a story plays: an old committee, an election committee, households of two, and in the third mode their representatives.</summary>
internal static class StoryTown
{
    internal static async Task<(Id<Body> Committee, IReadOnlyList<Id<Resident>> Residents)> Settle(Neighbourhood here, ElectionMode mode, int households, bool women)
    {
        var committee = await here.Body(BodyKind.ResidentsCommittee, "梅园社区居民委员会", r => r.Seats = new() { [PostKind.Chair] = 1, [PostKind.Deputy] = 1, [PostKind.Member] = 3 });
        Id<Person>[] old = [await here.Person("旧一"), await here.Person("旧二", Sex.Female), await here.Person("旧三"), await here.Person("旧四"), await here.Person("旧五")];
        await here.Elect(committee, old.Zip([PostKind.Chair, PostKind.Deputy, PostKind.Member, PostKind.Member, PostKind.Member]), new(2022, 3, 15));
        var conducting = await here.Body(BodyKind.ElectionCommittee, "梅园社区居民选举委员会");
        await here.Elect(conducting, [(await here.Person("顾秀英", Sex.Female), PostKind.Chair), (await here.Person("许国栋"), PostKind.Member)], new(2026, 11, 18));
        var residents = new List<Id<Resident>>();
        var entrance = await here.Entrance();
        for (var i = 1; i <= households; i++)
        {
            // The eighth is the woman who stands for member in a list of men.
            var first = await here.Resident($"居民{i:00}甲", women ? (Sex)(i % 2) : i == 8 ? Sex.Female : Sex.Male);
            var second = await here.Resident($"居民{i:00}乙", Sex.Female);
            await here.Household(entrance, $"{i:00}1", first, second);
            residents.AddRange([first.Id, second.Id]);
        }

        if (mode == ElectionMode.ResidentRepresentatives)
        {
            await Represent(here, residents);
        }

        return (committee, residents);
    }

    /// <summary>One of each household sits in the representatives' meeting.</summary>
    private static async Task Represent(Neighbourhood here, List<Id<Resident>> residents)
    {
        var group = await here.Body(BodyKind.ResidentsGroup, "第一居民小组");
        foreach (var resident in residents.Where((_, i) => i % 2 == 0))
        {
            var person = await here.Act<RegisterPersonFromResident, Id<Person>>(a => a.Run(new() { Division = Given.Community, Resident = resident }, Neighbourhood.Stop));
            await here.Appoint(Neighbourhood.PostOf(group, PostKind.Representative, person, AppointmentOrigin.ChosenByGroup, r => (r.From, r.Reason) = (here.Clock.Today, "本组户数较多")));
        }
    }
}
