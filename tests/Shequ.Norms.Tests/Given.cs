using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Norms.Rules;

namespace Shequ.Norms.Tests;

/// <summary>Ordinary packs, norms and facts for tests that need to choose them.</summary>
internal static class Given
{
    internal static readonly DateOnly Today = new(2026, 6, 1);

    internal static Norm Norm(
        string id, NormKey key, Rule rule, Force force = Force.Must, string? alternativeTo = null, DateOnly? from = null,
        IReadOnlyList<Condition>? applies = null, IReadOnlyList<Condition>? unless = null) =>
        Norm(id, [new(key, rule, [], [])], force) with
        {
            AlternativeTo = alternativeTo,
            From = from ?? new(2020, 1, 1),
            Applies = applies ?? [],
            Unless = unless ?? [],
        };

    internal static Norm Norm(string id, IReadOnlyList<Requirement> requirements, Force force = Force.Must) => new()
    {
        Id = id,
        Pack = Head("unset"),
        Chapter = "第一章",
        Article = "第一条",
        Title = id,
        Says = id,
        Kind = NormKind.Threshold,
        Force = force,
        Actor = "居委会",
        Module = "organization",
        Requirements = requirements,
        From = new(2020, 1, 1),
        Place = "test:1",
    };

    internal static Pack Pack(string id, Rank rank, string binds, params Norm[] norms)
    {
        var head = Head(id) with { Rank = rank, Binds = binds.Split(' ', StringSplitOptions.RemoveEmptyEntries) };
        return head with { Norms = norms.Select((n, i) => n with { Pack = head, Order = i }).ToArray() };
    }

    internal static RuleBook Book(params Norm[] norms) => new([Pack("test", Rank.Law, "*", norms)]);

    internal static Facts Facts(params (string Key, Measured Value)[] known)
    {
        var facts = new Facts();
        foreach (var (key, value) in known)
        {
            facts[Shipped.Key(key)] = value;
        }

        return facts;
    }

    /// <summary>The findings of a place by the id of the norm.</summary>
    internal static Dictionary<string, Finding> Checkup(RuleBook book, Facts facts, string place = "42/4207/420704", DateOnly? on = null) =>
        new Checkup(book.InForce(new(place), on ?? Today)).Explain(facts, on ?? Today).ToDictionary(f => f.Norm.Norm.Id);

    private static Pack Head(string id) => new()
    {
        Id = id,
        Title = id,
        ShortTitle = id,
        Issuer = "某机关",
        Rank = Rank.Law,
        Binds = ["*"],
        From = new(2020, 1, 1),
        Source = TextSource.Seed,
    };
}
