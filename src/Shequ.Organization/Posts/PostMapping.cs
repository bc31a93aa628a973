using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shequ.Organization.Posts;

internal sealed class PostMapping : IEntityTypeConfiguration<Post>, IEntityTypeConfiguration<Appointment>, IEntityTypeConfiguration<Delegation>
{
    private const string HeldUntil = "least(coalesce(ended_on, 'infinity'::date), coalesce(term_ends_on, 'infinity'::date))";

    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("organization_post");
        builder.HasKey(p => new { p.DivisionId, p.Id });
    }

    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.ToTable("organization_appointment");
        builder.HasKey(a => new { a.DivisionId, a.Id });
        builder.Property(a => a.HeldUntil).HasComputedColumnSql(HeldUntil, stored: true);
        builder.Property(a => a.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("organization_delegation");
        builder.HasKey(d => new { d.DivisionId, d.Id });
        builder.Property(d => d.Version).IsConcurrencyToken();
    }
}
