using Microsoft.EntityFrameworkCore;
using Shequ.Elections;
using Shequ.Elections.Counting;
using Shequ.Elections.Results;
using Shequ.Kernel.Acts;
using Shequ.Norms.Resolution;
using Shequ.Organization.Posts;
using Shequ.Tests.Elections.Counting;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Results;

/// <summary>Whatever the figures and whatever the order of acts: nobody is elected below a threshold, no ballot is lost, nobody is seated who did not stand.</summary>
public sealed class RandomElectionTests(TestDatabases databases)
{
    private static readonly ElectionRules Rules = new(new RuleBook(Given.Library.Packs, [], []).InForce(new Place(Neighbourhood.Here), Given.Today));

    [Fact]
    public void No_count_elects_anybody_below_a_threshold_or_more_than_there_are_seats()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 20_000; i++)
        {
            var (cases, context) = Draw(random);

            var outcome = PollDecision.Of(cases, context);

            foreach (var (contest, one) in outcome.Contests.Zip(cases))
            {
                Holds(contest, one, context.KeepsSeatForWoman);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task No_sequence_of_acts_seats_anybody_who_was_not_elected(int seed)
    {
        await using var here = await Neighbourhood.Open(databases);
        var random = new Random(seed);
        var (room, election) = await CountRoom.Open(here, voters: 40, took: 30, more: e => e.KeepsSeatForWoman = seed % 2 == 0);
        var (poll, took) = (1, 30);
        for (var act = 0; act < 25; act++)
        {
            switch (random.Next(5))
            {
                case 0 or 1:
                    await Try(async () => await room.Enter(await Sheets(room, random, poll, took), random.Next(2) == 0 ? CountRoom.First : CountRoom.Second));
                    break;
                case 2:
                    await Try(async () => await room.Count(took, Votes(await room.Look(poll), random, took), poll));
                    break;
                case 3:
                    await Try(() => room.Declare(poll));
                    await Try(async () => { poll = await room.Next(); await room.Hold(poll, took); });
                    break;
                default:
                    await Try(() => random.Next(3) == 0 ? room.Recount() : room.Seat());
                    break;
            }
        }

        await Nobody_is_wronged(here, election, room, took);
    }

    /// <summary>A refusal is as good as an act; anything else is a fault.</summary>
    private static async Task Try(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception failure) when (failure is RefusedException or BadInputException or StaleException or NotFoundException)
        {
        }
    }

    private static async Task Nobody_is_wronged(Neighbourhood here, RunningElection election, CountRoom room, int took)
    {
        var polls = (await here.Ask<int>("select number as \"Value\" from elections_poll where state = 3")).ToArray();
        foreach (var number in polls)
        {
            var result = await here.Act<ResultReader, ResultView>(r => r.Of(Given.Community, election.Election.Id, number, Neighbourhood.Stop));
            var entered = (await room.Look(number)).Boxes.Where(b => b.State == BoxState.Agreed).Sum(b => b.Papers);
            foreach (var contest in result.Declared!.Outcome.Contests)
            {
                contest.Count.Papers.ShouldBe(entered!.Value);
                contest.Count.Papers.ShouldBe(took);
                contest.Elected.ShouldAllBe(e => contest.Valid && (e.Votes == null || e.Votes.Holds) && e.Count.Votes > 0);
            }
        }

        var strangers = await here.Ask<int>("""
            select count(*)::int as "Value" from organization_appointment a where not exists (
              select 1 from elections_candidate c join elections_poll_candidate p on p.division_id = c.division_id and p.candidate_id = c.id where c.person_id = a.person_id)
            """);
        strangers.ShouldBe([0]);
        (await here.Ask<int>("select count(*)::int as \"Value\" from organization_appointment")).Single().ShouldBeLessThanOrEqualTo(5);
    }

    private static async Task<EnterTally.Request> Sheets(CountRoom room, Random random, int poll, int took) =>
        await room.Sheets(took, Votes(await room.Look(poll), random, took), poll);

    /// <summary>Few different figures, so that two entries agree now and then.</summary>
    private static int[][] Votes(CountView count, Random random, int papers) =>
        [.. count.Contests.Select(c => c.Candidates.Select(_ => random.Next(4) * papers / (c.Seats + 2)).ToArray()).Select(v => v.Select(n => Math.Min(n, papers)).ToArray())];

    private static (ContestCase[] Cases, PollContext Context) Draw(Random random)
    {
        var mode = (ElectionMode)random.Next(3);
        var (electors, papers) = (random.Next(1, 60), random.Next(0, 60));
        var cases = Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
        {
            var (invalid, rule) = (random.Next(papers + 1), (ContestRule)random.Next(4));
            var valid = papers - invalid;
            var candidates = Enumerable.Range(0, random.Next(1, 6))
                .Select(n => new CandidateCount(new(Guid.CreateVersion7()), $"{n}", random.Next(4) == 0, random.Next(valid + 1), random.Next(8) == 0)).ToArray();
            var count = new ContestCount(new(Guid.CreateVersion7()), "委员", random.Next(1, 4), rule, electors, random.Next(electors + 1), valid, invalid, 0, candidates);
            return Rules.Case(CountingTests.Committee(mode), PostKind.Member, count);
        }).ToArray();
        return (cases, new(random.Next(2) == 0, random.Next(2) == 0, random.Next(2)));
    }

    private static void Holds(ContestOutcome contest, ContestCase one, bool keeps)
    {
        var elected = contest.Elected.ToArray();
        elected.Length.ShouldBeLessThanOrEqualTo(one.Count.Seats);
        (elected.Length + contest.Open).ShouldBe(one.Count.Seats);
        contest.Candidates.Select(c => c.Count).ShouldBe(one.Count.Candidates, ignoreOrder: true);
        foreach (var winner in elected)
        {
            (winner.Count.Withdrawn, winner.Count.Votes > 0, contest.Valid).ShouldBe((false, true, true));
            (winner.Votes is not { Holds: false }).ShouldBeTrue();
            contest.Candidates.Where(c => c.Fate is CandidateFate.NotElected or CandidateFate.Tied or CandidateFate.BelowThreshold)
                .ShouldAllBe(c => c.Count.Votes < winner.Count.Votes || (c.Votes != null && !c.Votes.Holds));
        }

        (contest.Candidates.Any(c => c.Fate == CandidateFate.HeldForWoman) && !keeps).ShouldBeFalse();
        contest.StandNext(1).ShouldAllBe(s => one.Count.Candidates.Any(c => c.Candidate == s && !c.Withdrawn));
    }
}
