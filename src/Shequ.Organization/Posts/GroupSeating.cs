using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Duties;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Posts;

/// <summary>小组推选结果: whom residents' groups chose for one kind of post, on one day and by one report.</summary>
/// <param name="Kind">In a general election whoever held the post before leaves it.</param>
public sealed record GroupResult(ElectionKind Kind, PostKind Post, DateOnly Day, string Document, string? Reason, IReadOnlyList<ChosenInGroup> Chosen);

/// <summary>小组当选人: whom one group chose.</summary>
public sealed record ChosenInGroup(Id<Body> Group, Id<Person> Person);

/// <summary>小组就任: gives posts of residents' groups to those whom the groups chose, inside the transaction of the act that knows the result.</summary>
public sealed class GroupSeating(Session session, NormLibrary library, RosterGuard guard, DutyOpener duties, VacancyDuties vacancies)
{
    public async Task<PostChanged> Seat(GroupResult result, Division division, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(division);
        var set = await NormsOfDay.For(session, library, division, result.Day, stop);
        var (weighing, before) = (new Weighing(result.Reason), await guard.Look(division, session.Today, stop));
        var ids = result.Chosen.Select(c => c.Group).Distinct().ToArray();
        var groups = await session.Db.Bodies.Include(b => b.Division)
            .Where(b => b.DivisionId == division.Id && b.Kind == BodyKind.ResidentsGroup && ids.Contains(b.Id)).OrderBy(b => b.Name).ToListAsync(stop);
        var (made, duty, ends) = (new List<Id<Appointment>>(), new List<Id<Duty>>(), (DateOnly?)null);
        foreach (var group in groups)
        {
            ends = await TermEnd(set, group, result, weighing, stop);
            made.AddRange(await Fill(group, result, set, ends, weighing, stop));
            duty.AddRange(await Tell(group, result, stop));
        }

        await session.Db.SaveChangesAsync(stop);
        weighing.Add(await guard.Check(before, block: false, result.Reason, stop));
        return new(made, ends, duty, weighing.Warnings);
    }

    private async Task<IReadOnlyList<Id<Appointment>>> Fill(Body group, GroupResult result, NormsOfDay set, DateOnly? ends, Weighing weighing, CancellationToken stop)
    {
        var roster = await BodySeats.Of(session.Db, group, stop);
        var post = roster.Post(result.Post) ?? throw new BadInputException(nameof(result.Post), $"“{group.Name}”没有这种岗位。");
        if (result.Kind == ElectionKind.General)
        {
            roster.Vacate(result.Day, result.Document, session.Actor.Name, post);
        }

        var made = new List<Id<Appointment>>();
        foreach (var chosen in result.Chosen.Where(c => c.Group == group.Id))
        {
            AppointChecks.WeighLeader(set, new() { Post = result.Post, Person = chosen.Person, From = result.Day }, roster, weighing);
            roster.RequireRoom(post, chosen.Person, result.Day, ends, nameof(result.Chosen), alone: false);
            var appointment = new Appointment
            {
                DivisionId = group.DivisionId, Id = Id<Appointment>.New(session.Now), PostId = post.Id, BodyId = group.Id, PersonId = chosen.Person, FromDay = result.Day,
                TermEndsOn = ends, Origin = AppointmentOrigin.ChosenByGroup, Document = result.Document, RecordedBy = session.Actor.Name,
            };
            roster.Add(appointment);
            session.Db.Appointments.Add(appointment);
            made.Add(appointment.Id);
        }

        group.Version++;
        await session.Db.SaveChangesAsync(stop);
        await vacancies.Filled(group, made.Select(_ => post.Id), result.Day, result.Document, stop);
        return made;
    }

    /// <summary>Chosen before the new committee: the term is known once that is elected, and until then it is open.</summary>
    private async Task<DateOnly?> TermEnd(NormsOfDay set, Body group, GroupResult result, Weighing weighing, CancellationToken stop) =>
        await CommitteeTerm.On(session.Db, group, result.Day, stop) is null
            ? null
            : await CommitteeTerm.EndFor(session.Db, set, group, result.Post, result.Day, weighing, stop);

    /// <summary>A single change of representatives is made known as the norms ask; a general election has its own notices.</summary>
    private async Task<IEnumerable<Id<Duty>>> Tell(Body group, GroupResult result, CancellationToken stop) => result is { Post: PostKind.Representative, Kind: ElectionKind.ByElection }
        ? (await duties.Open(group.Division!, DutyCause.RepresentativeChange, $"{group.Name}居民代表", group.Id.Value, result.Day, stop)).Select(d => d.Id)
        : [];
}
