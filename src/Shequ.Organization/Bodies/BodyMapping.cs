using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shequ.Organization.Bodies;

internal sealed class BodyMapping : IEntityTypeConfiguration<Body>, IEntityTypeConfiguration<BodyTie>, IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Body> builder)
    {
        builder.ToTable("organization_body");
        builder.HasKey(b => new { b.DivisionId, b.Id });
        builder.Ignore(b => b.Path);
        builder.HasOne(b => b.Division).WithMany().HasForeignKey(b => b.DivisionId);
        builder.Property(b => b.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<BodyTie> builder)
    {
        builder.ToTable("organization_body_tie");
        builder.HasKey(t => new { t.DivisionId, t.Id });
        builder.Property(t => t.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.ToTable("organization_term");
        builder.HasKey(t => new { t.DivisionId, t.BodyId, t.StartsOn });
    }
}
