using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Population.Privacy.Consents;
using Shequ.Population.Privacy.OwnFiles;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Privacy;

public sealed class ConsentTests(TestDatabases databases)
{
    private static readonly DateOnly FourteenToday = Given.Today.AddYears(-14);

    [Fact]
    public async Task On_the_day_on_which_a_child_is_fourteen_it_agrees_in_person_and_the_day_before_it_does_not()
    {
        await using var here = await Neighbourhood.Open(databases);
        var old = await here.Settled("陈晨", FourteenToday, idCard: null);
        var young = await here.Settled("陈露", FourteenToday.AddDays(1), idCard: null);

        await here.Agree(old);
        var refused = await Should.ThrowAsync<RefusedException>(() => here.Agree(young));

        refused.Citation!.ShouldContain("第三十一条");
        refused.Message.ShouldContain("13 周岁");
        refused.Remedy!.ShouldContain("监护人");
        await here.Agree(young, ByMother);
        (await here.LastAudit()).Detail.ShouldEndWith("监护人同意");
        (await here.LastAudit()).Detail.ShouldNotContain("王芳");
    }

    [Fact]
    public async Task Of_whom_no_birthday_is_kept_nobody_knows_whether_they_may_agree()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Resident("赵某");
        resident.BornOn = null;
        await here.Household(await here.Entrance(), "101", resident);

        (await Should.ThrowAsync<RefusedException>(() => here.Agree(resident))).Remedy!.ShouldContain("补登出生日期");
    }

    [Fact]
    public async Task Nobody_agrees_without_having_been_told()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();

        (await Should.ThrowAsync<RefusedException>(() => here.Agree(resident, r => r.Informed = false))).Citation!.ShouldContain("第十四条");
        (await Should.ThrowAsync<BadInputException>(() => here.Agree(resident, r => r.On = Given.Today.AddDays(1)))).Errors.Single().Field.ShouldBe("On");
        (await Should.ThrowAsync<BadInputException>(() => here.Agree(resident, r => r.GuardianName = "王芳"))).Errors.Single().Field.ShouldBe("GuardianRelation");
        (await Should.ThrowAsync<BadInputException>(() => here.Agree(resident, r => r.Purpose = "selling"))).Errors.Single().Field.ShouldBe("Purpose");
    }

    [Fact]
    public async Task A_consent_stands_once_until_it_is_withdrawn_and_can_be_given_again()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();
        var consent = await here.Agree(resident);
        (await Should.ThrowAsync<RefusedException>(() => here.Agree(resident))).Message.ShouldContain("已有");

        await Should.ThrowAsync<BadInputException>(() => Withdraw(here, consent, Given.Today.AddDays(-1)));
        await Withdraw(here, consent, Given.Today);

        await Should.ThrowAsync<StaleException>(() => Withdraw(here, consent, Given.Today));
        await here.Agree(resident);
        (await here.Ask<int>("select count(*)::int as \"Value\" from population_consent")).Single().ShouldBe(2);
    }

    [Fact]
    public async Task Is_forbidden_next_door()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();
        var consent = await here.Agree(resident);

        await Should.ThrowAsync<ForbiddenException>(() => here.Agree(resident, actor: Neighbourhood.Of(Neighbourhood.NextDoor)));
        await Should.ThrowAsync<ForbiddenException>(() => Withdraw(here, consent, Given.Today, Neighbourhood.Of(Neighbourhood.Here, PopulationPermissions.ViewResidents)));
    }

    [Fact]
    public async Task Whoever_gave_it_withdraws_it_from_their_own_account_and_nobody_else()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (resident, stranger) = (await here.Settled(), await here.Settled("张伟", idCard: null));
        var consent = await here.Agree(resident);
        var (own, other) = (await here.Linked(resident), await here.Linked(stranger));

        foreach (var file in new[] { resident, stranger })
        {
            await Should.ThrowAsync<NotFoundException>(() => WithdrawOwn(here, other, file.Id, consent));
        }

        await WithdrawOwn(here, own, resident.Id, consent);
        (await here.LastAudit()).Act.ShouldBe(PopulationPermissions.OwnFile.Name);
    }

    private static void ByMother(GiveConsent.Request request) => (request.GuardianName, request.GuardianRelation) = ("王芳", GuardianRelation.Parent);

    private static Task<Id<Consent>> Withdraw(Neighbourhood here, Id<Consent> consent, DateOnly on, Actor? actor = null) => here.Act<WithdrawConsent, Id<Consent>>(
        a => a.Run(new() { Division = Given.Community, Consent = consent, On = on, How = "窗口口头提出" }, Neighbourhood.Stop), actor);

    private static Task<Id<Consent>> WithdrawOwn(Neighbourhood here, Actor actor, Id<Shequ.Population.Residents.Resident> resident, Id<Consent> consent) =>
        here.Act<WithdrawOwnConsent, Id<Consent>>(a => a.Run(new() { Resident = resident, Consent = consent }, Neighbourhood.Stop), actor);
}
