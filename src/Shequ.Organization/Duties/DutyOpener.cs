using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Packs;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Duties;

/// <summary>待办开启: opens one duty for each step that the norms in force require after a change, with the last day where they give days.</summary>
public sealed class DutyOpener(Session session, NormLibrary library)
{
    /// <returns>The duties opened; they are saved with the act.</returns>
    public async Task<IReadOnlyList<Duty>> Open(
        Division division, DutyCause cause, string subject, Guid subjectId, DateOnly on, CancellationToken stop = default)
    {
        var (book, _) = await library.Current(session.Db, stop);
        var open = await AlreadyOpen(division.Id, subjectId, stop);
        var duties = book.InForce(division.Place, on).Governing(DutyMatter.Of(cause).Procedure).Select(n => n.Norm)
            .SelectMany(n => n.Steps.Index(), (norm, step) => (Norm: norm, step.Index, step.Item))
            .Where(s => !open.Contains((s.Norm.Id, s.Index)))
            .Select(s => new Duty
            {
                DivisionId = division.Id,
                Id = Id<Duty>.New(session.Now),
                Cause = cause,
                Norm = s.Norm.Id,
                Step = s.Index,
                Does = s.Item.Do,
                Subject = subject,
                SubjectId = subjectId,
                OpenedOn = on,
                DueOn = LastDay(s.Item, on),
            }).ToArray();
        session.Db.AddRange(duties.AsEnumerable());
        return duties;
    }

    /// <summary>Opens a duty that another module knows to be due; it closes it by <see cref="Close"/>.</summary>
    /// <param name="norm">The norm that gives the days, or the procedure.</param>
    public void OpenOne(Division division, DutyCause cause, string norm, string does, string subject, Guid subjectId, DateOnly on, DateOnly? dueOn)
    {
        ArgumentNullException.ThrowIfNull(division);
        session.Db.Add(new Duty
        {
            DivisionId = division.Id, Id = Id<Duty>.New(session.Now), Cause = cause, Norm = norm, Step = 0, Does = does, Subject = subject, SubjectId = subjectId,
            OpenedOn = on, DueOn = dueOn,
        });
    }

    /// <summary>Closes what is open about a matter of another module, when that is done.</summary>
    public async Task Close(Id<Division> division, Guid subjectId, string evidence, string by, CancellationToken stop = default)
    {
        var open = await session.Db.Duties.Where(d => d.DivisionId == division && d.SubjectId == subjectId && d.DoneOn == null).ToListAsync(stop);
        open.ForEach(d => d.Close(session.Today, evidence, by));
    }

    /// <summary>Closes those open about a matter that an act of another module has done, on the day on which it was done.</summary>
    public async Task Close(Id<Division> division, Guid subjectId, Func<Duty, bool> done, DateOnly on, string evidence, string by, CancellationToken stop = default)
    {
        var open = await session.Db.Duties.Where(d => d.DivisionId == division && d.SubjectId == subjectId && d.DoneOn == null).ToListAsync(stop);
        open.Where(done).ToList().ForEach(d => d.Close(on, evidence, by));
    }

    /// <summary>Null where the step says 及时: no number is made up for it.</summary>
    private DateOnly? LastDay(Step step, DateOnly on) => step.Within is { } within ? library.Calendar.LastDay(on, within) : null;

    /// <summary>What is open in the database and what an act has opened before it is saved.</summary>
    private async Task<HashSet<(string Norm, int Step)>> AlreadyOpen(Id<Division> division, Guid subject, CancellationToken stop)
    {
        var saved = await session.Db.Duties.AsNoTracking().Where(d => d.DivisionId == division && d.SubjectId == subject && d.DoneOn == null)
            .Select(d => new { d.Norm, d.Step }).ToListAsync(stop);
        var pending = session.Db.Duties.Local.Where(d => d.DivisionId == division && d.SubjectId == subject && d.DoneOn is null);
        return [.. saved.Select(d => (d.Norm, d.Step)), .. pending.Select(d => (d.Norm, d.Step))];
    }
}
