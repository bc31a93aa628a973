using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Population;

namespace Shequ.Tests.Elections.Rolls;

/// <summary>A committee election whose roll is still open, and the acts on it in short words.</summary>
internal static class RollRoom
{
    internal const int DaysAhead = 30;

    internal static DateOnly Day => Given.Today.AddDays(DaysAhead);

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Whoever serves at a table; may neither decide nor publish.</summary>
    internal static Actor Registrar(string path = Neighbourhood.Here) => Neighbourhood.Of(path, ElectionPermissions.RegisterVoters, ElectionPermissions.View);

    internal static Actor Committee(string path = Neighbourhood.Here) => Neighbourhood.Of(path, ElectionPermissions.Run, ElectionPermissions.RegisterVoters, ElectionPermissions.View);

    /// <summary>Called today, to be held on a day; nobody is registered unless asked for.</summary>
    internal static Task<RunningElection> Called(
        this Neighbourhood here, ElectionMode mode = ElectionMode.AllVoters, int voters = 0, DateOnly? day = null, Id<Shequ.Organization.Bodies.Body>? committee = null) =>
        RunningElection.In(here, mode, voters, PollState.Prepared, e => (e.Day, e.RollPublishedOn, e.RollFrozenOn) = (day ?? Day, null, null), committee);

    /// <summary>Nobody represents anybody any more.</summary>
    internal static Task Clear(this Neighbourhood here, RunningElection election) => here.With(s => s.GetRequiredService<Session>().Db.Voters.Where(v => v.ElectionId == election.Election.Id)
        .ExecuteUpdateAsync(v => v.SetProperty(x => x.ForHousehold, false).SetProperty(x => x.ForGroup, false), Stop));

    internal static Task Stand(this Neighbourhood here, Voter voter, ElectionMode mode) => here.With(s => s.GetRequiredService<Session>().Db.Voters.Where(v => v.Id == voter.Id)
        .ExecuteUpdateAsync(v => v.SetProperty(x => x.ForHousehold, mode == ElectionMode.HouseholdRepresentatives).SetProperty(x => x.ForGroup, mode == ElectionMode.ResidentRepresentatives), Stop));

    internal static Task<RegisteredVoters> Register(this Neighbourhood here, RunningElection election, IEnumerable<Resident> people, Action<RegisterVoters.Request>? more = null, Actor? actor = null) =>
        here.Act<RegisterVoters, RegisteredVoters>(
            a => a.Run(
                election.Ask<RegisterVoters.Request>(r =>
                {
                    (r.Residents, r.DeclaredOn, r.Declaration) = ([.. people.Select(p => p.Id)], Given.Today, Declaration.InPerson);
                    more?.Invoke(r);
                }), Stop),
            actor ?? Registrar());

    internal static Task<PublishedRoll> Publish(this Neighbourhood here, RunningElection election, Actor? actor = null) =>
        here.Act<PublishRoll, PublishedRoll>(a => a.Run(election.Ask<PublishRoll.Request>(), Stop), actor ?? Committee());

    internal static Task<IReadOnlyList<RosterWarning>> Freeze(this Neighbourhood here, RunningElection election, string? reason = "名单已核对") =>
        here.Act<FreezeRoll, IReadOnlyList<RosterWarning>>(a => a.Run(election.Ask<FreezeRoll.Request>(r => r.Reason = reason), Stop), Committee());

    internal static Task<Id<Voter>> Strike(this Neighbourhood here, RunningElection election, Id<Voter> voter, string reason = "已去世，派出所证明", Actor? actor = null) =>
        here.Act<StrikeVoter, Id<Voter>>(a => a.Run(election.Ask<StrikeVoter.Request>(r => (r.Voter, r.Reason) = (voter, reason)), Stop), actor ?? Committee());

    internal static Task<Id<Voter>> Restore(this Neighbourhood here, RunningElection election, Id<Voter> voter, string reason = "核实有误") =>
        here.Act<RestoreVoter, Id<Voter>>(a => a.Run(election.Ask<RestoreVoter.Request>(r => (r.Voter, r.Reason) = (voter, reason)), Stop), Committee());

    internal static async Task<IReadOnlyList<VoterOnDay>> RollOn(this Neighbourhood here, RunningElection election, DateOnly day, Actor? actor = null) =>
        await here.Act<RollOfDay, IReadOnlyList<VoterOnDay>>(async r => await r.RollOn(await here.Kept(election), day, Stop), actor ?? Registrar());

