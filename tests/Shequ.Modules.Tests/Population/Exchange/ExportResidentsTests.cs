using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Workbooks;
using Shequ.Population.Exchange.Exports;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Organization.Workbooks;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Exchange;

public sealed class ExportResidentsTests(TestDatabases databases)
{
    [Fact]
    public async Task Hands_out_the_chosen_columns_with_their_purpose_in_front_and_writes_it_down_for_everybody_in_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Import(Sheets.Book(Sheets.Families));

        var file = await Export(here, r => r.Fields = [ExportField.Name, ExportField.Phone, ExportField.Door, ExportField.Age]);

        file.People.ShouldBe(5);
        WorkbookWriterTests.Faults(new MemoryStream(file.Content)).ShouldBeEmpty();
        using var book = WorkbookReader.Open(file.Content);
        book.Sheets.ShouldBe(["用途", "居民"]);
        var rows = book.Sheet("居民")!.Rows().Select(r => string.Join('|', r.Cells.Select(c => c.Text))).ToArray();
        rows[0].ShouldBe("姓名|联系电话|住房|年龄");
        rows[1].ShouldBe("王建国|•••••••0001|阳光花园3幢2单元501|64");
        string.Join('\n', book.Sheet("用途")!.Rows().SelectMany(r => r.Cells).Select(c => c.Text)).ShouldContain("重阳节走访");
        (await here.Count("population_view", "kind = 2 and reason like '%重阳节走访%'")).ShouldBe(5);
        (await here.Count("population_export", "people = 5 and not with_numbers")).ShouldBe(1);
        var audit = await here.LastAudit();
        audit.Detail.ShouldContain("走访慰问");
        audit.Detail.ShouldNotContain("重阳");
    }

    [Fact]
    public async Task Whole_numbers_need_a_purpose_that_demands_them_and_somebody_who_may_reveal_them()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Import(Sheets.Book(Sheets.Families));
        void Whole(ExportResidents.Request r) => (r.Fields, r.WholeNumbers) = ([ExportField.Name, ExportField.Document], true);

        await Should.ThrowAsync<BadInputException>(Export(here, Whole));
        await Should.ThrowAsync<ForbiddenException>(Export(here, r =>
        {
            Whole(r);
            r.Purpose = ExportPurpose.LegalDuty;
        }, Neighbourhood.Of(Neighbourhood.Here, PopulationPermissions.ExportResidents)));
        var file = await Export(here, r =>
        {
            Whole(r);
            r.Purpose = ExportPurpose.LegalDuty;
        });

        using var book = WorkbookReader.Open(file.Content);
        book.Sheet("居民")!.Rows().SelectMany(r => r.Cells).ShouldContain(c => c.Text == Sheets.Card("19620304", 1));
    }

    [Fact]
    public async Task Ages_choose_and_an_empty_export_or_one_next_door_is_none()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Import(Sheets.Book(Sheets.Families));

        (await Export(here, r => r.AgeFrom = 60)).People.ShouldBe(2);
        (await Export(here, r => (r.AgeFrom, r.AgeTo) = (64, 64))).People.ShouldBe(1);
        await Should.ThrowAsync<BadInputException>(Export(here, r => r.AgeFrom = 100));
        await Should.ThrowAsync<BadInputException>(Export(here, r => r.Reason = ""));
        await Should.ThrowAsync<ForbiddenException>(Export(here, actor: Sheets.Worker(Neighbourhood.NextDoor)));
        (await here.Count("population_export")).ShouldBe(2);
    }

    [Fact]
    public async Task A_tag_of_care_that_holds_today_chooses_whom_to_hand_out()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (fang, old) = (await here.Resident("王芳"), await here.Resident("李秀英"));
        await here.Household(await here.Entrance(), "101", fang, old);
        await here.Tagged(old, "disabled");
        await here.Tagged(fang, "disabled", until: Given.Today);

        (await Export(here, r => r.Care = "disabled")).People.ShouldBe(1);
        (await Should.ThrowAsync<BadInputException>(Export(here, r => r.Care = "no_such"))).Errors.ShouldHaveSingleItem().Field.ShouldBe("Care");
    }

    private static Task<ExportedFile> Export(Neighbourhood here, Action<ExportResidents.Request>? more = null, Actor? actor = null)
    {
        var request = new ExportResidents.Request { Division = Given.Community, Purpose = ExportPurpose.Visits, Reason = "重阳节走访老人", Fields = [ExportField.Name] };
        more?.Invoke(request);
        return here.Act<ExportResidents, ExportedFile>(a => a.Run(request, Neighbourhood.Stop), actor ?? Sheets.Worker());
    }
}
