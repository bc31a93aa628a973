using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy.Consents;

/// <summary>与被监护人关系.</summary>
public enum GuardianRelation : short
{
    /// <summary>父母.</summary>
    Parent,

    /// <summary>祖父母、外祖父母.</summary>
    Grandparent,

    /// <summary>其他监护人.</summary>
    OtherGuardian,
}

/// <summary>同意: that a resident, or a guardian for them, agreed to one purpose, on which paper, until they withdraw it.</summary>
public sealed class Consent : IInDivision
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Consent> Id { get; init; }

    public required Id<Resident> ResidentId { get; init; }

    /// <summary>A word of <see cref="ConsentPurpose"/>.</summary>
    public required string Purpose { get; init; }

    public required DateOnly GivenOn { get; init; }

    /// <summary>Null where the resident agreed in person.</summary>
    public string? GuardianName { get; init; }

    public GuardianRelation? GuardianRelation { get; init; }

    /// <summary>The guardian in the register of the same community, where they are kept there; may read the file of the child.</summary>
    public Id<Resident>? GuardianId { get; init; }

    /// <summary>The paper or message in which it was given.</summary>
    public required string Document { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    /// <summary>The day from which it no longer holds; what was done before stays lawful.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawnHow { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public int Version { get; set; }

    public Division? Division { get; init; }

    public DivisionPath Path => Division!.Path;

    Guid IInDivision.DivisionId => DivisionId.Value;

    string IInDivision.PlaceName => Division!.Name;

    internal void Withdraw(DateOnly on, string how, string by)
    {
        (WithdrawnOn, WithdrawnHow, WithdrawnBy) = (on, how, by);
        Version++;
    }
}

/// <summary>同意事项: a purpose for which the law asks consent, because no duty of the committee covers it.</summary>
/// <param name="What">What would be done, so that whoever agrees knows.</param>
public sealed record ConsentPurpose(string Word, string Chinese, string What)
{
    public static IReadOnlyList<ConsentPurpose> All { get; } = [.. DataFile.Rows("consent.purposes").Select(c => new ConsentPurpose(c[0], c[1], c[2]))];

    public static ConsentPurpose? Find(string word) => All.FirstOrDefault(p => p.Word == word);
}
