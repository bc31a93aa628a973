using Shequ.Kernel.Data;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Resolution;
using Shequ.Organization.Profiles;
using Shequ.Organization.Registers;

namespace Shequ.Organization.Checkups;

/// <summary>全域体检: judges every urban community below a path in one pass over their profiles and their registers.</summary>
public sealed class CountryPass(ProfileReader profiles, RegisterReader registers)
{
    /// <summary>Called for each community with its outcomes, one for each norm of the checkup; the span is used again.</summary>
    public delegate void Visit(Guid division, string path, Checkup checkup, ReadOnlySpan<Outcome> outcomes);

    /// <summary>What is known of the community being visited; used again for the next.</summary>
    public Facts Facts { get; } = new();

    /// <returns>How many communities were judged.</returns>
    public async Task<int> Run(RuleBook book, DivisionPath below, DateOnly on, Visit visit, CancellationToken stop = default)
    {
        var judge = new Judge(book, on, Facts, visit);
        var (noProfile, noRegister) = (new ProfileValues(), new CommunityRegister());

        // Both come in the order of the ids of their communities; where one side has none, the other is judged alone.
        await using var registered = registers.Walk(below, on, stop).GetAsyncEnumerator(stop);
        var more = await registered.MoveNextAsync();
        await profiles.Walk(below, on, async (id, path, profile) =>
        {
            while (more && registered.Current.Division.CompareTo(id) < 0)
            {
                judge.One(registered.Current.Division, registered.Current.Path, new(noProfile, registered.Current.Register));
                more = await registered.MoveNextAsync();
            }

            var both = more && registered.Current.Division == id;
            judge.One(id, path, new(profile, both ? registered.Current.Register : noRegister));
            more = both ? await registered.MoveNextAsync() : more;
        }, stop);
        for (; more; more = await registered.MoveNextAsync())
        {
            judge.One(registered.Current.Division, registered.Current.Path, new(noProfile, registered.Current.Register));
        }

        return judge.Count;
    }

    /// <summary>Keeps what is used again for each community.</summary>
    private sealed class Judge(RuleBook book, DateOnly on, Facts facts, Visit visit)
    {
        private readonly Dictionary<NormSet, Checkup> checkups = [];
        private readonly Outcome[] outcomes = new Outcome[1024];

        internal int Count { get; private set; }

        internal void One(Guid id, string path, Evidence evidence)
        {
            if (evidence.IsEmpty)
            {
                return;
            }

            var set = book.InForce(new Place(path), on);
            if (!checkups.TryGetValue(set, out var checkup))
            {
                checkups.Add(set, checkup = new Checkup(set));
            }

            evidence.Fill(facts);
            var span = outcomes.AsSpan(0, checkup.Norms.Count);
            checkup.Judge(facts, on, span);
            visit(id, path, checkup, span);
            Count++;
        }
    }
}
