using System.Collections.Concurrent;
using Shequ.Norms.Packs;

namespace Shequ.Norms.Resolution;

/// <summary>规范册: all packs with their bindings and confirmations; answers which norms hold where and when.</summary>
public sealed class RuleBook
{
    private readonly ConcurrentDictionary<(string Holds, DateOnly On), NormSet> sets = new();
    private const int MostKept = 512;
    private readonly Binding[] bindings;
    private readonly Dictionary<string, Pack> packs;
    private readonly Dictionary<string, Norm> norms;
    private readonly Dictionary<string, Confirmation> confirmations;

    /// <param name="bindings">Bindings made by administrators; those of the documents themselves are added.</param>
    /// <param name="confirmations">The latest for a norm counts; of two on one day the one that comes later, so they come as they were recorded.</param>
    public RuleBook(IEnumerable<Pack> packs, IEnumerable<Binding>? bindings = null, IEnumerable<Confirmation>? confirmations = null)
    {
        this.packs = packs.OrderBy(p => p.Id, StringComparer.Ordinal).ToDictionary(p => p.Id);
        norms = this.packs.Values.SelectMany(p => p.Norms).ToDictionary(n => n.Id);
        this.bindings = this.packs.Values.SelectMany(p => p.Binds.Select(code => new Binding(p.Id, code, p.From, p.To)))
            .Concat(bindings ?? [])
            .Where(b => this.packs.TryGetValue(b.Pack, out var pack) && !pack.Guidance)
            .OrderBy(b => b.Pack, StringComparer.Ordinal).ThenBy(b => b.Code, StringComparer.Ordinal).ThenBy(b => b.From).ThenBy(b => b.To)
            .ThenBy(b => b.By, StringComparer.Ordinal)
            .ToArray();
        this.confirmations = (confirmations ?? []).OrderBy(c => c.On).GroupBy(c => c.Norm).ToDictionary(g => g.Key, g => g.Last());
    }

    public IReadOnlyCollection<Pack> Packs => packs.Values;

    public IReadOnlyList<Binding> Bindings => bindings;

    public Norm? Find(string id) => norms.GetValueOrDefault(id);

    public Pack? Pack(string id) => packs.GetValueOrDefault(id);

    public Confirmation? ConfirmationOf(string norm) => confirmations.GetValueOrDefault(norm);

    /// <summary>The norms in force in a place on a day. Places under the same packs share one set.</summary>
    public NormSet InForce(Place place, DateOnly on)
    {
        var holds = Holding(place, on);

        // Anybody may ask for any day; what was prepared for a few hundred of them is enough to keep.
        if (sets.Count > MostKept)
        {
            sets.Clear();
        }

        return sets.GetOrAdd((string.Join(';', holds.Select(h => $"{h.Pack}@{h.Depth}")), on), _ => Build(holds, on));
    }

    /// <summary>Days after <paramref name="day"/> on which some set changes because a norm or binding begins or ends.</summary>
    public DateOnly? NextChange(DateOnly day) => norms.Values.SelectMany(n => Edges(n.From, n.To))
        .Concat(bindings.SelectMany(b => Edges(b.From, b.To)))
        .Where(d => d > day).Order().Select(d => (DateOnly?)d).FirstOrDefault();

    private static IEnumerable<DateOnly> Edges(DateOnly from, DateOnly? to) => to is { } end && end < DateOnly.MaxValue ? [from, end.AddDays(1)] : [from];

    private List<(string Pack, int Depth)> Holding(Place place, DateOnly on)
    {
        var holds = new List<(string Pack, int Depth)>();
        foreach (var binding in bindings)
        {
            if (!binding.HoldsOn(on) || place.DepthOf(binding.Code) is not { } depth)
            {
                continue;
            }

            // The most specific binding of a pack counts.
            var same = holds.FindIndex(h => h.Pack == binding.Pack);
            if (same < 0)
            {
                holds.Add((binding.Pack, depth));
            }
            else if (holds[same].Depth < depth)
            {
                holds[same] = (binding.Pack, depth);
            }
        }

        return holds;
    }

    private NormSet Build(List<(string Pack, int Depth)> holds, DateOnly on) => new(on, holds.SelectMany(h =>
        packs[h.Pack].Norms.Where(n => n.IsInForce(on)).Select(n => Confirm(n, h.Depth))));

    private NormInForce Confirm(Norm norm, int depth)
    {
        var confirmed = confirmations.GetValueOrDefault(norm.Id);
        if (norm.Unconfirmed is null)
        {
            return new(norm, depth, norm.Requirements, null);
        }

        var reading = norm.Readings.FirstOrDefault(r => r.Id == confirmed?.Reading);
        return reading is null ? new(norm, depth, [], null) : new(norm, depth, [reading.Requirement], confirmed);
    }
}
