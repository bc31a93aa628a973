using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy.Retention;

/// <summary>删除: takes out of the file of a resident, of today and of every day before, what may be deleted. It cannot be brought back.</summary>
public sealed class FileEraser(Session session)
{
    /// <param name="words">Words of erasable lines of the retention schedule.</param>
    internal async Task Erase(Id<Division> division, Id<Resident> resident, IReadOnlyCollection<string> words, CancellationToken stop)
    {
        var now = session.Db.Residents.Where(r => r.DivisionId == division && r.Id == resident);
        var past = session.Db.ResidentPasts.Where(p => p.DivisionId == division && p.ResidentId == resident);
        if (words.Contains("phone"))
        {
            await now.ExecuteUpdateAsync(s => s.SetProperty(r => r.PhoneSealed, (byte[]?)null).SetProperty(r => r.PhoneTail, (int?)null).SetProperty(r => r.Version, r => r.Version + 1), stop);
            await past.ExecuteUpdateAsync(s => s.SetProperty(r => r.PhoneSealed, (byte[]?)null).SetProperty(r => r.PhoneTail, (int?)null), stop);
        }

        if (words.Contains("social"))
        {
            await now.ExecuteUpdateAsync(
                s => s.SetProperty(r => r.Education, (Education?)null).SetProperty(r => r.Occupation, (string?)null).SetProperty(r => r.Workplace, (string?)null)
                    .SetProperty(r => r.Version, r => r.Version + 1), stop);
            await past.ExecuteUpdateAsync(
                s => s.SetProperty(r => r.Education, (Education?)null).SetProperty(r => r.Occupation, (string?)null).SetProperty(r => r.Workplace, (string?)null), stop);
        }

        if (words.Contains("care"))
        {
            await session.Db.CareTags.Where(t => t.DivisionId == division && t.ResidentId == resident && t.EndedOn != null).ExecuteDeleteAsync(stop);
        }
    }
}
