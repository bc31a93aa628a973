using Shequ.Kernel.Acts;
using Shequ.Kernel.Auditing;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Profiles;
using Shequ.Organization.Profiles.Sections;
using Shequ.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Shequ.Tests.Organization.Profiles;

public sealed class RecordFiguresTests(TestDatabases databases)
{
    private static readonly string Households = SizeSections.Households.Name;
    private static readonly string Registered = SizeSections.Registered.Name;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_figures_with_day_source_and_writer()
    {
        await using var given = await Given.Country(databases);
        (await Given.Recording(given.Session()).Run(Given.Figures((Households, "2,500 户"), ("estate.dwellings[阳光花园]", "８００")), Stop)).ShouldBe(1);
        var profile = await given.Profile();
        profile.Values.Number(SizeSections.Households).ShouldBe(2500);
        profile.Values.Rows(FieldSubject.Estate)["阳光花园"][SizeSections.EstateDwellings.Index].Value.Number.ShouldBe(800);
        var entry = profile.Entries[1];
        (entry.AsOf, entry.Source, entry.RecordedBy, entry.Demonstration).ShouldBe((new DateOnly(2026, 11, 1), "社区台账", "王主任", false));
    }

    [Fact]
    public async Task What_is_not_known_is_never_zero()
    {
        await using var given = await Given.Country(databases);
        await Given.Recording(given.Session()).Run(Given.Figures((Households, "不详"), (Registered, "0")), Stop);
        var values = (await given.Profile()).Values;
        values[SizeSections.Households].Known.ShouldBeFalse();
        values.Number(SizeSections.Households).ShouldBeNull();
        values.Number(SizeSections.Registered).ShouldBe(0);
    }

    [Fact]
    public async Task Keeps_the_history_and_the_profile_of_every_day()
    {
        await using var given = await Given.Country(databases);
        await Given.Recording(given.Session()).Run(Given.Figures((Households, "2500")), Stop);
        await Given.Recording(given.Session()).Run(Given.Figures((Households, "2000")) with { AsOf = new(2025, 1, 1), Source = "年报" }, Stop);
        await Given.Recording(given.Session()).Run(Given.Figures((Households, "")) with { AsOf = new(2026, 11, 10) }, Stop);
        (await given.Profile(on: new(2025, 6, 1))).Values.Number(SizeSections.Households).ShouldBe(2000);
        (await given.Profile(on: new(2026, 11, 5))).Values.Number(SizeSections.Households).ShouldBe(2500);
        (await given.Profile()).Values[SizeSections.Households].Known.ShouldBeFalse();
        await using var db = given.Db();
        var community = await db.Divisions.SingleAsync(d => d.Code == Given.Community, Stop);
        var history = await new ProfileReader(db).History(community.Id, SizeSections.Households, Stop);
        history.Select(h => (h.Entry.Revision, h.Value?.Number)).ShouldBe([(3, null), (1, 2500m), (2, 2000m)]);
        var change = () => db.Database.ExecuteSqlRawAsync("update organization_profile_entry set source = 'x'", Stop);
        (await Should.ThrowAsync<Npgsql.PostgresException>(change)).MessageText.ShouldContain("append-only");
    }

    [Fact]
    public async Task A_later_change_of_the_same_figure_is_not_overwritten()
    {
        await using var given = await Given.Country(databases);
        await Given.Recording(given.Session()).Run(Given.Figures((Households, "2500"), (Registered, "100")), Stop);
        await Given.Recording(given.Session()).Run(Given.Figures((Households, "2600")) with { Seen = 1 }, Stop);
        var stale = await Should.ThrowAsync<StaleException>(() =>
            Given.Recording(given.Session()).Run(Given.Figures((Households, "2700")) with { Seen = 1 }, Stop));
        stale.Message.ShouldContain(SizeSections.Households.Chinese);

        // Another figure has not changed since, so it may be written.
        await Given.Recording(given.Session()).Run(Given.Figures((Registered, "200")) with { Seen = 1 }, Stop);
        (await given.Profile()).Values.Number(SizeSections.Households).ShouldBe(2600);
    }

