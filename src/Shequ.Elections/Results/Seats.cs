using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Results;

/// <summary>What is seated: an election with its settled result.</summary>
internal sealed record Seating(Election Election, Standing Standing, IReadOnlyDictionary<Id<Candidate>, Candidate> People, string Document, string? Reason)
{
    /// <summary>The day on which the last of those elected was declared.</summary>
    internal DateOnly Day => Standing.Results.Max(r => r.DeclaredOn);

    internal IEnumerable<(Contest Contest, Candidate Candidate)> Elected =>
        Standing.Contests.SelectMany(c => c.Winners.Select(w => (c.Contest, People[w.Candidate])));
}

/// <summary>Gives the posts by the kind of office that was elected, through the services of posts.</summary>
public sealed class Seats(Session session, ResultSeating committees, GroupSeating groups, PostEnding endings)
{
    internal async Task<IReadOnlyList<PostChanged>> Give(Seating seating, CancellationToken stop)
    {
        if (!seating.Elected.Any())
        {
            return [];
        }

        return (seating.Election.Kind, seating.Election.Office) switch
        {
            (ElectionKind.Recall, _) => await Recall(seating, stop),
            (_, ElectedOffice.GroupLeaders) => [await InGroups(seating, PostKind.GroupLeader, stop)],
            (_, ElectedOffice.Representatives) => [await InGroups(seating, PostKind.Representative, stop)],
            _ => [await InBody(seating, stop)],
        };
    }

    private async Task<IReadOnlyList<PostChanged>> Recall(Seating seating, CancellationToken stop)
    {
        var ended = new List<PostChanged>();
        foreach (var contest in seating.Standing.Contests.Where(c => c.Winners.Any()))
        {
            var held = contest.Contest.AppointmentId is { } id ? await HeldAppointment.Find(session.Db, id, stop) : null;
            if (held is not null && held.Appointment.HeldOn(seating.Day))
            {
                ended.Add(await endings.End(held, EndCause.Recalled, seating.Day, seating.Document, stop));
            }
        }

        return ended;
    }

    private Task<PostChanged> InGroups(Seating seating, PostKind post, CancellationToken stop) => groups.Seat(
        new(seating.Election.Kind, post, seating.Day, seating.Document, seating.Reason, [.. seating.Elected.Select(e => new ChosenInGroup(e.Contest.BodyId, e.Candidate.PersonId))]),
        seating.Election.Division!, stop);

    private async Task<PostChanged> InBody(Seating seating, CancellationToken stop)
    {
        var election = seating.Election;
        var body = await session.Db.Bodies.Include(b => b.Division).SingleAsync(b => b.DivisionId == election.DivisionId && b.Id == election.BodyId, stop);
        if (election.Kind == ElectionKind.General)
        {
            await FixSeats(seating, stop);
        }

        body.ElectsHereSince ??= election.CalledOn;
        return await committees.Seat(
            new()
            {
                Body = body.Id, Kind = election.Kind, Mode = election.Mode, Day = seating.Day, Document = seating.Document, Reason = seating.Reason,
                Elected = [.. seating.Elected.Select(e => new ElectedPerson { Person = e.Candidate.PersonId, Post = e.Contest.Post })],
            },
            body, chosenSince: election.CalledOn, stop: stop);
    }

    /// <summary>The seats of the posts are those for which the election was held; a contest for women alone adds to the others of its post.</summary>
    private async Task FixSeats(Seating seating, CancellationToken stop)
    {
        var election = seating.Election;
        var seats = seating.Standing.Contests.GroupBy(c => c.Contest.Post).ToDictionary(g => g.Key, g => g.Sum(c => c.Contest.Seats));
        foreach (var post in await session.Db.Posts.Where(p => p.DivisionId == election.DivisionId && p.BodyId == election.BodyId).ToListAsync(stop))
        {
            post.Seats = seats.TryGetValue(post.Kind, out var number) ? number : post.Seats;
        }
    }
}
