using Shequ.Kernel.Acts;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Stories;

/// <summary>A member who was elected here is recalled, or not: a tenth of twenty voters are two, more than half of twelve who vote are seven.</summary>
public sealed class RecallStories(TestDatabases databases)
{
    [Theory]
    [InlineData(7, 1)]
    [InlineData(6, 0)]
    public async Task A_petition_that_just_reaches_its_share_leads_to_a_vote_that_decides(int agree, int passes)
    {
        await using var here = await Neighbourhood.Open(databases);
        var story = await Elected(here);

        await story.Recall(await story.Petition("居民05甲", "居民09甲", "居民10乙"));
        await story.Vote(12);
        var outcome = await story.Count(12, 1, [agree]);
        await story.Seat();

        outcome.Elected.Count().ShouldBe(passes);
        (await story.Holders()).Contains("居民05甲").ShouldBe(passes == 0);
        (await story.Archive()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_signer_too_few_or_somebody_who_signed_twice_leads_to_no_vote()
    {
        await using var here = await Neighbourhood.Open(databases);
        var story = await Elected(here);

        var petition = await story.Petition("居民05甲", "居民09甲", "居民09甲", "外来人");

        (await Should.ThrowAsync<RefusedException>(() => story.Recall(petition))).Citation!.ShouldContain("LAW-20");
    }

    private static async Task<ElectionStory> Elected(Neighbourhood here)
    {
        var story = await ElectionStory.Morning(here);
        await story.Vote(12);
        await story.Count(12, 1, [12, 0], [12, 0], [12, 12, 12, 0]);
        await story.Seat();
        return story;
    }
}
