using Shequ.Kernel.Data;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Resolution;
using Shequ.Organization.Profiles;

namespace Shequ.Organization.Checkups;

/// <summary>全域体检: judges every urban community below a path in one pass over their profiles.</summary>
public sealed class CountryPass(ProfileReader profiles)
{
    /// <summary>Called for each community with its outcomes, one for each norm of the checkup; the span is used again.</summary>
    public delegate void Visit(Guid division, string path, Checkup checkup, ReadOnlySpan<Outcome> outcomes);

    /// <summary>What is known of the community being visited; used again for the next.</summary>
    public Facts Facts { get; } = new();

    /// <returns>How many communities were judged.</returns>
    public async Task<int> Run(RuleBook book, DivisionPath below, DateOnly on, Visit visit, CancellationToken stop = default)
    {
        var checkups = new Dictionary<NormSet, Checkup>();
        var facts = Facts;
        var outcomes = new Outcome[1024];
        var count = 0;
        await profiles.Walk(below, on, (id, path, profile) =>
        {
            // A profile whose every figure was withdrawn says nothing.
            if (profile.IsEmpty)
            {
                return;
            }

            var set = book.InForce(new Place(path), on);
            if (!checkups.TryGetValue(set, out var checkup))
            {
                checkups.Add(set, checkup = new Checkup(set));
            }

            Measures.Fill(facts, profile);
            var span = outcomes.AsSpan(0, checkup.Norms.Count);
            checkup.Judge(facts, on, span);
            visit(id, path, checkup, span);
            count++;
        }, stop);
        return count;
    }
}
