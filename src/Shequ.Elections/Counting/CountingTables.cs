using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Counting;

/// <summary>The tables of the count beside those of the core.</summary>
internal static class CountingTables
{
    extension(PlatformDb db)
    {
        internal DbSet<Recount> Recounts => db.Set<Recount>();

        internal DbSet<EmptiedBox> EmptiedBoxes => db.Set<EmptiedBox>();
    }
}

internal sealed class RecountMapping : IEntityTypeConfiguration<Recount>, IEntityTypeConfiguration<EmptiedBox>
{
    public void Configure(EntityTypeBuilder<Recount> builder) => builder.ToTable("elections_recount").HasKey(r => new { r.DivisionId, r.PollId, r.BoxId, r.Attempt });

    public void Configure(EntityTypeBuilder<EmptiedBox> builder) => builder.ToTable("elections_emptied_box").HasKey(e => new { e.DivisionId, e.PollId, e.BoxId });
}
