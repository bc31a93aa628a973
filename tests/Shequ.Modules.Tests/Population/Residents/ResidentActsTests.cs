using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.People;
using Shequ.Population;
using Shequ.Population.Households;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;
using static Shequ.Tests.Population.Registry;

namespace Shequ.Tests.Population.Residents;

public sealed class ResidentActsTests(TestDatabases databases)
{
    private static readonly DateOnly Day = new(2020, 6, 1);

    [Fact]
    public async Task A_change_holds_from_its_day_and_the_document_left_blank_stays()
    {
        await using var here = await Neighbourhood.Open(databases);
        var home = (await here.Couple()).Household;
        var who = (await here.See(home)).Of("王芳");

        await Update(here, who, Day, r => (r.Name, r.PartyMember) = ("王雅芳", true));

        (await here.See(home, Day.AddDays(-1))).Members.Select(m => m.Name).ShouldContain("王芳");
        (await here.See(home, Day)).Members.Select(m => m.Name).ShouldContain("王雅芳");
        (await here.Ask<string>("select initials as \"Value\" from population_resident where name = '王雅芳'")).ShouldBe(["wyf"]);
        (await Update(here, who, Day.AddDays(-1), version: 1).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("请用“更正”");
        (await Update(here, who, Day, version: 0).ShouldThrowAsync<StaleException>()).Message.ShouldContain("已被他人修改");
        var twice = Home(Day, Door("502"), Member("王雅芳", HouseholdRelation.Self, new(1980, 5, 5), 2));
        await here.Register(twice).ShouldThrowAsync<RefusedException>();
    }

    [Fact]
    public async Task A_correction_held_always_and_what_was_written_stays()
    {
        await using var here = await Neighbourhood.Open(databases);
        var home = (await here.Couple()).Household;
        var who = (await here.See(home)).Of("王芳");

        await Correct(here, who, r => (r.Name, r.DocumentNumber) = ("王方", Card(new(1981, 5, 5), 2)));

        (await here.See(home, new(2016, 3, 1))).Member("王方").BornOn.ShouldBe(new(1981, 5, 5));
        (await here.Ask<string>("select name || ' ' || from_day || ' ' || until_day || ' ' || basis as \"Value\" from population_resident_past")).ShouldBe(["王芳 2016-03-01 2016-03-01 本人申报"]);
        (await here.LastAudit()).Detail.ShouldBe("居民资料更正");
    }

    [Fact]
    public async Task What_is_typed_must_fit_the_card_that_stays()
    {
        await using var here = await Neighbourhood.Open(databases);
        var who = (await here.See((await here.Couple()).Household)).Of("王芳");

        (await Correct(here, who, r => r.Sex = Sex.Male).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("与身份证号码不符");
        (await Correct(here, who, r => r.BornOn = new(1980, 5, 6)).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("与身份证号码中的 1980-05-05 不符");
        (await Correct(here, who, r => r.DocumentKind = DocumentKind.Passport).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("护照");
        (await Update(here, who, Day, r => r.DocumentNumber = Card(new(1981, 5, 5), 2)).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("出生日期不会变更");
        (await Correct(here, who, r => r.DocumentNumber = Card(new(1978, 8, 8), 1)).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("第 17 位表示男");
        (await Correct(here, who, r => (r.DocumentNumber, r.Sex) = (Card(new(1978, 8, 8), 1), Sex.Male)).ShouldThrowAsync<RefusedException>()).Message.ShouldContain("已有档案");
    }

    [Fact]
    public async Task Registration_moves_in_and_out_on_a_day()
    {
        await using var here = await Neighbourhood.Open(databases);
        var home = (await here.Couple()).Household;
        var who = (await here.See(home)).Of("王芳");

        (await Register(here, who, RegistrationChange.In, Day).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("只能办理户籍迁出");
        await Register(here, who, RegistrationChange.Out, Day);
        await Register(here, who, RegistrationChange.Elsewhere, Day.AddYears(1), 1);
        await Register(here, who, RegistrationChange.In, Day.AddYears(2), 2);

        foreach (var (on, here_) in new[] { (Day.AddDays(-1), true), (Day, false), (Day.AddYears(2).AddDays(-1), false), (Day.AddYears(2), true) })
        {
            (await here.See(home, on)).Member("王芳").RegisteredHere.ShouldBe(here_);
        }
    }

    [Fact]
    public async Task Who_neither_lives_nor_is_registered_here_belongs_to_no_household()
    {
        await using var here = await Neighbourhood.Open(databases);
        var home = (await here.Couple()).Household;
        var seen = await here.See(home);
        await here.Do<MoveOut>(a => a.Run(seen.With(new MoveOut.Request { Everybody = true, KeepsRegistration = true }, Day), Neighbourhood.Stop));

        await Register(here, seen.Of("王芳"), RegistrationChange.Out, Day.AddYears(1));
        var last = await Register(here, seen.Of("张伟"), RegistrationChange.Out, Day.AddYears(1));

        last.ShouldContain(n => n.Message.Contains("随之终止"));
        (await here.See(home, Day)).Members.Count.ShouldBe(2);
        await here.See(home).ShouldThrowAsync<NotFoundException>();
    }

    [Fact]
    public async Task The_dead_stay_dead()
    {
        await using var here = await Neighbourhood.Open(databases);
        var home = (await here.Couple()).Household;
        var seen = await here.See(home);

        (await Die(here, seen.Of("张伟"), new(1978, 8, 7)).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("早于出生日期");
        await Die(here, seen.Of("张伟"), Day);
        (await Die(here, seen.Of("张伟"), Day, 1).ShouldThrowAsync<StaleException>()).Message.ShouldContain("已登记");
        var back = Home(Day.AddYears(1), Door("502"), new MemberFields { Resident = seen.Of("张伟"), Relation = HouseholdRelation.Self });
        (await here.Register(back).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("去世");
        (await here.Living(Day.AddDays(-1))).ShouldBe("张伟 王芳");
        (await here.Living(Day)).ShouldBe("王芳");
    }

    [Fact]
    public async Task Only_whoever_records_residents_here_changes_them()
    {
        await using var here = await Neighbourhood.Open(databases);
        var who = (await here.See((await here.Couple()).Household)).Of("王芳");

        await Update(here, who, Day, actor: Worker(Neighbourhood.NextDoor)).ShouldThrowAsync<ForbiddenException>();
        await Correct(here, who, actor: Neighbourhood.Of(Neighbourhood.Here, PopulationPermissions.ViewResidents)).ShouldThrowAsync<ForbiddenException>();
        await Correct(here, who, r => r.Division = Elsewhere, Worker(Neighbourhood.NextDoor)).ShouldThrowAsync<NotFoundException>();
    }

    private static Task<IReadOnlyList<ChangeNotice>> Update(
        Neighbourhood here, Id<Resident> who, DateOnly day, Action<UpdateResident.Request>? more = null, int version = 0, Actor? actor = null)
    {
        var request = new UpdateResident.Request { Day = day };
        Fill(request, who, version);
        more?.Invoke(request);
        return here.Act<UpdateResident, IReadOnlyList<ChangeNotice>>(a => a.Run(request, Neighbourhood.Stop), actor);
    }

    private static Task<IReadOnlyList<ChangeNotice>> Correct(Neighbourhood here, Id<Resident> who, Action<CorrectResident.Request>? more = null, Actor? actor = null)
    {
        var request = new CorrectResident.Request();
        Fill(request, who, 0);
        more?.Invoke(request);
        return here.Act<CorrectResident, IReadOnlyList<ChangeNotice>>(a => a.Run(request, Neighbourhood.Stop), actor);
    }

    private static void Fill(ResidentChange request, Id<Resident> who, int version) =>
        (request.Division, request.Resident, request.Version, request.Name, request.Sex, request.RegisteredHere, request.Basis) =
            (Given.Community, who, version, "王芳", Sex.Female, true, "本人申报");

    private static Task<IReadOnlyList<ChangeNotice>> Register(Neighbourhood here, Id<Resident> who, RegistrationChange change, DateOnly day, int version = 0) =>
        here.Act<ChangeRegistration, IReadOnlyList<ChangeNotice>>(a => a.Run(
            new() { Division = Given.Community, Resident = who, Version = version, Change = change, RegisteredPlace = "苏州", Day = day, Basis = Basis }, Neighbourhood.Stop));

    private static Task<HouseholdChanged> Die(Neighbourhood here, Id<Resident> who, DateOnly day, int version = 0) => here.Do<RecordDeath>(a => a.Run(
        new() { Division = Given.Community, Resident = who, Version = version, Day = day, Basis = "死亡证明" }, Neighbourhood.Stop));
}
