using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Recalls;

internal sealed class RecallMapping : IEntityTypeConfiguration<Petition>, IEntityTypeConfiguration<PetitionSigner>
{
    public void Configure(EntityTypeBuilder<Petition> builder)
    {
        builder.ToTable("elections_petition");
        builder.HasKey(p => new { p.DivisionId, p.Id });
        builder.Ignore(p => p.Path);
        builder.HasOne(p => p.Division).WithMany().HasForeignKey(p => p.DivisionId);
        builder.Property(p => p.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<PetitionSigner> builder) =>
        builder.ToTable("elections_petition_signer").HasKey(s => new { s.DivisionId, s.PetitionId, s.Number });
}

/// <summary>The tables of recalls.</summary>
internal static class RecallTables
{
    extension(PlatformDb db)
    {
        internal DbSet<Petition> Petitions => db.Set<Petition>();

        internal DbSet<PetitionSigner> PetitionSigners => db.Set<PetitionSigner>();
    }
}
