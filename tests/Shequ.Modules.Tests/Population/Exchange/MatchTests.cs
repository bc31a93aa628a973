using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Population.Exchange.Matches;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Exchange;

public sealed class MatchTests(TestDatabases databases)
{
    [Fact]
    public async Task Same_name_and_birth_is_proposed_merged_and_taken_apart_again()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Import(Sheets.Book(Sheets.Families));
        List<string?[]> rows = [.. Sheets.Families, ["阳光花园", "4幢", "1单元", "101", "户主", "王磊", Sheets.Card("19900115", 9), null, null, "2020-01-01"]];
        (await here.Import(Sheets.Book(rows))).Matches.ShouldBe(1);
        var line = (await List(here)).Lines.Single();
        line.Kind.ShouldBe(MatchKind.SameNameAndBirth);
        var view = await here.Act<MatchReader, MatchView>(async r => await r.One(await here.Division(), line.Id, Neighbourhood.Stop), Sheets.Worker());
        view.Other.Facts.ShouldContain(("职业", "工程师"));
        view.One.Facts.Single(f => f.Name == "证件").Value.ShouldStartWith("居民身份证 ••••");

        await Decide(here, line.Id, MatchDecision.Merge);

        (await here.Count("population_resident", "merged_into_id is not null")).ShouldBe(1);
        (await here.Ask<long>("select amount as \"Value\" from organization_statistic where key = 'community.population' order by from_day desc limit 1")).ShouldBe([5]);
        (await List(here)).Lines.ShouldBeEmpty();
        (await here.Import(Sheets.Book(rows))).ShouldSatisfyAllConditions(r => r.Import.ShouldBeNull(), r => r.NewPeople.ShouldBe(0));

        await here.Act<UndoMatch, MatchProposal>(a => a.Run(new() { Division = Given.Community, Match = line.Id, Reason = "核对后不是一人" }, Neighbourhood.Stop), Sheets.Worker());

        (await here.Count("population_resident", "merged_into_id is not null")).ShouldBe(0);
        (await here.Count("population_stay", "ended_on is null")).ShouldBe(6);
        (await List(here)).Lines.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Same_number_next_door_asks_the_other_community_to_let_go()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Import(Sheets.Book(Sheets.Families));

        (await here.Import(Sheets.Book(Sheets.Families.Take(1)), r => r.Division = Given.NextDoor, Sheets.Worker(Neighbourhood.NextDoor))).Matches.ShouldBe(1);

        var line = (await List(here, Given.NextDoor)).Lines.Single();
        line.Elsewhere.ShouldNotBeNull();
        var view = await here.Act<MatchReader, MatchView>(async r => await r.One(await here.Division(Given.NextDoor), line.Id, Neighbourhood.Stop), Sheets.Worker(Neighbourhood.NextDoor));
        view.Other.Open.ShouldBeFalse();
        view.Other.Facts.ShouldNotContain(f => f.Name == "住房");
        await Decide(here, line.Id, MatchDecision.MovedHere, Given.NextDoor);
        (await here.Count("population_stay", "ended_on is not null")).ShouldBe(0);

        var asked = (await List(here)).Lines.Single();
        await Decide(here, asked.Id, MatchDecision.MovedAway);

        (await here.Ask<string>("select r.name as \"Value\" from population_stay s join population_resident r on r.id = s.resident_id and r.division_id = s.division_id where s.ended_on is not null")).ShouldBe(["王建国"]);
    }

    [Fact]
    public async Task Is_decided_once_by_whoever_may_and_with_a_reason()
    {
        await using var here = await Neighbourhood.Open(databases);
        List<string?[]> rows = [.. Sheets.Families, ["阳光花园", "4幢", "1单元", "101", "户主", "王磊", Sheets.Card("19900115", 9), null, null, "2020-01-01"]];
        await here.Import(Sheets.Book(rows));
        var id = (await List(here)).Lines.Single().Id;

        await Should.ThrowAsync<ForbiddenException>(Decide(here, id, MatchDecision.KeepBoth, actor: Sheets.Worker(Neighbourhood.NextDoor)));
        await Should.ThrowAsync<BadInputException>(Decide(here, id, MatchDecision.KeepBoth, reason: ""));
        await Should.ThrowAsync<BadInputException>(Decide(here, id, MatchDecision.MovedHere));
        await Decide(here, id, MatchDecision.KeepBoth);
        await Should.ThrowAsync<StaleException>(Decide(here, id, MatchDecision.Merge));

        var audit = await here.LastAudit();
        audit.Detail.ShouldContain("两份都保留");
        audit.Detail.ShouldNotContain("王磊");
    }

    private static async Task<MatchList> List(Neighbourhood here, string code = Given.Community) =>
        await here.Act<MatchReader, MatchList>(async r => await r.List(await here.Division(code), stop: Neighbourhood.Stop), Sheets.Worker(""));

    private static Task<MatchDecision> Decide(Neighbourhood here, Id<MatchProposal> id, MatchDecision decision, string code = Given.Community, Actor? actor = null, string reason = "核对户口簿") =>
        here.Act<DecideMatch, MatchDecision>(
            a => a.Run(new() { Division = code, Match = id, Decision = decision, Day = new(2026, 11, 1), Reason = reason }, Neighbourhood.Stop), actor ?? Sheets.Worker(""));
}
