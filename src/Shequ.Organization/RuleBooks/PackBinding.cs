using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.RuleBooks;

/// <summary>规范包绑定: an administrator's decision that a pack holds in a division, with its basis.</summary>
public sealed class PackBinding
{
    public required Id<PackBinding> Id { get; init; }

    public required string Pack { get; init; }

    public required Id<Division> DivisionId { get; init; }

    public required DateOnly HoldsFrom { get; init; }

    public DateOnly? HoldsTo { get; set; }

    /// <summary>The document or decision that it rests on.</summary>
    public required string Basis { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public int Version { get; set; }
}

/// <summary>条款核定: how a doubtful norm is to be read, by whom and from which source. The latest counts.</summary>
public sealed class NormConfirmation
{
    public required Id<NormConfirmation> Id { get; init; }

    public required string Norm { get; init; }

    public required string Reading { get; init; }

    public required string Source { get; init; }

    public required string ConfirmedBy { get; init; }

    public required DateOnly ConfirmedOn { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}

internal sealed class PackBindingMapping : IEntityTypeConfiguration<PackBinding>, IEntityTypeConfiguration<NormConfirmation>
{
    public void Configure(EntityTypeBuilder<PackBinding> builder)
    {
        builder.ToTable("organization_pack_binding");
        builder.HasOne<Division>().WithMany().HasForeignKey(b => b.DivisionId);
        builder.Property(b => b.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<NormConfirmation> builder) => builder.ToTable("organization_norm_confirmation");
}
