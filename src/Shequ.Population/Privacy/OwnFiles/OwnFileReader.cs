using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population.Care;
using Shequ.Population.Households;
using Shequ.Population.Privacy.Consents;
using Shequ.Population.Privacy.Requests;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy.OwnFiles;

/// <summary>我的信息: everything that is kept about somebody, for that somebody: own numbers in full, tags, consents, requests, and who looked.</summary>
public sealed class OwnFileReader(Session session, OwnFileFinder files, SealedFacts facts, CareReader care, ConsentReader consents, RequestReader requests)
{
    public const int ViewsOnPage = 20;

    /// <exception cref="NotFoundException">It is neither one's own nor a child's.</exception>
    public async Task<OwnFile> Read(Id<Resident> id, CancellationToken stop = default)
    {
        var resident = (await files.Find(id, stop) ?? throw new NotFoundException("您的档案")).Resident;
        var (place, home) = (resident.DivisionId, await Home(resident, stop));
        return new(
            resident, facts.DocumentOf(resident), facts.PhoneOf(resident), home?.Door, home is null ? [] : await Members(place, home.Household, stop),
            [.. (await care.Open(resident.Division!, [resident.Id], stop))[resident.Id]], await consents.All(place, resident.Id, stop), await requests.All(place, resident.Id, stop),
            await Pages(place, resident.Id).Take(ViewsOnPage + 1).ToListAsync(stop),
            await session.Db.ResidentPasts.CountAsync(p => p.DivisionId == place && p.ResidentId == resident.Id, stop));
    }

    /// <summary>Who looked, the latest first, from before a moment on.</summary>
    public async Task<IReadOnlyList<ResidentView>> Views(Id<Resident> id, DateTimeOffset? before, CancellationToken stop = default)
    {
        var resident = (await files.Find(id, stop) ?? throw new NotFoundException("您的档案")).Resident;
        var views = Pages(resident.DivisionId, resident.Id);
        if (before is { } moment)
        {
            var at = moment.ToUniversalTime();
            views = views.Where(v => v.At < at);
        }

        return await views.Take(ViewsOnPage + 1).ToListAsync(stop);
    }

    private IQueryable<ResidentView> Pages(Id<Division> place, Id<Resident> resident) => session.Db.ResidentViews.AsNoTracking()
        .Where(v => v.DivisionId == place && v.ResidentId == resident).OrderByDescending(v => v.At);

    private Task<OwnHome?> Home(Resident resident, CancellationToken stop)
    {
        var (place, id) = (resident.DivisionId, resident.Id);
        return (from stay in session.Db.Stays
                where stay.DivisionId == place && stay.ResidentId == id && stay.EndedOn == null
                join household in session.Db.Households on new { stay.DivisionId, Id = stay.HouseholdId } equals new { household.DivisionId, household.Id }
                join dwelling in session.Db.Dwellings on new { household.DivisionId, Id = household.DwellingId } equals new { dwelling.DivisionId, dwelling.Id }
                select new OwnHome(household.Id, dwelling.Door)).FirstOrDefaultAsync(stop);
    }

    /// <summary>Of the others only what everybody in a household knows.</summary>
    private async Task<IReadOnlyList<OwnMember>> Members(Id<Division> place, Id<Household> household, CancellationToken stop) =>
        await (from stay in session.Db.Stays
               where stay.DivisionId == place && stay.HouseholdId == household && stay.EndedOn == null
               join resident in session.Db.Residents on new { stay.DivisionId, Id = stay.ResidentId } equals new { resident.DivisionId, resident.Id }
               orderby stay.FromDay, resident.Name
               select new OwnMember(resident.Name, stay.Relation)).ToListAsync(stop);

    private sealed record OwnHome(Id<Household> Household, string Door);
}

/// <summary>我的信息的内容: what the page of one's own shows.</summary>
/// <param name="Views">The latest looks, one more than a page where there are more.</param>
/// <param name="EarlierFacts">How many earlier states of the file are kept.</param>
public sealed record OwnFile(
    Resident Resident, string? Document, string? Phone, string? Door, IReadOnlyList<OwnMember> Household, IReadOnlyList<SeenTag> Tags, IReadOnlyList<Consent> Consents,
    IReadOnlyList<SeenRequest> Requests, IReadOnlyList<ResidentView> Views, int EarlierFacts);

/// <summary>同户的人: a member of one's own household.</summary>
public sealed record OwnMember(string Name, HouseholdRelation Relation);
