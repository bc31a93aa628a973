using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Residents;

/// <summary>Keeps one document from being two people: one file in a community, and a life in one community at a time.</summary>
internal sealed class SamePerson(Session session)
{
    /// <summary>The file of the community that has the document, other than the one that is being changed.</summary>
    internal Task<Resident?> In(Division community, byte[] index, Id<Resident>? except, CancellationToken stop) => session.Db.Residents.SingleOrDefaultAsync(
        r => r.DivisionId == community.Id && r.DocumentIndex == index && r.MergedIntoId == null && r.Id != (except ?? default(Id<Resident>)), stop);

    /// <summary>The refusal that leads to the file that exists; its id is told, and whose it is only to who may open it.</summary>
    internal static RefusedException Known(Division community, Resident known, string who) => new(
        $"{who}的证件号码在{community.Name}已有档案，同一号码不能登记两份。",
        remedy: $"请打开已有档案核对：/residents/{community.Code}/people/{known.Id}。是同一人的，在那份档案上办理迁入、搬家或更正；号码填错的，请改正号码。");

    /// <exception cref="RefusedException">Lives in another community on that day or later, according to its register.</exception>
    internal async Task RequireNotElsewhere(Division community, IEnumerable<(byte[]? Index, string Who)> living, DateOnly day, CancellationToken stop)
    {
        foreach (var (index, who) in living.Where(l => l.Index is not null).Select(l => (l.Index!, l.Who)).OrderBy(l => Convert.ToHexString(l.Item1), StringComparer.Ordinal))
        {
            // Two communities that write down the same person at once wait for each other here, and the second is refused.
            var key = BinaryPrimitives.ReadInt64BigEndian(index);
            await session.Db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({key})", stop);
            var elsewhere = await (from r in session.Db.Residents
                                   join s in session.Db.Stays on new { r.DivisionId, ResidentId = r.Id } equals new { s.DivisionId, s.ResidentId }
                                   join d in session.Db.Communities on r.DivisionId equals d.Id
                                   where r.DocumentIndex == index && r.MergedIntoId == null && r.DivisionId != community.Id
                                       && s.LivesHere && (s.EndedOn == null || (s.EndedOn > day && s.EndedOn > s.FromDay))
                                   select d.Name).FirstOrDefaultAsync(stop);
            if (elsewhere is not null)
            {
                throw new RefusedException(
                    $"{who}的证件号码自 {day:yyyy-MM-dd} 起或其后仍登记居住在{elsewhere}，同一人同一天不能住在两个社区。",
                    remedy: $"请先联系{elsewhere}登记迁出；户籍在本社区而人住在那里的，请改选“户在人不在”；两边档案需要核对的，请在“重复档案”中处理。");
            }
        }
    }
}
