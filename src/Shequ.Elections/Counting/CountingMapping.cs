using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Elections.Results;

namespace Shequ.Elections.Counting;

internal sealed class CountingMapping : IEntityTypeConfiguration<BoxCount>, IEntityTypeConfiguration<PollResult>
{
    internal static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Configure(EntityTypeBuilder<BoxCount> builder)
    {
        builder.ToTable("elections_box_count");
        builder.HasKey(c => new { c.DivisionId, c.Id });
        builder.Property(c => c.Tallies).HasColumnType("jsonb").HasConversion(
            t => JsonSerializer.Serialize(t, Json), t => JsonSerializer.Deserialize<IReadOnlyList<ContestTally>>(t, Json)!, Whole<IReadOnlyList<ContestTally>>());
    }

    public void Configure(EntityTypeBuilder<PollResult> builder)
    {
        builder.ToTable("elections_poll_result");
        builder.HasKey(r => new { r.DivisionId, r.PollId });
        builder.Property(r => r.Outcome).HasColumnType("jsonb").HasConversion(
            o => JsonSerializer.Serialize(o, Json), o => JsonSerializer.Deserialize<PollOutcome>(o, Json)!, Whole<PollOutcome>());
    }

    /// <summary>What was typed or declared is never changed, so it is compared by what it is and not by what it holds.</summary>
    private static ValueComparer<T> Whole<T>() => new((a, b) => ReferenceEquals(a, b), v => v!.GetHashCode(), v => v);
}
