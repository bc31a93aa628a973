using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shequ.Population.Places;

internal sealed class PlaceMapping : IEntityTypeConfiguration<Estate>, IEntityTypeConfiguration<ResidentialBuilding>, IEntityTypeConfiguration<Entrance>,
    IEntityTypeConfiguration<Dwelling>, IEntityTypeConfiguration<AreaAssignment>
{
    public void Configure(EntityTypeBuilder<Estate> builder)
    {
        builder.ToTable("population_estate");
        builder.HasKey(e => new { e.DivisionId, e.Id });
        builder.Ignore(e => e.Path);
        builder.HasOne(e => e.Division).WithMany().HasForeignKey(e => e.DivisionId);
        builder.Property(e => e.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ResidentialBuilding> builder)
    {
        builder.ToTable("population_building");
        builder.HasKey(b => new { b.DivisionId, b.Id });
        builder.Property(b => b.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Entrance> builder)
    {
        builder.ToTable("population_entrance");
        builder.HasKey(e => new { e.DivisionId, e.Id });
    }

    public void Configure(EntityTypeBuilder<Dwelling> builder)
    {
        builder.ToTable("population_dwelling");
        builder.HasKey(d => new { d.DivisionId, d.Id });
    }

    public void Configure(EntityTypeBuilder<AreaAssignment> builder)
    {
        builder.ToTable("population_area_assignment");
        builder.HasKey(a => new { a.DivisionId, a.Id });
    }
}
