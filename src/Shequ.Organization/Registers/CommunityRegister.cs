using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.Profiles;
using Shequ.Organization.Profiles.Sections;

namespace Shequ.Organization.Registers;

/// <summary>
/// 任职登记快照: the bodies of one community on a day, who holds their posts and who is a near relative of whom. Can be
/// cleared and filled again, so that one object serves a whole country.
/// </summary>
public sealed class CommunityRegister
{
    private static readonly int Kinds = Enum.GetValues<BodyKind>().Length;
    private readonly List<RegisteredBody> bodies = [];
    private readonly List<RegisteredTerm> terms = [];
    private readonly List<RegisteredPost> posts = [];
    private readonly Dictionary<(Guid, Guid), KinshipKind> kinships = [];
    private readonly List<Statistic> counts = [];
    private readonly Dictionary<string, Statistic> counted = [];
    private readonly Dictionary<Guid, RegisteredBody> byId = [];
    private readonly List<RegisteredBody>[] present = Lists<RegisteredBody>();
    private readonly List<RegisteredPost>[] held = Lists<RegisteredPost>();
    private readonly bool[] everFilled = new bool[Kinds];

    /// <summary>The day for which it holds.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Whether nobody has registered any body that exists on the day, nor any household.</summary>
    public bool IsEmpty => counted.Count == 0 && Array.TrueForAll(present, p => p.Count == 0);

    /// <summary>Whether any of it was made up.</summary>
    public bool IsDemonstration => present.Any(p => p.Any(b => b.Demonstration));

    public IReadOnlyList<RegisteredBody> Bodies(BodyKind kind) => present[(int)kind];

    /// <summary>Posts that are held on the day in bodies of a kind.</summary>
    public IReadOnlyList<RegisteredPost> Posts(BodyKind kind) => held[(int)kind];

    /// <summary>Whether anybody was ever registered as holding a post in a body of that kind.</summary>
    public bool EverFilled(BodyKind kind) => everFilled[(int)kind];

    /// <summary>The people who hold a post in a body of that kind, each once.</summary>
    public IEnumerable<OfficeHolder> People(BodyKind kind) => Posts(kind).Select(p => p.Holder).DistinctBy(h => h.Id);

    public bool IsCommitteeMember(OfficeHolder person) => Posts(BodyKind.ResidentsCommittee).Any(p => p.Holder.Id == person.Id);

    /// <summary>The term that an elected body serves, over or not; null where none was recorded.</summary>
    public RegisteredTerm? Term(BodyKind kind) =>
        terms.Where(t => t.StartsOn <= Day && Bodies(kind).Any(b => b.Id == t.Body)).MaxBy(t => t.StartsOn);

    /// <summary>By declaration; people of one dwelling are taken for one household until they declare what they are.</summary>
    public bool AreNearRelatives(OfficeHolder one, OfficeHolder other) => one.Id != other.Id
        && (kinships.TryGetValue(Pair(one.Id, other.Id), out var kind)
            ? kind <= KinshipKind.GrandparentOrGrandchild
            : !string.IsNullOrWhiteSpace(one.Dwelling) && one.Keeper == other.Keeper && one.Dwelling.Trim() == other.Dwelling?.Trim());

    /// <summary>What the registers counted for a key; null where they have not.</summary>
    public Measured? Statistic(string key) => counted.TryGetValue(key, out var row) ? new(row.Amount, row.Most) : null;

    /// <summary>How many households live here: as counted, otherwise as reported.</summary>
    public decimal? Households(ProfileValues profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Statistic(CommunityKeys.Households.Name)?.A ?? profile.Number(SizeSections.Households);
    }

    /// <summary>The same rows looked at on another day.</summary>
    internal CommunityRegister On(DateOnly day)
    {
        if (day == Day)
        {
            return this;
        }

        var other = new CommunityRegister();
        other.bodies.AddRange(bodies);
        other.terms.AddRange(terms);
        other.posts.AddRange(posts);
        other.counts.AddRange(counts);
        foreach (var (pair, kind) in kinships)
        {
            other.kinships.Add(pair, kind);
        }

        other.Settle(day);
        return other;
    }

    internal void Clear()
    {
        bodies.Clear();
        terms.Clear();
        posts.Clear();
        kinships.Clear();
        counts.Clear();
    }

    internal void Add(RegisteredBody body) => bodies.Add(body);

    internal void Add(RegisteredTerm term) => terms.Add(term);

    internal void Add(RegisteredPost post) => posts.Add(post);

    internal void Add(Statistic count) => counts.Add(count);

    internal void Add(Guid person, Guid relative, KinshipKind kind) => kinships[Pair(person, relative)] = kind;

    /// <summary>Sorts the rows by what holds on the day.</summary>
    internal void Settle(DateOnly day)
    {
        Day = day;
        byId.Clear();
        counted.Clear();
        foreach (var count in counts.Where(c => c.FromDay <= day).OrderBy(c => c.FromDay))
        {
            counted[count.Key] = count;
        }

        Array.ForEach(present, p => p.Clear());
        Array.ForEach(held, h => h.Clear());
        Array.Clear(everFilled);
        foreach (var body in bodies.Where(b => b.ExistsOn(day)))
        {
            byId.Add(body.Id, body);
            present[(int)body.Kind].Add(body);
        }

        foreach (var post in posts.Where(p => p.FromDay <= day && byId.ContainsKey(p.Body)))
        {
            var kind = (int)byId[post.Body].Kind;
            everFilled[kind] = true;
            if (post.HeldOn(day))
            {
                held[kind].Add(post);
            }
        }
    }

    private static (Guid, Guid) Pair(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);

    private static List<T>[] Lists<T>() => [.. Enumerable.Range(0, Kinds).Select(_ => new List<T>())];
}
