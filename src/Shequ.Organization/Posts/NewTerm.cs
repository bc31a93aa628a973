using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Organization.Bodies;

namespace Shequ.Organization.Posts;

/// <summary>A new term of a residents' committee begins: the old one ends, and with it every post that follows the committee.</summary>
internal sealed class NewTerm(Session session, Body committee, BodySeats roster)
{
    /// <param name="chosenSince">The day from which group leaders and representatives were chosen for the new term already; the day it begins where that is not known.</param>
    /// <returns>The first day after the new term.</returns>
    internal async Task<DateOnly> Begin(RecordElectionResult.Request request, DateOnly endsOn, DateOnly? chosenSince, CancellationToken stop)
    {
        var (day, document) = (request.Day!.Value, request.Document.Trim());
        var last = await session.Db.Terms.Where(t => t.DivisionId == committee.DivisionId && t.BodyId == committee.Id)
            .OrderByDescending(t => t.StartsOn).FirstOrDefaultAsync(stop);
        if (last?.StartsOn >= day)
        {
            throw new BadInputException(
                nameof(request.Day), $"已登记的一届自 {last.StartsOn:yyyy-MM-dd} 开始，新一届的选举日期应在其后。请核对日期；只补缺额的，请选“补选”。");
        }

        roster.Vacate(day, document, session.Actor.Name);
        await EndFollowers(day, chosenSince ?? day, endsOn, document, stop);
        if (last?.EndsOn > day)
        {
            last.EndsOn = day;
        }

        session.Db.Terms.Add(new()
        {
            DivisionId = committee.DivisionId, BodyId = committee.Id, StartsOn = day, EndsOn = endsOn, Document = document,
            Direct = request.Mode is ElectionMode.AllVoters or ElectionMode.HouseholdRepresentatives,
        });
        return endsOn;
    }

    /// <summary>Who was chosen on or after the day of the election, or by a group for the new term before it, belongs to the new term already.</summary>
    private async Task EndFollowers(DateOnly day, DateOnly chosenSince, DateOnly endsOn, string document, CancellationToken stop)
    {
        var bodies = await session.Db.Bodies.Where(b => b.DivisionId == committee.DivisionId && b.Id != committee.Id && b.Kind != BodyKind.ResidentsCommittee).ToListAsync(stop);
        var several = await session.Db.Bodies.AnyAsync(
            b => b.DivisionId == committee.DivisionId && b.Kind == BodyKind.ResidentsCommittee && b.Id != committee.Id && b.EndedOn == null, stop);
        foreach (var body in bodies.Where(b => (b.ParentId == committee.Id || !several) && PostCatalogue.In(b.Kind).Any(p => p.FollowsCommittee)))
        {
            var others = await BodySeats.Of(session.Db, body, stop);
            var since = body.Kind == BodyKind.ResidentsGroup ? chosenSince : day;
            foreach (var appointment in others.Appointments.Where(a => BodySeats.Until(a) > day))
            {
                if (appointment.FromDay < since)
                {
                    appointment.End(day, EndCause.TermOver, document, session.Actor.Name);
                }
                else
                {
                    appointment.TermEndsOn = endsOn;
                }
            }

            body.Version++;
        }
    }
}
