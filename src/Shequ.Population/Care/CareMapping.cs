using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shequ.Population.Care;

internal sealed class CareMapping : IEntityTypeConfiguration<CareTag>
{
    public void Configure(EntityTypeBuilder<CareTag> builder)
    {
        builder.ToTable("population_care_tag");
        builder.HasKey(t => new { t.DivisionId, t.Id });
        builder.Ignore(t => t.Path);
        builder.HasOne(t => t.Division).WithMany().HasForeignKey(t => t.DivisionId);
        builder.Property(t => t.Version).IsConcurrencyToken();
    }
}
