using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Kernel.Data;

namespace Shequ.Organization.Divisions;

/// <summary>How one division came out of another.</summary>
public enum SuccessionKind : short
{
    /// <summary>拆分.</summary>
    Split,

    /// <summary>合并.</summary>
    Merge,
}

/// <summary>沿革: a division came, wholly or in part, out of another.</summary>
public sealed class Succession
{
    public required Id<Division> FromDivisionId { get; init; }

    public required Id<Division> ToDivisionId { get; init; }

    public required DateOnly HappenedOn { get; init; }

    public required SuccessionKind Kind { get; init; }

    /// <summary>批准文号.</summary>
    public required string Document { get; init; }
}

internal sealed class SuccessionMapping : IEntityTypeConfiguration<Succession>
{
    public void Configure(EntityTypeBuilder<Succession> builder)
    {
        builder.ToTable("organization_succession");
        builder.HasKey(s => new { s.FromDivisionId, s.ToDivisionId });
    }
}
