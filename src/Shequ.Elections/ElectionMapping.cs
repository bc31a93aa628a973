using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Proxies;
using Shequ.Elections.Rolls;

namespace Shequ.Elections;

internal sealed class ElectionMapping : IEntityTypeConfiguration<Election>, IEntityTypeConfiguration<Contest>, IEntityTypeConfiguration<ElectionStep>,
    IEntityTypeConfiguration<ElectionNotice>, IEntityTypeConfiguration<Voter>, IEntityTypeConfiguration<RollEntry>, IEntityTypeConfiguration<Proxy>,
    IEntityTypeConfiguration<Candidate>, IEntityTypeConfiguration<Poll>, IEntityTypeConfiguration<PollContest>, IEntityTypeConfiguration<PollCandidate>,
    IEntityTypeConfiguration<PollingStation>, IEntityTypeConfiguration<BallotBox>, IEntityTypeConfiguration<PollingOfficer>, IEntityTypeConfiguration<CheckIn>,
    IEntityTypeConfiguration<TurnoutMark>, IEntityTypeConfiguration<BallotAccount>
{
    public void Configure(EntityTypeBuilder<Election> builder)
    {
        builder.ToTable("elections_election");
        builder.HasKey(e => new { e.DivisionId, e.Id });
        builder.Ignore(e => e.Path);
        builder.HasOne(e => e.Division).WithMany().HasForeignKey(e => e.DivisionId);
        builder.Property(e => e.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Contest> builder) => builder.ToTable("elections_contest").HasKey(c => new { c.DivisionId, c.Id });

    public void Configure(EntityTypeBuilder<ElectionStep> builder) => builder.ToTable("elections_step").HasKey(s => new { s.DivisionId, s.ElectionId, s.Step });

    public void Configure(EntityTypeBuilder<ElectionNotice> builder) => builder.ToTable("elections_notice").HasKey(n => new { n.DivisionId, n.Id });

    public void Configure(EntityTypeBuilder<Voter> builder)
    {
        builder.ToTable("elections_voter");
        builder.HasKey(v => new { v.DivisionId, v.Id });
        builder.Property(v => v.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<RollEntry> builder) => builder.ToTable("elections_roll_entry").HasKey(r => new { r.DivisionId, r.Id });

    public void Configure(EntityTypeBuilder<Proxy> builder)
    {
        builder.ToTable("elections_proxy");
        builder.HasKey(p => new { p.DivisionId, p.Id });
        builder.Property(p => p.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Candidate> builder)
    {
        builder.ToTable("elections_candidate");
        builder.HasKey(c => new { c.DivisionId, c.Id });
        builder.Property(c => c.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Poll> builder)
    {
        builder.ToTable("elections_poll");
        builder.HasKey(p => new { p.DivisionId, p.Id });
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasMany(p => p.Contests).WithOne().HasForeignKey(c => new { c.DivisionId, c.PollId });
    }

    public void Configure(EntityTypeBuilder<PollContest> builder)
    {
        builder.ToTable("elections_poll_contest");
        builder.HasKey(c => new { c.DivisionId, c.PollId, c.ContestId });
        builder.HasMany(c => c.Candidates).WithOne().HasForeignKey(c => new { c.DivisionId, c.PollId, c.ContestId });
    }

    public void Configure(EntityTypeBuilder<PollCandidate> builder) =>
        builder.ToTable("elections_poll_candidate").HasKey(c => new { c.DivisionId, c.PollId, c.ContestId, c.CandidateId });

    public void Configure(EntityTypeBuilder<PollingStation> builder)
    {
        builder.ToTable("elections_station");
        builder.HasKey(s => new { s.DivisionId, s.Id });
        builder.Property(s => s.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<BallotBox> builder) => builder.ToTable("elections_box").HasKey(b => new { b.DivisionId, b.Id });

    public void Configure(EntityTypeBuilder<PollingOfficer> builder)
    {
        builder.ToTable("elections_officer");
        builder.HasKey(o => new { o.DivisionId, o.Id });
        builder.Property(o => o.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<CheckIn> builder) => builder.ToTable("elections_check_in").HasKey(c => new { c.DivisionId, c.PollId, c.VoterId });

    public void Configure(EntityTypeBuilder<TurnoutMark> builder) =>
        builder.ToTable("elections_turnout").HasKey(t => new { t.DivisionId, t.PollId, t.StationId, t.Slot });

    public void Configure(EntityTypeBuilder<BallotAccount> builder)
    {
        builder.ToTable("elections_ballot_account");
        builder.HasKey(a => new { a.DivisionId, a.PollId, a.StationId });
        builder.Property(a => a.Version).IsConcurrencyToken();
    }
}
