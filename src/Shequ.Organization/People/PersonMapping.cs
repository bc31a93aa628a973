using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shequ.Organization.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Kinship>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("organization_person");
        builder.HasKey(p => p.Id);
        builder.Ignore(p => p.Path);
        builder.HasOne(p => p.Division).WithMany().HasForeignKey(p => p.DivisionId);
        builder.Property(p => p.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Kinship> builder)
    {
        builder.ToTable("organization_kinship");
        builder.HasKey(k => new { k.PersonId, k.RelativeId });
        builder.Property(k => k.Version).IsConcurrencyToken();
    }
}
