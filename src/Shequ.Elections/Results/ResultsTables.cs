using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Results;

/// <summary>The tables of results beside those of the core.</summary>
internal static class ResultsTables
{
    extension(PlatformDb db)
    {
        internal DbSet<DeclinedSeat> DeclinedSeats => db.Set<DeclinedSeat>();

        internal DbSet<ElectionCertificate> ElectionCertificates => db.Set<ElectionCertificate>();
    }
}

internal sealed class ResultsMapping : IEntityTypeConfiguration<DeclinedSeat>, IEntityTypeConfiguration<ElectionCertificate>
{
    public void Configure(EntityTypeBuilder<DeclinedSeat> builder) =>
        builder.ToTable("elections_declined_seat").HasKey(d => new { d.DivisionId, d.PollId, d.ContestId, d.CandidateId });

    public void Configure(EntityTypeBuilder<ElectionCertificate> builder) => builder.ToTable("elections_certificate").HasKey(c => new { c.DivisionId, c.ElectionId, c.Number });
}
