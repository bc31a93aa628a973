using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy.OwnFiles;

/// <summary>本人档案查找: the files of whoever is signed in, and of children for whom they agreed as guardian; of nobody else.</summary>
public sealed class OwnFileFinder(Session session, NormLibrary library)
{
    /// <summary>In every community that keeps one; usually one.</summary>
    public async Task<IReadOnlyList<OwnResident>> Mine(CancellationToken stop = default)
    {
        if (session.Actor.Person is not { } signedIn || !session.Actor.Grants.Any(g => g.Permission == PopulationPermissions.OwnFile))
        {
            return [];
        }

        var person = new Id<Person>(signedIn);
        var home = await session.Db.RegisterOfPeople.AsNoTracking().Where(p => p.Id == person).Select(p => p.Division!.PathText).SingleOrDefaultAsync(stop);
        var files = await session.Db.Residents.Include(r => r.Division).Where(r => r.PersonId == person && r.MergedIntoId == null && r.Division!.EndedOn == null)
            .OrderBy(r => r.Division!.PathText).ToListAsync(stop);
        return home is null ? [] : [.. files.Select(r => new OwnResident(r, new(home)))];
    }

    /// <summary>Children below the age of the norm for whom the reader's consent as guardian stands.</summary>
    public async Task<IReadOnlyList<OwnResident>> Children(CancellationToken stop = default)
    {
        var (mine, children) = (await Mine(stop), new List<OwnResident>());
        var (book, _) = await library.Current(session.Db, stop);
        foreach (var file in mine)
        {
            var (place, guardian) = (file.Resident.DivisionId, file.Resident.Id);
            var held = book.InForce(file.Resident.Division!.Place, session.Today).Holding(PrivacyActKeys.OwnConsentAge)?.Norm.Requirements;
            var wards = await session.Db.Consents.Where(c => c.DivisionId == place && c.GuardianId == guardian && c.WithdrawnOn == null).Select(c => c.ResidentId).Distinct().ToListAsync(stop);
            var residents = await session.Db.Residents.Include(r => r.Division).Where(r => r.DivisionId == place && wards.Contains(r.Id) && r.MergedIntoId == null).ToListAsync(stop);
            children.AddRange(residents.Where(r => r.BornOn is { } born && held?.Any(q => q.Key == PrivacyActKeys.OwnConsentAge
                && !q.Rule.IsMetBy(q.Key, Measured.Number(Ages.On(born, session.Today)), session.Today)) == true).Select(r => new OwnResident(r, file.Path)));
        }

        return children;
    }

    /// <summary>One's own file, or a child's; null for any other, whether it exists or not.</summary>
    public async Task<OwnResident?> Find(Id<Resident> id, CancellationToken stop = default) =>
        (await Mine(stop)).Concat(await Children(stop)).FirstOrDefault(o => o.Resident.Id == id);
}
