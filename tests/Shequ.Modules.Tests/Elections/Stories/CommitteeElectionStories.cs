using Microsoft.EntityFrameworkCore;
using Shequ.Elections;
using Shequ.Elections.Counting;
using Shequ.Elections.Results;
using Shequ.Kernel.Acts;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Stories;

/// <summary>
/// Whole elections from the call to the seats. Twenty voters live in ten households: more than half of twenty are eleven, of ten households
/// six, and more than two thirds of nine representatives are seven.
/// </summary>
public sealed class CommitteeElectionStories(TestDatabases databases)
{
    private static readonly string[] TheFive = ["居民01甲", "居民03甲", "居民05甲", "居民06甲", "居民07甲"];

    [Theory]
    [InlineData(ElectionMode.AllVoters, 10, 11)]
    [InlineData(ElectionMode.HouseholdRepresentatives, 10, 6)]
    [InlineData(ElectionMode.ResidentRepresentatives, 9, 7)]
    public async Task A_committee_is_elected_when_just_enough_take_part(ElectionMode mode, int households, int come)
    {
        await using var here = await Neighbourhood.Open(databases);
        var story = await ElectionStory.Morning(here, mode, households);

        await story.Vote(come);
        var outcome = await story.Count(come, 1, [come, 0], [come, 0], [come, come, come, 0]);
        var seated = await story.Seat();

        outcome.Contests.ShouldAllBe(c => c.Valid && c.Open == 0);
        (await story.Holders()).ShouldBe(TheFive);
        seated.Certificates.ShouldBe(5);
        (await story.Archive()).Faults.ShouldBeEmpty();
        (await story.Audit()).ShouldNotContain(entry => TheFive.Any(entry.Contains));
    }

    [Theory]
    [InlineData(ElectionMode.AllVoters, 10, 10)]
    [InlineData(ElectionMode.HouseholdRepresentatives, 10, 5)]
    [InlineData(ElectionMode.ResidentRepresentatives, 9, 6)]
    public async Task One_too_few_makes_the_vote_void_and_it_is_held_again(ElectionMode mode, int households, int come)
    {
        await using var here = await Neighbourhood.Open(databases);
        var story = await ElectionStory.Morning(here, mode, households);

        await story.Vote(come);
        var outcome = await story.Count(come, 1, [come, 0], [come, 0], [come, come, come, 0]);

        outcome.Contests.ShouldAllBe(c => !c.Valid && c.Next == NextVote.Repeat);
        outcome.Elected.ShouldBeEmpty();
        (await Should.ThrowAsync<RefusedException>(story.Seat)).Citation.ShouldNotBeNull();
        await story.Again(come + 1, 2);
        (await story.Count(come + 1, 2, [come + 1, 0], [come + 1, 0], [come + 1, come + 1, come + 1, 0])).Elected.Count().ShouldBe(5);
        await story.Seat();
        (await story.Holders()).ShouldBe(TheFive);
    }

    [Fact]
    public async Task Exactly_half_of_those_voting_is_not_enough_and_a_second_round_fills_the_seat()
    {
        await using var here = await Neighbourhood.Open(databases);
        var story = await ElectionStory.Morning(here);

        await story.Vote(12);
        var first = await story.Count(12, 1, [6, 6], [12, 0], [12, 12, 12, 0]);
        (first.Contests[0].Open, first.Contests[0].Next).ShouldBe((1, NextVote.SecondRound));

        await story.Again(12, 2);
        var second = await story.Count(12, 2, [[4, 3]]);
        second.Contests[0].Candidates[0].Fate.ShouldBe(CandidateFate.Elected, "four of twelve is a third");
        await story.Seat();
        (await story.Holders()).ShouldBe(TheFive);
    }

    [Fact]
    public async Task Just_under_a_third_in_the_second_round_leaves_the_seat_open()
    {
        await using var here = await Neighbourhood.Open(databases);
        var story = await ElectionStory.Morning(here);

        await story.Vote(13);
        await story.Count(13, 1, [6, 6], [13, 0], [13, 13, 13, 0]);
        await story.Again(13, 2);
        var second = await story.Count(13, 2, [[4, 3]]);

        (second.Contests[0].Open, second.Contests[0].Next).ShouldBe((1, NextVote.ByElection));
        await story.Seat();
        (await story.Holders()).ShouldBe(TheFive[1..]);
    }

    [Fact]
    public async Task A_tie_for_the_last_seat_is_voted_on_again_among_the_tied()
    {
        await using var here = await Neighbourhood.Open(databases);
        var story = await ElectionStory.Morning(here);

        await story.Vote(12);
        var first = await story.Count(12, 1, [12, 0], [12, 0], [12, 10, 7, 7]);
        first.Contests[2].Next.ShouldBe(NextVote.RunOff);
        await story.Again(12, 2);
        (await story.Count(12, 2, [[5, 7]])).Elected.ShouldHaveSingleItem().Count.Name.ShouldBe("居民08甲");
        await story.Seat();

        (await story.Holders()).ShouldBe(["居民01甲", "居民03甲", "居民05甲", "居民06甲", "居民08甲"]);
    }

    [Fact]
    public async Task Where_only_men_have_the_votes_the_last_seat_goes_to_a_woman()
    {
        await using var here = await Neighbourhood.Open(databases);
        var story = await ElectionStory.Morning(here, women: false);

        await story.Vote(12);
        var first = await story.Count(12, 1, [12, 0], [12, 0], [12, 11, 10, 3]);
        first.Contests[2].OnlyWomenNext.ShouldBeTrue();
        await story.Again(12, 2);
        (await story.Count(12, 2, [[4]])).Elected.ShouldHaveSingleItem();
        await story.Seat();

        (await story.Holders()).ShouldBe(["居民01甲", "居民03甲", "居民05甲", "居民06甲", "居民08甲"]);
    }

    [Fact]
    public async Task Nobody_elected_leaves_every_seat_to_the_second_round_and_the_old_committee_in_place()
    {
        await using var here = await Neighbourhood.Open(databases);
        var story = await ElectionStory.Morning(here);

        await story.Vote(12);
        var outcome = await story.Count(12, 1, [6, 6], [6, 6], [6, 6, 6, 6]);

        outcome.Elected.ShouldBeEmpty();
        outcome.Contests.ShouldAllBe(c => c.Next == NextVote.SecondRound);
        await Should.ThrowAsync<RefusedException>(story.Seat);
        (await story.Holders()).ShouldBe(["旧一", "旧二", "旧三", "旧五", "旧四"]);
    }

    [Fact]
    public async Task Two_who_type_different_figures_decide_nothing_until_it_is_counted_again()
    {
        await using var here = await Neighbourhood.Open(databases);
        var story = await ElectionStory.Morning(here);
        await story.Vote(12);

        int[][] one = [[12, 0], [12, 0], [12, 12, 12, 0]], other = [[11, 1], [12, 0], [12, 12, 12, 0]];
        await story.Type(story.TallierOf(0), 12, 1, one);
        await story.Type(story.TallierOf(1), 12, 1, other);
        await Should.ThrowAsync<RefusedException>(() => story.Declare(1));
        await story.Do<RecountBox, RecountBox.Request, int>((a, r) => a.Run(r, Neighbourhood.Stop), r => (r.Poll, r.Box, r.Reason) = (1, story.Box, "两次录入不一致"));

        (await story.Count(12, 1, one)).Elected.Count().ShouldBe(5);
        (await story.Ask(db => db.BoxCounts.CountAsync(Neighbourhood.Stop))).ShouldBe(4, "every earlier figure is kept");
    }
}
