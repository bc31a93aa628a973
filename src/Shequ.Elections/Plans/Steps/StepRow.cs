using System.Text.Json;
using Shequ.Norms.Keys;

namespace Shequ.Elections.Plans.Steps;

/// <summary>计划步骤: one step as the table of the plan has it: when it is done in practice, and by which norm it must be.</summary>
public sealed record StepRow
{
    private const string Any = "*";

    private StepRow(string[] c)
    {
        (Step, Stage, Title) = (c[0], c[1], c[2]);
        (offices, kinds, modes) = (Words(c[3]), Words(c[4]), Words(c[5]));
        (Actor, After, Earliest, Planned, Latest) = (c[6], Words(c[7]), c[8], c[9], c[10].Length == 0 ? null : c[10]);
        Keys = [.. Words(c[11]).Select(k => KeyCatalogue.Find(k) ?? throw new InvalidDataException($"计划表里的“{Step}”指到没有的规范键 {k}。"))];
        (ByNorm, Notice, Recorded, Path) = (c[12] == "norm", c[13].Length == 0 ? null : c[13], c[14] == "yes", c[15]);
    }

    private readonly string[] offices;
    private readonly string[] kinds;
    private readonly string[] modes;

    public static IReadOnlyList<StepRow> All { get; } = [.. DataFile.Rows("plan.steps", ',').Select(c => new StepRow(c))];

    public string Step { get; }

    /// <summary>One of the eleven stages of practice.</summary>
    public string Stage { get; }

    public string Title { get; }

    /// <summary>Who does it.</summary>
    public string Actor { get; }

    /// <summary>The steps that come before it.</summary>
    public IReadOnlyList<string> After { get; }

    public string Earliest { get; }

    /// <summary>When practice does it.</summary>
    public string Planned { get; }

    /// <summary>The last day that a norm leaves; null where none does.</summary>
    public string? Latest { get; }

    /// <summary>The norms that ask for it.</summary>
    public IReadOnlyList<NormKey> Keys { get; }

    /// <summary>It holds up what follows only where a norm that is certain asks for it; all others hold up always.</summary>
    public bool ByNorm { get; }

    /// <summary>The notice that does it.</summary>
    public string? Notice { get; }

    /// <summary>It has no act of its own and is recorded by hand.</summary>
    public bool Recorded { get; }

    /// <summary>Where it is done, below the address of the election.</summary>
    public string Path { get; }

    /// <summary>The steps of an election in their order; of two rows of one step the first that fits.</summary>
    public static IReadOnlyList<StepRow> Of(Election election) => [.. All.Where(r => r.Fits(election)).DistinctBy(r => r.Step)];

    public override string ToString() => Step;

    private bool Fits(Election election) => Has(offices, election.Office) && Has(kinds, election.Kind) && Has(modes, election.Mode)
        && (Step != PlanStep.ElectionCommittee || election.Presider == Organization.Bodies.BodyKind.ElectionCommittee);

    private static bool Has<T>(string[] words, T value)
        where T : struct, Enum => words is [Any] || words.Contains(JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
