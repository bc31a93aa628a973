using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Plans;

/// <summary>选举公告: a notice as it was published, which is never changed; a later one may correct it.</summary>
public sealed class ElectionNotice
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<ElectionNotice> Id { get; init; }

    public required Id<Election> ElectionId { get; init; }

    /// <summary>What it announces, by the plan's name, e.g. voter_list.</summary>
    public required string Kind { get; init; }

    /// <summary>第几号公告 of this election.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>Its paragraphs, one a line; lists of names are part of it, as they were published.</summary>
    public required string Text { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required string PublishedBy { get; init; }
}
