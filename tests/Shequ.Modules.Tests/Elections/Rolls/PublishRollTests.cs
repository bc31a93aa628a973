using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Organization.Posts;
using Shequ.Population.Derived;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;
using static Shequ.Tests.Elections.Rolls.RollRoom;

namespace Shequ.Tests.Elections.Rolls;

public sealed class PublishRollTests(TestDatabases databases)
{
    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    [InlineData(21, true)]
    public async Task The_roll_is_out_so_many_days_before_the_day_or_the_article_says_no(int days, bool may)
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 3, day: Given.Today.AddDays(days));

        if (!may)
        {
            var refused = await Should.ThrowAsync<RefusedException>(() => here.Publish(election));
            refused.Citation!.ShouldContain("LAW-17");
            refused.Message.ShouldContain($"{days} 日");
            (await here.Kept(election)).RollPublishedOn.ShouldBeNull();
            return;
        }

        var published = await here.Publish(election);
        published.Voters.ShouldBe(3);
        (await here.Kept(election)).RollPublishedOn.ShouldBe(Given.Today);
        (await here.Done(election, PlanStep.VoterList)).ShouldBeTrue();
        (await Should.ThrowAsync<RefusedException>(() => here.Publish(election))).Message.ShouldContain("已于");
    }

    [Fact]
    public async Task The_notice_holds_names_and_numbers_and_neither_birth_dates_nor_doors()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 10);

        var published = await here.Publish(election);

        var notice = (await here.Notices(election)).Single();
        notice.Number.ShouldBe(published.Notice);
        notice.Text.ShouldContain("1选民001");
        notice.Text.ShouldContain("10选民010");
        notice.Text.ShouldContain("2026年11月25日以前");
        notice.Text.ShouldNotContain("1970");
        notice.Text.ShouldNotContain("阳光花园");
        (await here.LastAudit()).Detail.ShouldNotContain("选民001");
    }

    [Theory]
    [InlineData(ElectionMode.HouseholdRepresentatives, "户代表名单")]
    [InlineData(ElectionMode.ResidentRepresentatives, "居民代表名单")]
    public async Task Where_representatives_vote_their_list_is_published_with_it_and_may_not_be_empty(ElectionMode mode, string list)
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(mode, voters: 4);
        var voters = await here.Voters(election);
        await here.Clear(election);

        var refused = await Should.ThrowAsync<RefusedException>(() => here.Publish(election));
        refused.Citation!.ShouldContain("LAW-17b");
        refused.Message.ShouldContain(list);
        await here.Stand(voters[0], mode);
        await here.Publish(election);

        (await here.Notices(election)).Single().Text.ShouldContain(list);
    }

    [Fact]
    public async Task An_empty_roll_is_not_published_nor_by_whoever_only_serves_at_a_table_nor_next_door()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called();
        await Should.ThrowAsync<RefusedException>(() => here.Publish(election));

        await Should.ThrowAsync<ForbiddenException>(() => here.Publish(election, Registrar()));
        await Should.ThrowAsync<ForbiddenException>(() => here.Publish(election, Committee(Neighbourhood.NextDoor)));
    }

    [Fact]
    public async Task A_roll_can_be_checked_by_the_whole_name_only_and_only_after_it_is_out()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 3);
        Task<IReadOnlyList<CheckedName>?> Check(Election of, string name) => here.Act<RollCheck, IReadOnlyList<CheckedName>?>(c => c.Of(of, name, stop: Stop), Actor.Public);

        var before = await here.Kept(election);
        await Should.ThrowAsync<RefusedException>(() => Check(before, "选民002"));
        await here.Publish(election);
        var kept = await here.Kept(election);

        var found = (await Check(kept, " 选民002 "))!.Single();
        (found.Number, found.Masked, found.Class).ShouldBe((2, "选***2", VoterClass.RegisteredHere));
        (await Check(kept, "选民"))!.ShouldBeEmpty();
        (await Check(kept, "%"))!.ShouldBeEmpty();
        await Should.ThrowAsync<BadInputException>(() => Check(kept, " "));
        RollWords.Masked("王芳").ShouldBe("王*");
    }

    [Fact]
    public async Task The_roll_of_another_election_is_taken_over_with_its_numbers()
    {
        await using var here = await Neighbourhood.Open(databases);
        var first = await here.Called(voters: 5);
        var second = await here.Called(committee: first.Election.BodyId);
        await here.Strike(first, first.Voters[1].Id, actor: Registrar());
        Task<RegisteredVoters> Take(Actor? actor = null) =>
            here.Act<TakeRoll, RegisteredVoters>(a => a.Run(second.Ask<TakeRoll.Request>(r => r.From = first.Election.Id), Stop), actor ?? Committee());

        await Should.ThrowAsync<ForbiddenException>(() => Take(Committee(Neighbourhood.NextDoor)));
        (await Take()).Count.ShouldBe(4);

        (await here.Voters(second)).Select(v => (v.Number, v.Name)).ShouldBe([(1, "选民001"), (3, "选民003"), (4, "选民004"), (5, "选民005")]);
        await Should.ThrowAsync<RefusedException>(() => Take());
    }
}
