using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Population.Privacy.Consents;
using Shequ.Population.Privacy.Requests;

namespace Shequ.Population.Privacy;

internal sealed class PrivacyMapping : IEntityTypeConfiguration<ResidentView>, IEntityTypeConfiguration<Consent>, IEntityTypeConfiguration<PersonalRequest>
{
    public void Configure(EntityTypeBuilder<ResidentView> builder)
    {
        builder.ToTable("population_view");
        builder.HasKey(v => new { v.DivisionId, v.Id });
    }

    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("population_consent");
        builder.HasKey(c => new { c.DivisionId, c.Id });
        builder.Ignore(c => c.Path);
        builder.HasOne(c => c.Division).WithMany().HasForeignKey(c => c.DivisionId);
        builder.Property(c => c.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<PersonalRequest> builder)
    {
        builder.ToTable("population_request");
        builder.HasKey(r => new { r.DivisionId, r.Id });
        builder.Ignore(r => r.Path);
        builder.Ignore(r => r.AnsweredLate);
        builder.HasOne(r => r.Division).WithMany().HasForeignKey(r => r.DivisionId);
        builder.Property(r => r.Version).IsConcurrencyToken();
    }
}
