using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Counting;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Recalls;

/// <summary>罢免要求公开内容: who, why, the answer and the numbers; nobody's signature.</summary>
/// <param name="Share">Null before the signatures are checked.</param>
public sealed record PetitionFace(Petition Petition, int Signatures, Inequality? Share);

/// <summary>现任成员: a seat on the residents' committee that a petition may be about.</summary>
public sealed record MemberInOffice(Id<Appointment> Appointment, string Name, string Title);

/// <summary>Reads petitions: their public part for anybody, the signatures only for those who check them.</summary>
public sealed class PetitionReader(Session session, NormLibrary library)
{
    /// <summary>Product choice: petitions shown on one page; a committee sees few in its life.</summary>
    public const int PageSize = 50;

    public async Task<IReadOnlyList<PetitionFace>> Of(Division community, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        var petitions = await session.Db.Petitions.AsNoTracking().Include(p => p.Division).Where(p => p.DivisionId == community.Id)
            .OrderByDescending(p => p.ReceivedOn).ThenByDescending(p => p.Id).Take(PageSize).ToListAsync(stop);
        var ids = petitions.Select(p => p.Id).ToArray();
        var signatures = await session.Db.PetitionSigners.AsNoTracking().Where(s => s.DivisionId == community.Id && ids.Contains(s.PetitionId))
            .GroupBy(s => s.PetitionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var faces = new List<PetitionFace>();
        foreach (var petition in petitions)
        {
            faces.Add(new(petition, signatures.GetValueOrDefault(petition.Id), await PetitionShare.Of(session, library, petition, stop)));
        }

        return faces;
    }

    /// <exception cref="NotFoundException">There is none with this id here.</exception>
    public async Task<PetitionFace> One(Division community, Id<Petition> id, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        var petition = await session.Db.Petitions.AsNoTracking().Include(p => p.Division).SingleOrDefaultAsync(p => p.DivisionId == community.Id && p.Id == id, stop)
            ?? throw new NotFoundException("这件罢免要求");
        var signatures = await session.Db.PetitionSigners.CountAsync(s => s.DivisionId == community.Id && s.PetitionId == id, stop);
        return new(petition, signatures, await PetitionShare.Of(session, library, petition, stop));
    }

    /// <exception cref="ForbiddenException">Whoever asks does not check signatures there.</exception>
    public async Task<IReadOnlyList<PetitionSigner>> Signers(Petition petition, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(petition);
        return MayHandle(petition)
            ? await session.Db.PetitionSigners.AsNoTracking().Where(s => s.DivisionId == petition.DivisionId && s.PetitionId == petition.Id).OrderBy(s => s.Number).ToListAsync(stop)
            : throw new ForbiddenException(ElectionPermissions.Convene, petition);
    }

    public bool MayHandle(IInDivision place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return session.Actor.May(ElectionPermissions.Convene, place.Path) || session.Actor.May(ElectionPermissions.Supervise, place.Path);
    }

    /// <summary>Whether whoever is here is the member in question, or records for them.</summary>
    public async Task<bool> MayAnswer(Petition petition, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(petition);
        return session.Actor.May(ElectionPermissions.Supervise, petition.Path)
            || (session.Actor.Person is { } person && await session.Db.Appointments.AnyAsync(a => a.DivisionId == petition.DivisionId && a.Id == petition.AppointmentId && a.PersonId == new Id<Organization.People.Person>(person), stop));
    }

    /// <summary>Modes to choose from when the vote is called; empty where the records know it.</summary>
    public async Task<(IReadOnlyList<ElectionMode> Choices, string Says)> Modes(Petition petition, CancellationToken stop = default)
    {
        var mode = await new RecallDraft(session, petition).Mode(stop);
        return mode.Known is { } known ? ([], $"按产生时的方式，由{ElectionWords.Of(known)}投票。") : (mode.Possible, mode.Says);
    }

    /// <summary>The members in office, whose names are public.</summary>
    public async Task<IReadOnlyList<MemberInOffice>> Members(Division community, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        var today = session.Today;
        var held = await (
            from a in session.Db.Appointments.AsNoTracking()
            join b in session.Db.Bodies on new { a.DivisionId, a.BodyId } equals new { b.DivisionId, BodyId = b.Id }
            join p in session.Db.Posts on new { a.DivisionId, a.PostId } equals new { p.DivisionId, PostId = p.Id }
            join who in session.Db.RegisterOfPeople on a.PersonId equals who.Id
            where a.DivisionId == community.Id && b.Kind == BodyKind.ResidentsCommittee && a.FromDay <= today && a.HeldUntil > today
            select new { a.Id, who.Name, p.Kind }).ToListAsync(stop);
        return [.. held.OrderBy(h => PostCatalogue.OrderOf(BodyKind.ResidentsCommittee, h.Kind)).Select(h => new MemberInOffice(h.Id, h.Name, PostCatalogue.Of(BodyKind.ResidentsCommittee, h.Kind).Title))];
    }
}
