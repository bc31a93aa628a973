using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Kernel.Data;
using Shequ.Population.Households;
using Shequ.Population.Places;

namespace Shequ.Elections.Rolls;

/// <summary>The tables of the roll of voters, which no front end can reach, and those of the register of residents that it reads.</summary>
internal static class RollTables
{
    extension(PlatformDb db)
    {
        internal DbSet<RollObjection> RollObjections => db.Set<RollObjection>();

        internal DbSet<VoterCorrection> VoterCorrections => db.Set<VoterCorrection>();

        internal DbSet<Household> RegisteredHouseholds => db.Set<Household>();

        internal DbSet<Dwelling> RegisteredDwellings => db.Set<Dwelling>();
    }
}

internal sealed class RollMapping : IEntityTypeConfiguration<RollObjection>, IEntityTypeConfiguration<VoterCorrection>
{
    public void Configure(EntityTypeBuilder<RollObjection> builder)
    {
        builder.ToTable("elections_roll_objection");
        builder.HasKey(o => new { o.DivisionId, o.Id });
        builder.Property(o => o.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<VoterCorrection> builder) => builder.ToTable("elections_voter_correction").HasKey(c => new { c.DivisionId, c.Id });
}
