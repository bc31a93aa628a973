using System.Security.Cryptography;
using System.Text;
using Shequ.Elections.Plans;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Candidates;

/// <summary>抽签算法: a pure function of what everybody heard and read, so that sha256sum gives the same order.</summary>
public static class DrawFormula
{
    /// <summary>What is hashed into the seed; without a line break at its end.</summary>
    public static string SeedInput(Id<Election> election, int poll, int notice, string seedText) => $"{election}|{poll}|{notice}|{seedText}";

    /// <summary>What is hashed for one candidate; without a line break at its end.</summary>
    public static string LotInput(string seed, string name, int number) => $"{seed}|{name}|{number}";

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The candidates of each contest in the order of their hashes.</summary>
    public static IReadOnlyList<BallotLot> Order(string seed, IEnumerable<DrawEntry> entries) =>
        [.. entries.GroupBy(e => e.Contest).SelectMany(contest => contest
            .Select(e => (Entry: e, Hash: Hash(LotInput(seed, e.Name, e.Number)))).OrderBy(e => e.Hash, StringComparer.Ordinal)
            .Select((e, i) => new BallotLot(e.Entry.Contest, e.Entry.Candidate, e.Entry.Number, e.Entry.Name, e.Hash, i + 1)))];

    /// <summary>Whether the kept draw is what its own inputs give.</summary>
    public static bool Verify(BallotDraw draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        var seed = Hash(SeedInput(draw.ElectionId, draw.PollNumber, draw.NoticeNumber, draw.SeedText));
        var again = Order(seed, draw.Lots.Select(l => new DrawEntry(l.Contest, l.Candidate, l.Number, l.Name)));
        return seed == draw.Seed && again.OrderBy(l => l.Candidate.Value).SequenceEqual(draw.Lots.OrderBy(l => l.Candidate.Value));
    }
}

/// <summary>参加抽签者: a candidate with the name and number that go into the draw.</summary>
public sealed record DrawEntry(Id<Contest> Contest, Id<Candidate> Candidate, int Number, string Name);
