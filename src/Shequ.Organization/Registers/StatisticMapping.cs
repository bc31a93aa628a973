using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shequ.Organization.Registers;

internal sealed class StatisticMapping : IEntityTypeConfiguration<Statistic>
{
    public void Configure(EntityTypeBuilder<Statistic> builder)
    {
        builder.ToTable("organization_statistic");
        builder.HasKey(s => new { s.DivisionId, s.Key, s.FromDay });
    }
}
