using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Population.Exchange.Imports;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Exchange;

public sealed class ImportResidentsTests(TestDatabases databases)
{
    [Fact]
    public async Task Takes_in_a_community_with_doors_households_and_people_and_counts_it()
    {
        await using var here = await Neighbourhood.Open(databases);

        var report = await here.Import(Sheets.Book(Sheets.Families));

        report.FaultCount.ShouldBe(0, string.Join('\n', report.Faults));
        (report.NewPeople, report.NewHouseholds, report.NewDwellings, report.ChangedPeople).ShouldBe((5, 2, 2, 0));
        report.Import.ShouldNotBeNull();
        (await here.Count("population_resident")).ShouldBe(5);
        (await here.Ask<string>("select door as \"Value\" from population_dwelling order by door")).ShouldBe(["阳光花园3幢2单元501", "阳光花园3幢2单元502"]);
        (await here.Ask<string>("""
            select r.name as "Value" from population_household h join population_resident r on r.id = h.representative_id order by r.name
            """)).ShouldBe(["王建国", "陈静"], ignoreOrder: true);
        (await here.Ask<DateOnly>("select s.from_day as \"Value\" from population_stay s join population_resident r on r.id = s.resident_id where name = '王磊'")).ShouldBe([new(2001, 5, 1)]);
        (await here.Ask<long>("select amount as \"Value\" from organization_statistic where key = 'community.population' order by from_day desc limit 1")).ShouldBe([5]);
        var audit = await here.LastAudit();
        audit.Act.ShouldBe(PopulationPermissions.ImportResidents.Name);
        audit.Detail.ShouldContain("新增 5 人");
        audit.Detail.ShouldNotContain("王建国");
    }

    [Fact]
    public async Task Trial_says_the_same_and_writes_nothing()
    {
        await using var here = await Neighbourhood.Open(databases);

        var report = await here.Try(Sheets.Book(Sheets.Families));

        (report.NewPeople, report.NewHouseholds, report.Import).ShouldBe((5, 2, null));
        (await here.Count("population_resident")).ShouldBe(0);
        (await here.Count("population_dwelling")).ShouldBe(0);
    }

    [Fact]
    public async Task Corrected_workbook_changes_only_what_changed_and_the_same_again_nothing()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Import(Sheets.Book(Sheets.Families));
        var corrected = Sheets.Families;
        corrected[0][7] = "13900000009";
        corrected[2][8] = "教师";
        corrected[4][4] = "其他亲属";

        var second = await here.Import(Sheets.Book(corrected));
        var third = await here.Import(Sheets.Book(corrected));

        (second.NewPeople, second.ChangedPeople, second.ChangedCells, second.UnchangedPeople).ShouldBe((0, 3, 3, 2));
        second.Changes.Select(c => c.Column).ShouldBe(["联系电话", "职业", "与户主关系"], ignoreOrder: true);
        (third.NewPeople, third.ChangedPeople, third.ChangedCells, third.UnchangedPeople, third.Import).ShouldBe((0, 0, 0, 5, null));
        (await here.Count("population_resident")).ShouldBe(5);
        (await here.Count("population_resident_past")).ShouldBe(2);
        (await here.Ask<string>("select occupation as \"Value\" from population_resident_past where name = '王磊'")).ShouldBe(["工程师"]);
    }

    [Fact]
    public async Task Child_without_a_document_is_the_same_child_the_next_time()
    {
        await using var here = await Neighbourhood.Open(databases);
        string[] headers = [.. Sheets.Headers, "性别", "出生日期"];
        List<string?[]> rows = [.. Sheets.Families, ["阳光花园", "3幢", "2单元", "502", "子女", "赵一", null, null, null, null, "女", "2026-10-02"]];
        await here.Import(Sheets.Book(rows, headers));

        (await here.Import(Sheets.Book(rows, headers))).Import.ShouldBeNull();

        rows[^1][6] = Sheets.Card("20261002", 6);
        var named = await here.Import(Sheets.Book(rows, headers));
        (named.NewPeople, named.ChangedCells).ShouldBe((0, 1));
        (await here.Count("population_resident")).ShouldBe(6);
    }

    [Fact]
    public async Task Whoever_vanished_is_listed_and_moves_out_only_when_somebody_says_so()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Import(Sheets.Book(Sheets.Families));
        var fewer = Sheets.Families.Where((_, i) => i != 2).ToList();

        var listed = await here.Import(Sheets.Book(fewer));

        listed.Gone.Single().Name.ShouldBe("王磊");
        (await here.Count("population_stay", "ended_on is not null")).ShouldBe(0);

        await here.Import(Sheets.Book(fewer), r => (r.Gone, r.GoneOn) = (GoneChoice.Everybody, new(2026, 10, 1)));

        (await here.Ask<DateOnly>("select ended_on as \"Value\" from population_stay where ended_on is not null")).ShouldBe([new(2026, 10, 1)]);
        (await here.Try(Sheets.Book(fewer))).GonePeople.ShouldBe(0);
    }

    [Fact]
    public async Task One_fault_keeps_everything_out_unless_the_sound_rows_are_asked_for()
    {
        await using var here = await Neighbourhood.Open(databases);
        var rows = Sheets.Families;
        rows[1][6] = rows[1][6]![..17] + (rows[1][6]![17] == '1' ? '2' : '1');

        var refused = await Should.ThrowAsync<BadInputException>(here.Import(Sheets.Book(rows)));

        refused.Errors.Single().Message.ShouldContain("第 3 行 G 列");
        refused.Errors.Single().Message.ShouldContain("校验位");
        (await here.Count("population_resident")).ShouldBe(0);

        var sound = await here.Import(Sheets.Book(rows), r => r.OnlySound = true);

        (sound.NewPeople, sound.FaultyRows).ShouldBe((4, 1));
        (await here.Count("population_resident")).ShouldBe(4);
    }

    [Fact]
    public async Task Is_forbidden_next_door_and_to_whoever_only_views()
    {
        await using var here = await Neighbourhood.Open(databases);

        await Should.ThrowAsync<ForbiddenException>(here.Import(Sheets.Book(Sheets.Families), actor: Sheets.Worker(Neighbourhood.NextDoor)));
        await Should.ThrowAsync<ForbiddenException>(here.Import(Sheets.Book(Sheets.Families), actor: Neighbourhood.Of(Neighbourhood.Here, PopulationPermissions.ViewResidents)));

        (await here.LastAudit()).Refused.ShouldNotBeNull();
    }
}
