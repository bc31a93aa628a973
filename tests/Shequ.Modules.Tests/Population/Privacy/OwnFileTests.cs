using Shequ.Kernel.Acts;
using Shequ.Population.Privacy;
using Shequ.Population.Privacy.Consents;
using Shequ.Population.Privacy.OwnFiles;
using Shequ.Population.Privacy.Reveals;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Privacy;

public sealed class OwnFileTests(TestDatabases databases)
{
    [Fact]
    public async Task A_resident_reads_everything_kept_about_them_and_who_looked()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();
        await here.Tag(resident, "elderly_alone", review: Given.Today.AddDays(30));
        await here.Agree(resident);
        await here.Reveal(resident, SealedFact.Phone, r => r.Words = "通知体检");
        var own = await here.Linked(resident);

        var file = await Read(here, own, resident);

        (file.Document, file.Phone, file.Door, file.Household.Single().Name).ShouldBe((PrivacyRoom.IdCard, PrivacyRoom.Phone, "阳光花园3幢2单元101", "周淑兰"));
        file.Tags.Single().Kind.Chinese.ShouldBe("独居老人");
        file.Consents.Single().Purpose.ShouldBe("photo_publication");
        var view = file.Views.Single();
        (view.By, view.Kind, view.Reason).ShouldBe(("李主任", ViewKind.Reveal, "电话：为本人办事，通知体检"));
    }

    [Fact]
    public async Task Looks_come_page_by_page_the_latest_first()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();
        for (var i = 0; i < OwnFileReader.ViewsOnPage + 5; i++)
        {
            await here.Reveal(resident, SealedFact.Phone, r => r.Words = $"第 {i} 次");
        }

        var own = await here.Linked(resident);
        var first = await Views(here, own, resident, null);
        var second = await Views(here, own, resident, first[OwnFileReader.ViewsOnPage - 1].At);

        first.Count.ShouldBe(OwnFileReader.ViewsOnPage + 1);
        second.Count.ShouldBe(5);
        second[^1].Reason!.ShouldEndWith("第 0 次");
    }

    [Fact]
    public async Task Nobody_reads_the_file_of_another_and_without_a_link_there_is_none()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (resident, other) = (await here.Settled(), await here.Settled("张伟", idCard: null));
        var own = await here.Linked(resident);
        var unlinked = PrivacyRoom.SignedIn("张伟", await here.Person("张伟"));

        await Should.ThrowAsync<NotFoundException>(() => Read(here, own, other));
        await Should.ThrowAsync<NotFoundException>(() => Read(here, unlinked, other));
        await Should.ThrowAsync<NotFoundException>(() => Read(here, Actor.Public, resident));
        (await here.Act<OwnFileFinder, IReadOnlyList<OwnResident>>(f => f.Mine(Neighbourhood.Stop), unlinked)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_guardian_reads_the_file_of_a_child_until_it_is_old_enough_or_the_consent_is_withdrawn()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (mother, child) = (await here.Settled("王芳", new(1988, 1, 1), idCard: null), await here.Settled("陈露", Given.Today.AddYears(-14).AddDays(1), idCard: null));
        var own = await here.Linked(mother);
        await Should.ThrowAsync<NotFoundException>(() => Read(here, own, child));

        await here.Agree(child, r => (r.GuardianName, r.GuardianRelation, r.Guardian) = ("王芳", GuardianRelation.Parent, mother.Id));

        (await Read(here, own, child)).Resident.Name.ShouldBe("陈露");
        here.Clock.Today = Given.Today.AddDays(1);
        await Should.ThrowAsync<NotFoundException>(() => Read(here, own, child));
    }

    private static Task<OwnFile> Read(Neighbourhood here, Actor actor, Resident resident) =>
        here.Act<OwnFileReader, OwnFile>(r => r.Read(resident.Id, Neighbourhood.Stop), actor);

    private static Task<IReadOnlyList<ResidentView>> Views(Neighbourhood here, Actor actor, Resident resident, DateTimeOffset? before) =>
        here.Act<OwnFileReader, IReadOnlyList<ResidentView>>(r => r.Views(resident.Id, before, Neighbourhood.Stop), actor);
}
