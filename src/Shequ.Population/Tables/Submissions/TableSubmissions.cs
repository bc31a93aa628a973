using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Tables.Filling;

namespace Shequ.Population.Tables.Submissions;

/// <summary>报送查询: what a community handed in, and what would be different now.</summary>
public sealed class TableSubmissions(Session session, TableRegistry registry, TableFiller filler, TableMarks marks)
{

    /// <summary>All submissions of a table by a community, the last first.</summary>
    public async Task<IReadOnlyList<TableSubmission>> Of(Division community, Id<RequestedTable> table, CancellationToken stop = default)
    {
        Require(community);
        return await session.Db.TableSubmissions.AsNoTracking().Where(s => s.DivisionId == community.Id && s.TableId == table)
            .OrderByDescending(s => s.SubmittedAt).ToListAsync(stop);
    }

    public async Task<TableSubmission> One(Division community, Id<TableSubmission> id, CancellationToken stop = default)
    {
        Require(community);
        return await session.Db.TableSubmissions.AsNoTracking().SingleOrDefaultAsync(s => s.DivisionId == community.Id && s.Id == id, stop)
            ?? throw new NotFoundException("这次报送");
    }

    /// <summary>Computes the table again, for the day of the submission or another, and says what differs.</summary>
    /// <exception cref="ForbiddenException">The table is of people and whoever asks may not view residents there.</exception>
    public async Task<SubmissionComparison> Compare(Division community, Id<TableSubmission> id, DateOnly? on = null, CancellationToken stop = default)
    {
        var submission = await One(community, id, stop);
        var table = await Again(community, submission, on, stop);
        return new(submission, table.Edition, table.On, [.. marks.Differences(submission.Marks, table)], table.Rows.Count);
    }

    internal async Task<FilledTable> Again(Division community, TableSubmission submission, DateOnly? on, CancellationToken stop)
    {
        var day = on is null ? submission.AsOf : session.DayOf(on);
        var asked = await registry.Find(community, submission.TableId, submission.AsOf, submission.Edition, stop) ?? throw TableRegistry.NoSuch;
        FillTable.Require(session, community, asked.Edition);
        return await filler.Fill(community, asked.Edition, day, TablePeriod.Of(asked.Edition.Frequency, submission.AsOf), stop);
    }

    private void Require(Division community)
    {
        ArgumentNullException.ThrowIfNull(community);
        session.Require(PopulationPermissions.ViewTables, community);
    }
}
