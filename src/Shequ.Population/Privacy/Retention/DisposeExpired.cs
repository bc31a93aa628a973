using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Privacy.Retention;

/// <summary>处置到期信息: removes what is past its time by the retention schedule, and nothing that must still be kept. A rehearsal counts it.</summary>
public sealed class DisposeExpired(Session session, ExpiredRecords expired) : UseCase<DisposeExpired.Request, Division, IReadOnlyList<DisposedCount>>(session)
{
    private IReadOnlyList<DisposedCount> disposed = [];

    public sealed record Request
    {
        /// <summary>The code of the community.</summary>
        [Required(ErrorMessage = "请写明是哪个社区（区划代码）。")]
        public string Division { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.AnswerRequests;

    protected override Task<Division?> Find(Request request, CancellationToken stop) =>
        Session.Db.Communities.SingleOrDefaultAsync(d => d.Code == request.Division && d.EndedOn == null && d.Level == DivisionLevel.Community, stop);

    protected override async Task<IReadOnlyList<DisposedCount>> Decide(Request request, Division target, CancellationToken stop)
    {
        var counts = new List<DisposedCount>();
        foreach (var term in await expired.Terms(target, stop))
        {
            if (expired.Before(term) is { } before)
            {
                counts.Add(new(term.Line, await Remove(term.Line.Word, target.Id, before, stop)));
            }
        }

        return disposed = counts;
    }

    protected override string Describe(Request request, Division target) =>
        "处置到期信息：" + string.Join("，", disposed.Where(d => d.Count > 0).Select(d => $"{d.Line.Chinese} {d.Count} 条").DefaultIfEmpty("没有到期的"));

    private Task<int> Remove(string word, Id<Division> place, DateOnly before, CancellationToken stop) => word switch
    {
        "view" => expired.Views(place, before).ExecuteDeleteAsync(stop),
        "consent" => expired.Consents(place, before).ExecuteDeleteAsync(stop),
        "request" => expired.Requests(place, before).ExecuteDeleteAsync(stop),
        "care" => expired.Care(place, before).ExecuteDeleteAsync(stop),
        "document" => RemoveDocuments(place, before, stop),
        "phone" => RemovePhones(place, before, stop),
        _ => throw new InvalidDataException(word),
    };

    /// <summary>With the index by which the number was found; that there was a document stays.</summary>
    private async Task<int> RemoveDocuments(Id<Division> place, DateOnly before, CancellationToken stop)
    {
        var gone = expired.Gone(place, before).Select(r => r.Id);
        await Session.Db.ResidentPasts.Where(p => p.DivisionId == place && p.DocumentSealed != null && gone.Contains(p.ResidentId)).ExecuteUpdateAsync(
            s => s.SetProperty(p => p.DocumentSealed, (byte[]?)null).SetProperty(p => p.DocumentIndex, (byte[]?)null).SetProperty(p => p.DocumentTail, (int?)null), stop);
        return await expired.Gone(place, before).Where(r => r.DocumentSealed != null).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.DocumentSealed, (byte[]?)null).SetProperty(r => r.DocumentIndex, (byte[]?)null).SetProperty(r => r.DocumentTail, (int?)null)
                .SetProperty(r => r.Version, r => r.Version + 1), stop);
    }

    private async Task<int> RemovePhones(Id<Division> place, DateOnly before, CancellationToken stop)
    {
        var gone = expired.Gone(place, before).Select(r => r.Id);
        await Session.Db.ResidentPasts.Where(p => p.DivisionId == place && p.PhoneSealed != null && gone.Contains(p.ResidentId)).ExecuteUpdateAsync(
            s => s.SetProperty(p => p.PhoneSealed, (byte[]?)null).SetProperty(p => p.PhoneTail, (int?)null), stop);
        return await expired.Gone(place, before).Where(r => r.PhoneSealed != null).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.PhoneSealed, (byte[]?)null).SetProperty(r => r.PhoneTail, (int?)null).SetProperty(r => r.Version, r => r.Version + 1), stop);
    }
}

/// <summary>处置数: how many records of a kind were removed.</summary>
public sealed record DisposedCount(RetentionLine Line, int Count);
