using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shequ.Population.Households;

internal sealed class HouseholdMapping : IEntityTypeConfiguration<Household>, IEntityTypeConfiguration<HouseholdPast>, IEntityTypeConfiguration<Stay>
{
    public void Configure(EntityTypeBuilder<Household> builder)
    {
        builder.ToTable("population_household");
        builder.HasKey(h => new { h.DivisionId, h.Id });
        builder.Ignore(h => h.Path);
        builder.HasOne(h => h.Division).WithMany().HasForeignKey(h => h.DivisionId);
        builder.Property(h => h.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<HouseholdPast> builder)
    {
        builder.ToTable("population_household_past");
        builder.HasKey(p => new { p.DivisionId, p.Id });
    }

    public void Configure(EntityTypeBuilder<Stay> builder)
    {
        builder.ToTable("population_stay");
        builder.HasKey(s => new { s.DivisionId, s.Id });
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
