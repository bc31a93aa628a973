using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.Profiles;
using Shequ.Organization.Profiles.Sections;

namespace Shequ.Organization.Demonstrations;

/// <summary>What a made-up register must agree with: the made-up figures of the same community.</summary>
internal sealed class StatedFigures(IReadOnlyList<FigureChange> changes)
{
    private readonly Dictionary<string, FigureValue> values =
        changes.Where(c => c.Row is null && c.Value is not null).ToDictionary(c => c.Field.Name, c => c.Value!.Value);

    internal int Number(string name, int otherwise) => values.TryGetValue(name, out var value) ? (int)value.Number : otherwise;

    internal int Number(NormKey key, int otherwise) => Number(key.Name, otherwise);

    internal bool Flag(NormKey key, bool otherwise) => Number(key, otherwise ? 1 : 0) == 1;

    internal IEnumerable<string> Words(NormKey key) => values.TryGetValue(key.Name, out var value) ? key.Words!.In(value.Bits) : key.Words!.Words.Take(4);

    internal IReadOnlyList<string> Estates { get; } = changes.Where(c => c.Field == SizeSections.EstateOccupied).Select(c => c.Row!).ToArray();
}

/// <summary>模拟登记: the made-up bodies, people and posts of one community, true to its made-up figures.</summary>
internal sealed class SimulatedRegister
{
    internal required RegisterDraft Draft { get; init; }

    internal required StatedFigures Figures { get; init; }

    /// <summary>慈悲社社区.</summary>
    internal required string Place { get; init; }

    internal required DateOnly Elected { get; init; }

    internal required DateOnly TermEnds { get; init; }

    internal Body Committee { get; set; } = null!;

    internal Body Party { get; set; } = null!;

    internal Body Agency { get; set; } = null!;

    /// <summary>The chair first, then the deputies.</summary>
    internal List<Person> Members { get; } = [];

    internal List<Person> Workers { get; } = [];

    internal List<Person> Representatives { get; } = [];

    internal List<Body> Groups { get; } = [];

    internal List<Body> Buildings { get; } = [];

    internal static void Fill(RegisterDraft draft, Division community, int months)
    {
        var figures = new StatedFigures(SimulatedCommunity.Make(community.Code, draft.Today));
        var elected = DateOnly.FromDayNumber(figures.Number(CommitteeKeys.ElectedOn, draft.Today.AddDays(-draft.Between(60, 1700)).DayNumber));
        var register = new SimulatedRegister
        {
            Draft = draft, Figures = figures, Place = PlaceOf(community.Name), Elected = elected, TermEnds = elected.AddMonths(months).AddDays(1),
        };
        SimulatedPartners.AddAgency(register);
        SimulatedCommittee.Add(register, months);
        SimulatedGroups.Add(register);
        SimulatedPartyChain.Add(register, months);
        SimulatedCommittee.AddSubcommittees(register);
        SimulatedSupervision.Add(register);
        SimulatedPartners.Add(register);
    }

    /// <summary>The record of the election and what goes with it.</summary>
    internal string Report => $"{Elected.Year}年换届选举结果报告单";

    internal Appointment Choose(Body body, PostKind kind, Person person, AppointmentOrigin origin, string document, string? source = null, int? seats = null) =>
        Draft.Hold(body, kind, person, Elected, origin, document, TermEnds, source, seats);

    private static string PlaceOf(string name)
    {
        foreach (var ending in new[] { "社区居民委员会", "社区居委会", "居民委员会", "居委会", "社区" })
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                return name[..^ending.Length] + "社区";
            }
        }

        return name;
    }
}
