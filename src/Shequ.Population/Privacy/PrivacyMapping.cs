using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shequ.Population.Privacy;

internal sealed class PrivacyMapping : IEntityTypeConfiguration<ResidentView>
{
    public void Configure(EntityTypeBuilder<ResidentView> builder)
    {
        builder.ToTable("population_view");
        builder.HasKey(v => new { v.DivisionId, v.Id });
    }
}
