using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Packs;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;
using Shequ.Organization.Profiles;
using Shequ.Organization.Registers;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Posts;

/// <summary>How the composition norms of a community stood before a change of its bodies or posts.</summary>
public sealed record RosterBefore(Division Division, DateOnly On)
{
    /// <summary>Null above the communities, which have no composition norms.</summary>
    internal Evidence? Evidence { get; init; }
}

/// <summary>提醒: a composition norm that a change breaks without being forbidden.</summary>
public sealed record RosterWarning(Citation Citation, string Message, string? Remedy);

/// <summary>
/// 组成核对: holds a change of posts against the composition norms. A certain <c>must</c> that was met and no longer is refuses
/// an appointment; a weaker one asks for a reason. Endings and facts of the past are never refused, only told, and so is what
/// is still missing while a body is filled one by one.
/// </summary>
public sealed class RosterGuard(Session session, NormLibrary library)
{
    private readonly ProfileReader profiles = new(session.Db);
    private readonly RegisterReader registers = new(session.Db);

    public async Task<RosterBefore> Look(Division division, DateOnly on, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(division);
        var before = new RosterBefore(division, on);
        return division.Kind != DivisionKind.Urban ? before : before with { Evidence = await Read(before, stop) };
    }

    /// <summary>Called after the change was saved inside the act's transaction; also moves the kept counts of the checkup.</summary>
    /// <param name="block">Whether the change is one that a norm can forbid: a new appointment, not an ending or a fact of the past.</param>
    /// <param name="reason">Why it is done although a norm advises against it.</param>
    /// <exception cref="RefusedException">A norm forbids it, or asks for a reason that is missing.</exception>
    public async Task<IReadOnlyList<RosterWarning>> Check(RosterBefore before, bool block, string? reason, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (before.Evidence is not { } earlier)
        {
            return [];
        }

        var (book, _) = await library.Current(session.Db, stop);
        var checkup = new Checkup(book.InForce(before.Division.Place, before.On));
        var later = await Read(before, stop);
        var worse = RosterComparison.Worse(Explain(checkup, earlier, before.On), Explain(checkup, later, before.On)).OrderBy(w => w.Norm.Pack.Rank).ToArray();
        if (block)
        {
            Refuse(worse, reason);
        }

        await new CheckupTallies(session, library).Replace(before.Division, earlier, later, stop);
        return [.. worse.Select(w => new RosterWarning(w.Norm.Citation, w.Message + Doubt(w.Norm), w.Norm.Remedy))];
    }

    private static string Doubt(Norm norm) => norm.Source == TextSource.OneSource ? "本条文字只见于一处来源，只作提醒，请核对原文。" : "";

    private static void Refuse(IReadOnlyList<WorseNorm> worse, string? reason)
    {
        if (worse.FirstOrDefault(w => w.Forbids && w.Norm.Blocks) is { } forbidden)
        {
            throw new RefusedException($"这样任职不符合规范。{forbidden.Message}", forbidden.Norm.Citation.ToString(), forbidden.Norm.Remedy);
        }

        if (string.IsNullOrWhiteSpace(reason) && worse.FirstOrDefault(w => w.Forbids && w.Norm.Force is Force.General or Force.InPrinciple) is { } advised)
        {
            throw new RefusedException($"这样任职与规范不一致。{advised.Message}", advised.Norm.Citation.ToString(), $"{advised.Norm.Remedy}确有需要的，写明理由后再提交。");
        }
    }

    private async Task<Evidence> Read(RosterBefore before, CancellationToken stop) => new(
        (await profiles.Read(before.Division.Id, session.Today, stop)).Values, await registers.Read(before.Division.Id, before.On, stop));

    private static IReadOnlyList<Finding> Explain(Checkup checkup, Evidence evidence, DateOnly on)
    {
        var facts = new Facts();
        evidence.Fill(facts);
        return checkup.Explain(facts, on);
    }
}
