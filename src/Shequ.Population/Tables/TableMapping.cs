using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Population.Tables.Filling;
using Shequ.Population.Tables.Returns;
using Shequ.Population.Tables.Submissions;

namespace Shequ.Population.Tables;

internal sealed class TableMapping : IEntityTypeConfiguration<RequestedTable>, IEntityTypeConfiguration<TableEdition>, IEntityTypeConfiguration<TableColumn>,
    IEntityTypeConfiguration<TableAnswer>, IEntityTypeConfiguration<TableSubmission>, IEntityTypeConfiguration<TableReturn>
{
    public void Configure(EntityTypeBuilder<RequestedTable> builder)
    {
        builder.ToTable("population_requested_table");
        builder.HasKey(t => new { t.DivisionId, t.Id });
        builder.Ignore(t => t.Path);
        builder.HasOne(t => t.Division).WithMany().HasForeignKey(t => t.DivisionId);
        builder.Property(t => t.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<TableEdition> builder)
    {
        builder.ToTable("population_table_edition");
        builder.HasKey(e => new { e.DivisionId, e.TableId, e.Number });
        builder.HasMany(e => e.Columns).WithOne().HasForeignKey(c => new { c.DivisionId, c.TableId, c.Edition });
    }

    public void Configure(EntityTypeBuilder<TableColumn> builder)
    {
        builder.ToTable("population_table_column");
        builder.HasKey(c => new { c.DivisionId, c.TableId, c.Edition, c.Position });
        builder.Ignore(c => c.Key);
    }

    public void Configure(EntityTypeBuilder<TableAnswer> builder)
    {
        builder.ToTable("population_table_answer");
        builder.HasKey(a => new { a.DivisionId, a.Id });
    }

    public void Configure(EntityTypeBuilder<TableSubmission> builder)
    {
        builder.ToTable("population_table_submission");
        builder.HasKey(s => new { s.DivisionId, s.Id });
    }

    public void Configure(EntityTypeBuilder<TableReturn> builder)
    {
        builder.ToTable("population_table_return");
        builder.HasKey(r => new { r.DivisionId, r.Id });
        builder.Ignore(r => r.Path);
        builder.HasOne(r => r.Division).WithMany().HasForeignKey(r => r.DivisionId);
        builder.Property(r => r.Version).IsConcurrencyToken();
    }
}
