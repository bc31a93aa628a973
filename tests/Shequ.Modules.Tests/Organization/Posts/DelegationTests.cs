using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Authority;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Posts;

public sealed class DelegationTests(TestDatabases databases)
{
    private static readonly string[] Lent = [OrganizationPermissions.RecordFigures.Name];

    [Fact]
    public async Task The_delegate_may_what_was_lent_until_the_day_and_no_longer()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (committee, delegated) = (await here.Committee(), await here.Person("周敏", Sex.Female));

        await Lend(here, committee, delegated);

        (await Held(here, delegated, Given.Today)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            h => h.Title.ShouldBe("代王芳：梅园社区居民委员会主任"), h => h.Grants(secondFactor: true).Select(g => g.Permission).ShouldBe([OrganizationPermissions.RecordFigures]));
        (await Held(here, delegated, new(2026, 12, 1))).ShouldBeEmpty();
        (await here.LastAudit()).Detail.ShouldContain("委托代理梅园社区居民委员会主任");
    }

    [Fact]
    public async Task It_ends_with_the_post_and_can_be_withdrawn_once()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (committee, delegated) = (await here.Committee(), await here.Person("周敏", Sex.Female));
        var first = await Lend(here, committee, delegated);
        await Withdraw(here, first, Holder(committee));
        (await Held(here, delegated, Given.Today)).ShouldBeEmpty();
        (await here.LastAudit()).Detail.ShouldContain("收回");
        await Should.ThrowAsync<StaleException>(() => Withdraw(here, first, Holder(committee)));
        await Lend(here, committee, delegated);

        await here.End(committee.Appointments[0], EndCause.Died, Given.Today);

        (await Held(here, delegated, Given.Today)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_holder_lends_or_withdraws_and_what_was_lent_is_not_lent_on()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (committee, delegated) = (await here.Committee(), await here.Person("周敏", Sex.Female));
        var lent = await Lend(here, committee, delegated);
        var delegateActor = Neighbourhood.Of(Neighbourhood.Here) with { Person = delegated.Value };

        (await Should.ThrowAsync<RefusedException>(() => Lend(here, committee, committee.People[1], actor: delegateActor))).Message.ShouldContain("不能再委托他人");
        (await here.LastAudit()).Refused.ShouldNotBeNull();
        await Should.ThrowAsync<RefusedException>(() => Lend(here, committee, delegated, actor: Neighbourhood.Of("")));
        await Should.ThrowAsync<RefusedException>(() => Withdraw(here, lent, delegateActor));
    }

    [Fact]
    public async Task No_more_is_lent_than_the_post_has_and_never_the_lending_itself()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (committee, delegated) = (await here.Committee(), await here.Person("周敏", Sex.Female));

        await Fault(here, committee, delegated, r => r.Permissions = [OrganizationPermissions.DelegatePost.Name], "Permissions");
        await Fault(here, committee, delegated, r => r.Permissions = [OrganizationPermissions.RecordResults.Name], "Permissions");
        await Fault(here, committee, delegated, r => r.Permissions = [], "Permissions");
        await Fault(here, committee, committee.People[0], _ => { }, "Delegate");
        await Fault(here, committee, new(Guid.Empty), _ => { }, "Delegate");
    }

    [Fact]
    public async Task The_days_lie_in_the_term_begin_no_earlier_than_today_and_are_not_too_many()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (committee, delegated) = (await here.Committee(), await here.Person("周敏", Sex.Female));

        await Fault(here, committee, delegated, r => r.From = Given.Today.AddDays(-1), "From");
        await Fault(here, committee, delegated, r => r.Until = Given.Today, "Until");
        await Fault(here, committee, delegated, r => r.Until = Given.Today.AddDays(184), "Until");
        await Lend(here, committee, delegated, r => r.Until = Given.Today.AddDays(183));
        here.Clock.Today = Neighbourhood.TermEnd.AddDays(-5);
        await Fault(here, committee, delegated, r => (r.From, r.Until) = (here.Clock.Today, Neighbourhood.TermEnd.AddDays(1)), "Until");
        await Lend(here, committee, delegated, r => (r.From, r.Until) = (here.Clock.Today, Neighbourhood.TermEnd));
    }

    [Fact]
    public async Task Is_forbidden_next_door()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();

        await Should.ThrowAsync<ForbiddenException>(
            () => Lend(here, committee, committee.People[1], actor: Neighbourhood.Of(Neighbourhood.NextDoor) with { Person = committee.People[0].Value }));
        (await here.LastAudit()).Refused.ShouldNotBeNull();
    }

    private static Actor Holder(Committee committee) => Neighbourhood.Of(Neighbourhood.Here) with { Name = "王芳", Person = committee.People[0].Value };

    private static Task<IReadOnlyList<HeldPost>> Held(Neighbourhood here, Id<Person> person, DateOnly day) => here.Authority().HeldOn(person.Value, day, Neighbourhood.Stop);

    private static Task<Id<Delegation>> Withdraw(Neighbourhood here, Id<Delegation> delegation, Actor actor) =>
        here.Act<WithdrawDelegation, Id<Delegation>>(a => a.Run(new() { Delegation = delegation }, Neighbourhood.Stop), actor);

    private static Task<Id<Delegation>> Lend(Neighbourhood here, Committee committee, Id<Person> to, Action<DelegatePowers.Request>? more = null, Actor? actor = null)
    {
        var request = new DelegatePowers.Request
        {
            Appointment = committee.Appointments[0], Delegate = to, Permissions = Lent, From = here.Clock.Today, Until = new(2026, 12, 1), Reason = "外出学习",
        };
        more?.Invoke(request);
        return here.Act<DelegatePowers, Id<Delegation>>(a => a.Run(request, Neighbourhood.Stop), actor ?? Holder(committee));
    }

    private static async Task Fault(Neighbourhood here, Committee committee, Id<Person> to, Action<DelegatePowers.Request> more, string field) =>
        (await Should.ThrowAsync<BadInputException>(() => Lend(here, committee, to, more))).Errors.ShouldHaveSingleItem().Field.ShouldBe(field);
}
