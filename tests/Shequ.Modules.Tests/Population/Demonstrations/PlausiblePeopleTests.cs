using Microsoft.Extensions.DependencyInjection;
using Shequ.Population.Demonstrations;
using Shequ.Population.Households;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Demonstrations;

/// <summary>What is made up looks like a Chinese city, contradicts nothing, and belongs to no real human being.</summary>
public sealed class PlausiblePeopleTests(TestDatabases databases)
{
    [Fact]
    public async Task Ages_and_households_are_those_of_a_city()
    {
        await using var here = await Neighbourhood.Open(databases);
        var all = await Made(here, 1500);

        var ages = all.Members().SelectMany(m => m).Select(m => MadeUpPeople.AgeOf(m.Resident)).ToArray();
        Share(ages, a => a < 15).ShouldBeInRange(10, 20);
        Share(ages, a => a is >= 15 and < 60).ShouldBeInRange(55, 72);
        Share(ages, a => a >= 60).ShouldBeInRange(15, 28);
        Share(ages, a => a >= 80).ShouldBeInRange(1, 7);
        ages.Max().ShouldBeLessThan(110);
        var sizes = all.Members().Select(m => m.Count()).ToArray();
        sizes.Average().ShouldBeInRange(2.3, 2.8);
        Share(sizes, s => s == 1).ShouldBeInRange(22, 36);
        var open = all.Households.Where(h => h.EndedOn is null).ToArray();
        Share(open, h => h.Kind == HouseholdKind.RegisteredElsewhere).ShouldBeInRange(20, 40);
        open.ShouldContain(h => h.Kind == HouseholdKind.Collective);
        Share(all.Residents, r => r.PartyMember).ShouldBeInRange(4, 10);
        Share(all.Residents, r => r.Sex == Shequ.Organization.People.Sex.Male).ShouldBeInRange(46, 54);
        all.Dwellings.Count.ShouldBeGreaterThan(open.Length);
    }

    [Fact]
    public async Task Every_number_is_valid_tells_the_truth_and_belongs_to_nobody()
    {
        await using var here = await Neighbourhood.Open(databases);
        var all = await Made(here, 600);
        await MadeUpPeople.Seed(here, 600, code: Given.Second);
        var next = await MadeUpPeople.Read(here, Given.Second);

        await here.With(services =>
        {
            var sealing = services.GetRequiredService<SealedFacts>();
            var numbers = all.Residents.Concat(next.Residents).Where(r => r.DocumentKind == DocumentKind.IdCard).Select(r => (r, Text: sealing.DocumentOf(r)!)).ToArray();
            numbers.Length.ShouldBeGreaterThan(2000);
            numbers.Where(n => IdNumber.Read(n.Text).Number is not { } read || read.BornOn != n.r.BornOn || read.Sex != n.r.Sex).ShouldBeEmpty();
            numbers.Where(n => n.Text[4..6] != "00").ShouldBeEmpty();
            numbers.Select(n => n.Text).ShouldBeUnique();
            var phones = all.Residents.Select(sealing.PhoneOf).OfType<string>().ToArray();
            phones.Where(p => !p.StartsWith("154", StringComparison.Ordinal) || DocumentNumber.ReadPhone(p).Fault is not null).ShouldBeEmpty();
            return Task.FromResult(0);
        });
        all.Residents.Where(r => !r.Demonstration).ShouldBeEmpty();
        all.Households.Where(h => !h.Demonstration).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_lives_in_two_households_on_one_day_and_no_child_is_older_than_its_parents()
    {
        await using var here = await Neighbourhood.Open(databases);
        await MadeUpPeople.SeedRegister(here);
        var all = await Made(here, 1200);

        foreach (var stays in all.Stays.GroupBy(s => s.ResidentId).Where(g => g.Count() > 1))
        {
            var inOrder = stays.OrderBy(s => s.FromDay).ToArray();
            inOrder.Zip(inOrder.Skip(1)).ShouldAllBe(p => p.First.EndedOn <= p.Second.FromDay);
        }

        all.Stays.Join(all.Residents, s => s.ResidentId, r => r.Id, (s, r) => (s, r)).Where(x => x.s.FromDay < x.r.BornOn || x.r.ResidentSince < x.r.BornOn).ShouldBeEmpty();
        foreach (var household in all.Members(living: false))
        {
            var head = household.Single(m => m.Stay.Relation == HouseholdRelation.Self).Resident.BornOn!.Value;
            foreach (var (stay, resident) in household)
            {
                var younger = (resident.BornOn!.Value.DayNumber - head.DayNumber) / 365.25;
                (stay.Relation switch
                {
                    HouseholdRelation.Child => younger > 16,
                    HouseholdRelation.Grandchild => younger > 32,
                    HouseholdRelation.Parent => younger < -16,
                    _ => true,
                }).ShouldBeTrue($"{stay.Relation} {younger:0.0}");
            }
        }
    }

    [Fact]
    public async Task The_last_years_left_their_traces()
    {
        await using var here = await Neighbourhood.Open(databases);
        var all = await Made(here, 1200);

        var lately = Given.Today.AddYears(-3);
        all.Stays.ShouldContain(s => s.End == StayEnd.MoveOut && s.EndedOn > lately);
        all.Stays.ShouldContain(s => s.End == StayEnd.Death && s.EndedOn > lately);
        all.Stays.ShouldContain(s => s.Begin == StayBegin.Birth && s.FromDay > lately);
        all.Stays.ShouldContain(s => !s.LivesHere && s.EndedOn == null);
        all.Residents.Where(r => r.DiedOn is not null).ShouldAllBe(r => all.Stays.Single(s => s.ResidentId == r.Id).EndedOn == r.DiedOn);
        all.ResidentPasts.ShouldContain(p => p.RegisteredPlace != null);
        all.HouseholdPasts.ShouldContain(p => p.RepresentativeId != null);
        all.ResidentPasts.Where(p => p.UntilDay <= p.FromDay).ShouldBeEmpty();
        all.HouseholdPasts.Where(p => p.UntilDay <= p.FromDay).ShouldBeEmpty();
        all.Households.Where(h => h.EndedOn is not null).ShouldAllBe(h => all.Stays.Where(s => s.HouseholdId == h.Id).All(s => s.EndedOn != null));
    }

    private static async Task<MadeUpPeople> Made(Neighbourhood here, int households)
    {
        await MadeUpPeople.Seed(here, households);
        return await MadeUpPeople.Read(here);
    }

    private static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> of) => 100.0 * all.Count(of) / all.Count;
}
