namespace Shequ.Elections.Counting;

/// <summary>本届情况: what earlier polls of the same election decided, as far as this one must know it.</summary>
/// <param name="KeepsSeatForWoman">The published method keeps the last seat for a woman where only men would be elected.</param>
/// <param name="WomanElected">An earlier poll elected a woman.</param>
/// <param name="OpenElsewhere">Seats of contests that this poll does not decide.</param>
public sealed record PollContext(bool KeepsSeatForWoman, bool WomanElected, int OpenElsewhere);

/// <summary>Decides all contests of a poll: a pure function of the counts, the thresholds and what was decided before.</summary>
public static class PollDecision
{
    public static PollOutcome Of(IReadOnlyList<ContestCase> cases, PollContext context)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(context);
        var outcomes = cases.Select(c => ContestDecision.Of(c)).ToArray();
        var onlyMen = !context.WomanElected && context.OpenElsewhere == 0 && outcomes.All(o => o.Open == 0) && !outcomes.SelectMany(o => o.Elected).Any(c => c.Count.Woman);
        if (context.KeepsSeatForWoman && onlyMen)
        {
            // The last contest on the ballot is that of the members; the chair's seat is never kept while another can be.
            var last = Array.FindLastIndex(outcomes, o => o.Elected.Any());
            if (last >= 0)
            {
                outcomes[last] = ContestDecision.Of(cases[last], kept: 1);
            }
        }

        return new(outcomes);
    }
}
