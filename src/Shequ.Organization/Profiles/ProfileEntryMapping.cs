using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Profiles;

internal sealed class ProfileEntryMapping : IEntityTypeConfiguration<ProfileEntry>
{
    public void Configure(EntityTypeBuilder<ProfileEntry> builder)
    {
        builder.ToTable("organization_profile_entry");
        builder.HasKey(e => new { e.DivisionId, e.Revision });
        builder.HasOne<Division>().WithMany().HasForeignKey(e => e.DivisionId);
        builder.Property(e => e.Figures).HasColumnType("jsonb");
    }
}
