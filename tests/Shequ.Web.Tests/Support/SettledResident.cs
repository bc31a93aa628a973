using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Web.Tests.Support;

/// <summary>Somebody who lives behind a door of their own, written beside the acts: what is tested is what can be done with it.</summary>
internal static class SettledResident
{
    internal const string IdCard = "320102195003078520";
    internal const string Phone = "13951234567";

    /// <param name="person">Whom the file is linked to; nobody for a file without account.</param>
    internal static async Task<Guid> Settle(this RunningSite site, string code, string name, Guid? person = null)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (db, session, sealing) = (scope.ServiceProvider.GetRequiredService<PlatformDb>(), scope.ServiceProvider.GetRequiredService<Session>(), scope.ServiceProvider.GetRequiredService<SealedFacts>());
        var (division, since, now) = ((await db.Set<Division>().SingleAsync(d => d.Code == code && d.EndedOn == null)).Id, new DateOnly(2010, 5, 1), session.Now);
        var house = new ResidentialBuilding { DivisionId = division, Id = Id<ResidentialBuilding>.New(now), Name = $"{name}楼", FromDay = since };
        var entrance = new Entrance { DivisionId = division, Id = Id<Entrance>.New(now), BuildingId = house.Id, Name = "1单元" };
        var dwelling = new Dwelling { DivisionId = division, Id = Id<Dwelling>.New(now), EntranceId = entrance.Id, Number = "101", Door = $"{name}楼1单元101", DoorKey = $"{name}楼 1-101" };
        var resident = new Resident
        {
            DivisionId = division, Id = Id<Resident>.New(now), Name = name, Sex = Sex.Female, BornOn = new(1950, 3, 7), Initials = "zsl", RegisteredHere = true, ResidentSince = since, FromDay = since,
            PersonId = person is { } id ? new(id) : null, RecordedAt = now, RecordedBy = "测试",
        };
        sealing.SetDocument(resident, person is null ? DocumentKind.None : DocumentKind.IdCard, person is null ? null : IdCard);
        sealing.SetPhone(resident, Phone);
        var household = new Household
        {
            DivisionId = division, Id = Id<Household>.New(now), Kind = HouseholdKind.RegisteredHere, DwellingId = dwelling.Id, RepresentativeId = resident.Id, FromDay = since, FoundedOn = since,
            RecordedAt = now, RecordedBy = "测试",
        };
        var stay = new Stay
        {
            DivisionId = division, Id = Id<Stay>.New(now), ResidentId = resident.Id, HouseholdId = household.Id, LivesHere = true, Relation = HouseholdRelation.Self, FromDay = since,
            Begin = StayBegin.FirstRegistration, Basis = "测试", RecordedAt = now, RecordedBy = "测试",
        };
        db.AddRange(house, entrance, dwelling, resident, household, stay);
        await db.SaveChangesAsync();
        return resident.Id.Value;
    }
}
