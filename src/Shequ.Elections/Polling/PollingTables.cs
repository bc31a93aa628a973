using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Elections.Polling.Offline;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Polling;

/// <summary>The tables of voting without a line to the net.</summary>
internal static class PollingTables
{
    extension(PlatformDb db)
    {
        internal DbSet<OfflineSlice> OfflineSlices => db.Set<OfflineSlice>();

        internal DbSet<OfflineVoter> OfflineVoters => db.Set<OfflineVoter>();

        internal DbSet<OfflineCopy> OfflineCopies => db.Set<OfflineCopy>();

        internal DbSet<DoubleIssue> DoubleIssues => db.Set<DoubleIssue>();
    }
}

internal sealed class PollingMapping : IEntityTypeConfiguration<OfflineSlice>, IEntityTypeConfiguration<OfflineVoter>, IEntityTypeConfiguration<OfflineCopy>, IEntityTypeConfiguration<DoubleIssue>
{
    public void Configure(EntityTypeBuilder<OfflineSlice> builder)
    {
        builder.ToTable("elections_offline_slice");
        builder.HasKey(s => new { s.DivisionId, s.Id });
        builder.Ignore(s => s.Out);
        builder.Property(s => s.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<OfflineVoter> builder) => builder.ToTable("elections_offline_voter").HasKey(v => new { v.DivisionId, v.SliceId, v.VoterId });

    public void Configure(EntityTypeBuilder<OfflineCopy> builder) => builder.ToTable("elections_offline_copy").HasKey(c => new { c.DivisionId, c.SliceId, c.Id });

    public void Configure(EntityTypeBuilder<DoubleIssue> builder) => builder.ToTable("elections_double_issue").HasKey(d => new { d.DivisionId, d.PollId, d.VoterId, d.CopyId });
}
