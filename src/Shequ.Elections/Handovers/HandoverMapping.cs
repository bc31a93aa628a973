using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Elections.Handovers.Complaints;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Handovers;

internal sealed class HandoverMapping : IEntityTypeConfiguration<Handover>, IEntityTypeConfiguration<HandoverItem>, IEntityTypeConfiguration<ElectionFiling>,
    IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        builder.ToTable("elections_handover");
        builder.HasKey(h => new { h.DivisionId, h.ElectionId });
        builder.Property(h => h.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<HandoverItem> builder) => builder.ToTable("elections_handover_item").HasKey(i => new { i.DivisionId, i.ElectionId, i.Number });

    public void Configure(EntityTypeBuilder<ElectionFiling> builder)
    {
        builder.ToTable("elections_filing");
        builder.HasKey(f => new { f.DivisionId, f.ElectionId, f.Number });
        builder.Property(f => f.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Complaint> builder)
    {
        builder.ToTable("elections_complaint");
        builder.HasKey(c => new { c.DivisionId, c.Id });
        builder.Property(c => c.Version).IsConcurrencyToken();
    }
}

/// <summary>The tables of what follows an election.</summary>
internal static class HandoverTables
{
    extension(PlatformDb db)
    {
        internal DbSet<Handover> Handovers => db.Set<Handover>();

        internal DbSet<HandoverItem> HandoverItems => db.Set<HandoverItem>();

        internal DbSet<ElectionFiling> ElectionFilings => db.Set<ElectionFiling>();

        internal DbSet<Complaint> Complaints => db.Set<Complaint>();
    }
}