    [Fact]
    public async Task Figures_that_contradict_what_is_known_are_named_and_not_kept()
    {
        await using var given = await Given.Country(databases);
        await Given.Recording(given.Session()).Run(Given.Figures((Households, "100"), ("estate.dwellings[甲]", "50")), Stop);
        var bad = await Should.ThrowAsync<BadInputException>(() =>
            Given.Recording(given.Session()).Run(Given.Figures((Registered, "101"), ("estate.occupied[甲]", "51")), Stop));
        bad.Errors.Select(e => e.Field).ShouldBe([Registered, "estate.occupied[甲]"]);
        (await given.Profile()).LastRevision.ShouldBe(1);
    }

    [Theory]
    [InlineData("不存在的项", "1", "没有名为")]
    [InlineData("households.registered", "-1", "不能是负数")]
    [InlineData("households.registered", "1.5", "应为整数")]
    [InlineData("households.registered", "99999999", "超出一个社区可能的范围")]
    [InlineData("households.registered", "很多", "不是数")]
    [InlineData("estate.dwellings", "5", "哪一处")]
    public async Task What_cannot_be_read_is_refused(string name, string typed, string part)
    {
        await using var given = await Given.Country(databases);
        var bad = await Should.ThrowAsync<BadInputException>(() => Given.Recording(given.Session()).Run(Given.Figures((name, typed)), Stop));
        bad.Errors.ShouldHaveSingleItem().Message.ShouldContain(part);
        (await given.Profile()).LastRevision.ShouldBe(0);
    }

    [Fact]
    public async Task Is_refused_for_days_that_cannot_be_and_places_without_a_committee()
    {
        await using var given = await Given.Country(databases);
        var request = Given.Figures((Households, "1"));
        await Should.ThrowAsync<BadInputException>(() => Given.Recording(given.Session()).Run(request with { AsOf = new(1948, 12, 31) }, Stop));
        await Should.ThrowAsync<BadInputException>(() => Given.Recording(given.Session()).Run(request with { AsOf = Given.Today.AddDays(1) }, Stop));
        await Should.ThrowAsync<RefusedException>(() => Given.Recording(given.Session()).Run(request with { Division = Given.Village }, Stop));
        await Should.ThrowAsync<NotFoundException>(() => Given.Recording(given.Session()).Run(request with { Division = "320102001099" }, Stop));
    }

    [Fact]
    public async Task Is_forbidden_next_door_and_both_are_audited()
    {
        await using var given = await Given.Country(databases);
        var street = new DivisionPath($"32/3201/320102/{Given.Street}");
        await Given.Recording(given.Session(street)).Run(Given.Figures((Households, "2500")), Stop);
        await Should.ThrowAsync<ForbiddenException>(() =>
            Given.Recording(given.Session(street)).Run(Given.Figures((Households, "1")) with { Division = Given.NextDoor }, Stop));
        (await given.Profile(Given.NextDoor)).LastRevision.ShouldBe(0);
        await using var db = given.Db();
        var audit = await db.Audit.AsNoTracking().ToListAsync(Stop);
        audit.Select(a => (a.Act, a.Refused is null)).ShouldBe(
            [(OrganizationPermissions.RecordFigures.Name, true), (OrganizationPermissions.RecordFigures.Name, false)], ignoreOrder: true);
        audit.Single(a => a.Refused is null).Detail.ShouldContain("社区台账");
        (await AuditTrail.FirstBroken(db, audit[0].DivisionId, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task The_kept_counts_follow_every_figure()
    {
        await using var given = await Given.Country(databases);
        await Given.Rebuilding(given.Session()).Run(Stop);
        (await given.Tallies()).ShouldBeEmpty();
        await Given.Recording(given.Session()).Run(Given.Figures((Households, "2500"), ("committee.members", "7"), ("premises.use[中心]", "centre"), ("premises.floor_area[中心]", "600")), Stop);
        await Given.Recording(given.Session()).Run(Given.Figures((Households, "9000"), ("committee.members", "")) with { AsOf = new(2026, 11, 2) }, Stop);
        await Given.Recording(given.Session()).Run(Given.Figures((Households, "1200")) with { Division = Given.NextDoor }, Stop);
        var followed = await given.Tallies();
        followed.ShouldNotBeEmpty();
        (await Given.Rebuilding(given.Session()).Run(Stop)).ShouldBe(2);
        (await given.Tallies()).ShouldBe(followed);
    }
}
