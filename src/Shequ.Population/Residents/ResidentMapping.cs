using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shequ.Population.Residents;

internal sealed class ResidentMapping : IEntityTypeConfiguration<Resident>, IEntityTypeConfiguration<ResidentPast>
{
    public void Configure(EntityTypeBuilder<Resident> builder)
    {
        builder.ToTable("population_resident");
        builder.HasKey(r => new { r.DivisionId, r.Id });
        builder.Ignore(r => r.Path);
        builder.HasOne(r => r.Division).WithMany().HasForeignKey(r => r.DivisionId);
        builder.Property(r => r.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ResidentPast> builder)
    {
        builder.ToTable("population_resident_past");
        builder.HasKey(p => new { p.DivisionId, p.Id });
    }
}
