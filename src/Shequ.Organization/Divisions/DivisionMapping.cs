using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shequ.Organization.Divisions;

internal sealed class DivisionMapping : IEntityTypeConfiguration<Division>
{
    public void Configure(EntityTypeBuilder<Division> builder)
    {
        builder.ToTable("organization_division");
        builder.HasKey(d => d.Id);
        builder.Ignore(d => d.Path);
        builder.Ignore(d => d.Place);
        builder.Property(d => d.Version).IsConcurrencyToken();
    }
}