    internal static Task<List<Voter>> Voters(this Neighbourhood here, RunningElection election) => here.With(s => s.GetRequiredService<Session>().Db.Voters.AsNoTracking()
        .Where(v => v.ElectionId == election.Election.Id).OrderBy(v => v.Number).ToListAsync(Stop));

    internal static Task<List<RollEntry>> Entries(this Neighbourhood here, RunningElection election) => here.With(s => s.GetRequiredService<Session>().Db.RollEntries.AsNoTracking()
        .Where(v => v.ElectionId == election.Election.Id).OrderBy(v => v.RecordedAt).ThenBy(v => v.Id).ToListAsync(Stop));

    internal static Task<List<ElectionNotice>> Notices(this Neighbourhood here, RunningElection election) => here.With(s => s.GetRequiredService<Session>().Db.ElectionNotices.AsNoTracking()
        .Where(n => n.ElectionId == election.Election.Id).OrderBy(n => n.Number).ToListAsync(Stop));

    internal static Task<Election> Kept(this Neighbourhood here, RunningElection election) =>
        here.With(s => s.GetRequiredService<Session>().Db.Elections.AsNoTracking().Include(e => e.Division).SingleAsync(e => e.Id == election.Election.Id, Stop));

    internal static async Task<bool> Done(this Neighbourhood here, RunningElection election, string step) =>
        await here.With(s => s.GetRequiredService<Session>().Db.ElectionSteps.AnyAsync(e => e.ElectionId == election.Election.Id && e.Step == step, Stop));

    /// <summary>Several people behind one new door, the first of whom represents the household.</summary>
    internal static async Task<Resident[]> Home(this Neighbourhood here, Shequ.Population.Places.Entrance entrance, string number, params string[] names)
    {
        var people = new List<Resident>();
        foreach (var name in names)
        {
            people.Add(await here.Resident(name));
        }

        await here.Household(entrance, number, [.. people]);
        return [.. people];
    }

    /// <summary>Very many people, four behind a door.</summary>
    internal static async Task<Resident[]> Crowd(this Neighbourhood here, Shequ.Population.Places.Entrance entrance, int count)
    {
        const int Family = 4;
        var some = await here.Resident();
        return await here.With(async services =>
        {
            var session = services.GetRequiredService<Session>();
            var people = Enumerable.Range(1, count).Select(i => new Resident
            {
                DivisionId = entrance.DivisionId, Id = Id<Resident>.New(session.Now), Name = $"居民{i:00000}", Sex = (Shequ.Organization.People.Sex)(i % 2), BornOn = new(1980, 5, 5), Initials = "jm",
                RegisteredHere = true, ResidentSince = some.ResidentSince, FromDay = some.FromDay, RecordedAt = session.Now, RecordedBy = "测试",
            }).ToArray();
            foreach (var (family, i) in people.Chunk(Family).Select((f, i) => (f, i)))
            {
                var dwelling = new Shequ.Population.Places.Dwelling
                {
                    DivisionId = entrance.DivisionId, Id = Id<Shequ.Population.Places.Dwelling>.New(session.Now), EntranceId = entrance.Id, Number = $"{1000 + i}", Door = $"阳光花园3幢2单元{1000 + i}", DoorKey = $"{i}",
                };
                var household = new Shequ.Population.Households.Household
                {
                    DivisionId = entrance.DivisionId, Id = Id<Shequ.Population.Households.Household>.New(session.Now), Kind = Shequ.Population.Households.HouseholdKind.RegisteredHere, DwellingId = dwelling.Id,
                    RepresentativeId = family[0].Id, FromDay = some.FromDay, FoundedOn = some.FromDay, RecordedAt = session.Now, RecordedBy = "测试",
                };
                session.Db.AddRange(dwelling, household);
                session.Db.AddRange(family.Cast<object>());
                session.Db.AddRange(family.Select(p => new Shequ.Population.Households.Stay
                {
                    DivisionId = entrance.DivisionId, Id = Id<Shequ.Population.Households.Stay>.New(session.Now), ResidentId = p.Id, HouseholdId = household.Id, LivesHere = true,
                    Relation = Shequ.Population.Households.HouseholdRelation.Self, FromDay = some.FromDay, Begin = Shequ.Population.Households.StayBegin.FirstRegistration, Basis = "测试", RecordedAt = session.Now, RecordedBy = "测试",
                }));
            }

            await session.Db.SaveChangesAsync(Stop);
            return people;
        });
    }
}
