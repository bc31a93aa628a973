using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Kernel.Data;

namespace Shequ.Organization.Divisions;

/// <summary>Why a division is no longer called what it was.</summary>
public enum DesignationCause : short
{
    /// <summary>更名.</summary>
    Renamed,

    /// <summary>变更代码.</summary>
    Recoded,

    /// <summary>划归其他上级.</summary>
    Moved,

    /// <summary>上级变更代码或划归，随之变更.</summary>
    RecodedAbove,

    /// <summary>新一期统计用区划代码.</summary>
    Edition,
}

/// <summary>曾用代码名称: a code and name that a division bore for a time, so that old papers still find it.</summary>
public sealed class Designation
{
    public required Id<Division> DivisionId { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The first day on which it no longer held.</summary>
    public required DateOnly ValidUntil { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required DesignationCause Cause { get; init; }

    /// <summary>批准文号.</summary>
    public required string Document { get; init; }
}

internal sealed class DesignationMapping : IEntityTypeConfiguration<Designation>
{
    public void Configure(EntityTypeBuilder<Designation> builder)
    {
        builder.ToTable("organization_designation");
        builder.HasKey(d => new { d.DivisionId, d.ValidFrom });
    }
}
