using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Elections.Counting;

namespace Shequ.Elections.Candidates;

internal sealed class CandidatesMapping : IEntityTypeConfiguration<Nomination>, IEntityTypeConfiguration<Nominator>, IEntityTypeConfiguration<CandidateReview>,
    IEntityTypeConfiguration<Departure>, IEntityTypeConfiguration<BallotDraw>
{
    public void Configure(EntityTypeBuilder<Nomination> builder) => builder.ToTable("elections_nomination").HasKey(n => new { n.DivisionId, n.Id });

    public void Configure(EntityTypeBuilder<Nominator> builder) => builder.ToTable("elections_nominator").HasKey(n => new { n.DivisionId, n.NominationId, n.VoterId });

    public void Configure(EntityTypeBuilder<CandidateReview> builder)
    {
        builder.ToTable("elections_candidate_review");
        builder.HasKey(r => new { r.DivisionId, r.Id });
        Json(builder.Property(r => r.Checks));
    }

    public void Configure(EntityTypeBuilder<Departure> builder) => builder.ToTable("elections_departure").HasKey(d => new { d.DivisionId, d.Id });

    public void Configure(EntityTypeBuilder<BallotDraw> builder)
    {
        builder.ToTable("elections_draw");
        builder.HasKey(d => new { d.DivisionId, d.PollId, d.Turn });
        Json(builder.Property(d => d.Lots));
    }

    /// <summary>Rows with such a list are never changed, so it is compared by what it is and not by what it holds.</summary>
    private static void Json<T>(PropertyBuilder<IReadOnlyList<T>> property) => property.HasColumnType("jsonb").HasConversion(
        l => JsonSerializer.Serialize(l, CountingMapping.Json), l => JsonSerializer.Deserialize<IReadOnlyList<T>>(l, CountingMapping.Json)!,
        new ValueComparer<IReadOnlyList<T>>((a, b) => ReferenceEquals(a, b), l => l.GetHashCode(), l => l));
}
