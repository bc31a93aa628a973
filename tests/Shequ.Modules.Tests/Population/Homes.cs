using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Search;
using Shequ.Organization.People;
using Shequ.Population;
using Shequ.Population.Care;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Privacy;
using Shequ.Population.Residents;
using Shequ.Population.Statistics;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;

namespace Shequ.Tests.Population;

/// <summary>Rows of homes written straight into the database, for tests that are not about the acts that write them.</summary>
internal static class Homes
{
    internal static readonly DateOnly Since = new(2010, 5, 1);

    internal static async Task<T> With<T>(this Neighbourhood here, Func<IServiceProvider, Task<T>> work)
    {
        using var scope = here.Scope(Neighbourhood.Of(""));
        return await work(scope.ServiceProvider);
    }

    /// <summary>An estate with one building of one entrance.</summary>
    internal static Task<Entrance> Entrance(this Neighbourhood here, string estate = "阳光花园", string building = "3幢", string entrance = "2单元", string code = Given.Community) =>
        here.With(async services =>
        {
            var (db, at) = (services.GetRequiredService<Session>().Db, services.GetRequiredService<Session>().Now);
            var division = (await here.Division(code)).Id;
            var made = new Estate { DivisionId = division, Id = Id<Estate>.New(at), Name = estate, FromDay = Since };
            var house = new ResidentialBuilding { DivisionId = division, Id = Id<ResidentialBuilding>.New(at), EstateId = made.Id, Name = building, FromDay = Since };
            var door = new Entrance { DivisionId = division, Id = Id<Entrance>.New(at), BuildingId = house.Id, Name = entrance };
            db.AddRange(made, house, door);
            await db.SaveChangesAsync(Neighbourhood.Stop);
            return door;
        });

    /// <summary>A household behind a new door of the entrance with people who live there since <see cref="Since"/>; the first represents it.</summary>
    internal static Task<Household> Household(this Neighbourhood here, Entrance entrance, string number, params Resident[] people) =>
        here.With(async services =>
        {
            var (db, session) = (services.GetRequiredService<Session>().Db, services.GetRequiredService<Session>());
            var dwelling = new Dwelling
            {
                DivisionId = entrance.DivisionId, Id = Id<Dwelling>.New(session.Now), EntranceId = entrance.Id, Number = number,
                Door = $"阳光花园3幢2单元{number}", DoorKey = $"阳光花园 yghy 3-2-{number}",
            };
            var household = new Household
            {
                DivisionId = entrance.DivisionId, Id = Id<Household>.New(session.Now), Kind = HouseholdKind.RegisteredHere, DwellingId = dwelling.Id,
                RepresentativeId = people.FirstOrDefault()?.Id, FromDay = Since, FoundedOn = Since, RecordedAt = session.Now, RecordedBy = "测试",
            };
            db.AddRange(dwelling, household);
            db.AddRange(people.Cast<object>());
            db.AddRange(people.Select((p, i) => new Stay
            {
                DivisionId = entrance.DivisionId, Id = Id<Stay>.New(session.Now), ResidentId = p.Id, HouseholdId = household.Id, LivesHere = true,
                Relation = i == 0 ? HouseholdRelation.Self : HouseholdRelation.OtherRelative, FromDay = Since, Begin = StayBegin.FirstRegistration,
                Basis = "测试", RecordedAt = session.Now, RecordedBy = "测试",
            }));
            await db.SaveChangesAsync(Neighbourhood.Stop);
            return household;
        });

    /// <summary>Somebody with or without an identity card, not yet kept.</summary>
    internal static Task<Resident> Resident(
        this Neighbourhood here, string name = "王芳", Sex sex = Sex.Female, DateOnly? born = null, string? idCard = null, string? phone = null, string code = Given.Community) =>
        here.With(async services =>
        {
            var session = services.GetRequiredService<Session>();
            var resident = new Resident
            {
                DivisionId = (await here.Division(code)).Id, Id = Id<Resident>.New(session.Now), Name = name, Sex = sex, BornOn = born ?? new(1980, 5, 5),
                Initials = NameInitials.Of(name, services.GetRequiredService<PinyinInitials>()), RegisteredHere = true, ResidentSince = Since, FromDay = Since,
                RecordedAt = session.Now, RecordedBy = "测试",
            };
            var sealing = services.GetRequiredService<SealedFacts>();
            sealing.SetDocument(resident, idCard is null ? DocumentKind.None : DocumentKind.IdCard, idCard);
            sealing.SetPhone(resident, phone);
            return resident;
        });

    /// <summary>A tag of care from a day on, to be reviewed some day.</summary>
    internal static Task Tagged(this Neighbourhood here, Resident resident, string kind, DateOnly? from = null, DateOnly? until = null) => here.With(async services =>
    {
        var session = services.GetRequiredService<Session>();
        session.Db.Add(new CareTag
        {
            DivisionId = resident.DivisionId, Id = Id<CareTag>.New(session.Now), ResidentId = resident.Id, Kind = kind, FromDay = from ?? Since, UntilDay = until,
            ReviewOn = Given.Today.AddDays(90), ReasonSealed = services.GetRequiredService<SealedNotes>().SealCare("入户走访"), SetBy = "测试", RecordedAt = session.Now,
        });
        return await session.Db.SaveChangesAsync(Neighbourhood.Stop);
    });

    internal static Task Assign(this Neighbourhood here, Entrance entrance, AreaKind kind, Id<Body> body, DateOnly? from = null) => here.With(async services =>
    {
        var session = services.GetRequiredService<Session>();
        session.Db.Add(new AreaAssignment
        {
            DivisionId = entrance.DivisionId, Id = Id<AreaAssignment>.New(session.Now), EntranceId = entrance.Id, Kind = kind, BodyId = body,
            FromDay = from ?? Since, RecordedBy = "测试",
        });
        return await session.Db.SaveChangesAsync(Neighbourhood.Stop);
    });

    internal static Task Recount(this Neighbourhood here, DateOnly? from = null, string code = Given.Community) => here.With(async services =>
    {
        var division = await here.Division(code);
        var db = services.GetRequiredService<Session>().Db;
        await using var transaction = await db.Database.BeginTransactionAsync(Neighbourhood.Stop);
        await services.GetRequiredService<PopulationCount>().Recount(division, from ?? Given.Today, Neighbourhood.Stop);
        await transaction.CommitAsync(Neighbourhood.Stop);
        return 0;
    });
}
