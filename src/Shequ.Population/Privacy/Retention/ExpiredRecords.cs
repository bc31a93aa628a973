using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Rules;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Care;
using Shequ.Population.Privacy.Consents;
using Shequ.Population.Privacy.Requests;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy.Retention;

/// <summary>到期: the records of a community that are past their time, by the schedule and the norms in force there.</summary>
public sealed class ExpiredRecords(Session session, NormLibrary library)
{
    /// <summary>The schedule with its years in a place; a norm's years where a norm gives them.</summary>
    public async Task<IReadOnlyList<RetentionTerm>> Terms(Division place, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var (book, _) = await library.Current(session.Db, stop);
        var norms = book.InForce(place.Place, session.Today);
        return [.. RetentionLine.All.Select(line => new RetentionTerm(line, YearsOf(line), book.Find(line.Basis)))];

        int? YearsOf(RetentionLine line) => line.Key is not { } key ? line.Years
            : norms.Holding(key)?.Norm.Requirements.Where(r => r.Key == key).Select(r => r.Rule).OfType<Bounds>().FirstOrDefault()?.Least is { } least ? (int)least
            : null;
    }

    /// <summary>What happened on an earlier day is past its time; null where nothing of the kind ever is.</summary>
    internal DateOnly? Before(RetentionTerm term) => term is { Line.Disposable: true, Years: { } years } ? session.Today.AddYears(-years) : null;

    internal IQueryable<ResidentView> Views(Id<Division> place, DateOnly before)
    {
        var day = new DateTimeOffset(before.ToDateTime(TimeOnly.MinValue), Session.Zone.BaseUtcOffset).ToUniversalTime();
        return session.Db.ResidentViews.Where(v => v.DivisionId == place && v.At < day);
    }

    internal IQueryable<Consent> Consents(Id<Division> place, DateOnly before) => session.Db.Consents.Where(c => c.DivisionId == place && c.WithdrawnOn < before);

    internal IQueryable<PersonalRequest> Requests(Id<Division> place, DateOnly before) => session.Db.PersonalRequests.Where(r => r.DivisionId == place && r.AnsweredOn < before);

    internal IQueryable<CareTag> Care(Id<Division> place, DateOnly before) => session.Db.CareTags.Where(t => t.DivisionId == place && t.EndedOn < before);

    /// <summary>Whoever died, or left and came back to no household, before a day.</summary>
    internal IQueryable<Resident> Gone(Id<Division> place, DateOnly before)
    {
        var stays = session.Db.Stays.Where(s => s.DivisionId == place);
        return session.Db.Residents.Where(r => r.DivisionId == place && (r.DiedOn < before
            || (stays.Any(s => s.ResidentId == r.Id) && !stays.Any(s => s.ResidentId == r.Id && (s.EndedOn == null || s.EndedOn >= before)))));
    }
}

/// <summary>期限行: a line of the schedule with the years that hold in a place.</summary>
public sealed record RetentionTerm(RetentionLine Line, int? Years, Norms.Packs.Norm? Basis);
