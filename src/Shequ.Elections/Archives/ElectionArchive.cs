using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Elections.Plans;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Archives;

/// <summary>选举档案: an election as it was archived on a day; never changed, a later one is made beside it.</summary>
public sealed class ElectionArchive
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Election> ElectionId { get; init; }

    /// <summary>第几次归档, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>SHA-256 of the manifest, as it was posted.</summary>
    public required byte[] ManifestHash { get; init; }

    public required int Files { get; init; }

    /// <summary>The zip file itself, so that what is downloaded years later is what was posted.</summary>
    public required byte[] Content { get; init; }

    public required DateOnly MadeOn { get; init; }

    public required string MadeBy { get; init; }

    public string Hash => Convert.ToHexStringLower(ManifestHash);
}

internal sealed class ArchiveMapping : IEntityTypeConfiguration<ElectionArchive>
{
    public void Configure(EntityTypeBuilder<ElectionArchive> builder)
    {
        builder.ToTable("elections_archive");
        builder.HasKey(a => new { a.DivisionId, a.ElectionId, a.Number });
        builder.Ignore(a => a.Hash);
    }
}

/// <summary>The table of archives.</summary>
internal static class ArchiveTables
{
    extension(PlatformDb db)
    {
        internal DbSet<ElectionArchive> ElectionArchives => db.Set<ElectionArchive>();
    }
}
