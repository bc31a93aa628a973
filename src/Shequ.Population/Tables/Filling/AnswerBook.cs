using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Kernel.Secrets;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Tables.Filling;

/// <summary>What was typed of a subject for a key, opened.</summary>
internal sealed record GivenAnswer(string Text, DateOnly FromDay, Id<RequestedTable> Table, string TableName, DateTimeOffset RecordedAt);

/// <summary>补填簿: finds what was typed for the columns of any table up to a day, and keeps what is typed.</summary>
public sealed class AnswerBook(Session session, PersonalCipher cipher)
{
    /// <summary>The newest answer of each subject and key that held on the day.</summary>
    internal async Task<Dictionary<(Guid Subject, string Key), GivenAnswer>> On(Division community, IReadOnlyCollection<string> keys, DateOnly day, CancellationToken stop)
    {
        var rows = await session.Db.TableAnswers.AsNoTracking()
            .Where(a => a.DivisionId == community.Id && keys.Contains(a.Key) && a.FromDay <= day)
            .OrderBy(a => a.FromDay).ThenBy(a => a.RecordedAt).ToListAsync(stop);
        var found = new Dictionary<(Guid, string), TableAnswer>();
        foreach (var row in rows)
        {
            found[(row.SubjectId, row.Key)] = row;
        }

        return found.ToDictionary(
            f => f.Key, f => new GivenAnswer(cipher.Decrypt(f.Value.TextSealed, TableAnswer.Purpose), f.Value.FromDay, f.Value.TableId, f.Value.TableName, f.Value.RecordedAt));
    }

    internal void Keep(Division community, TableEdition edition, Guid subject, string key, string text, DateOnly from) => session.Db.TableAnswers.Add(new()
    {
        DivisionId = community.Id, Id = Id<TableAnswer>.New(session.Now), SubjectId = subject, Key = key, TextSealed = cipher.Encrypt(text, TableAnswer.Purpose),
        FromDay = from, TableId = edition.TableId, TableName = edition.Name, RecordedAt = session.Now,
        RecordedBy = session.Signature(Organization.PopulationPermissions.SubmitTables, community.Path),
    });
}
