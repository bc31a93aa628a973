using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shequ.Organization.Duties;

internal sealed class DutyMapping : IEntityTypeConfiguration<Duty>
{
    public void Configure(EntityTypeBuilder<Duty> builder)
    {
        builder.ToTable("organization_duty");
        builder.HasKey(d => new { d.DivisionId, d.Id });
        builder.Ignore(d => d.Path);
        builder.Ignore(d => d.IsOpen);
        builder.Ignore(d => d.DoneLate);
        builder.HasOne(d => d.Division).WithMany().HasForeignKey(d => d.DivisionId);
        builder.Property(d => d.Version).IsConcurrencyToken();
    }
}
