using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Population.Exchange.Exports;
using Shequ.Population.Exchange.Matches;

namespace Shequ.Population.Exchange.Imports;

internal sealed class ExchangeMapping : IEntityTypeConfiguration<ResidentImport>, IEntityTypeConfiguration<MatchProposal>, IEntityTypeConfiguration<ResidentExport>
{
    public void Configure(EntityTypeBuilder<ResidentImport> builder)
    {
        builder.ToTable("population_import");
        builder.HasKey(i => new { i.DivisionId, i.Id });
        builder.Ignore(i => i.Path);
        builder.HasOne(i => i.Division).WithMany().HasForeignKey(i => i.DivisionId);
    }

    public void Configure(EntityTypeBuilder<MatchProposal> builder)
    {
        builder.ToTable("population_match_proposal");
        builder.HasKey(p => new { p.DivisionId, p.Id });
        builder.Ignore(p => p.Path);
        builder.HasOne(p => p.Division).WithMany().HasForeignKey(p => p.DivisionId);
        builder.Property(p => p.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ResidentExport> builder)
    {
        builder.ToTable("population_export");
        builder.HasKey(e => new { e.DivisionId, e.Id });
    }
}
