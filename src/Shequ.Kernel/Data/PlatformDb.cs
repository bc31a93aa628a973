using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Shequ.Kernel.Auditing;

namespace Shequ.Kernel.Data;

/// <summary>A module's share of the model: the assembly that holds its entities and their mapping.</summary>
public sealed record ModuleModel(Assembly Assembly);

/// <summary>平台数据库: one context for all modules. A module reaches its tables through internal extension properties.</summary>
public sealed class PlatformDb(DbContextOptions<PlatformDb> options, IEnumerable<ModuleModel> modules) : DbContext(options)
{
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    private string ModuleNames { get; } = string.Join(';', modules.Select(m => m.Assembly.FullName));

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        ArgumentNullException.ThrowIfNull(optionsBuilder);
        optionsBuilder.ReplaceService<IModelCacheKeyFactory, KeyByModules>();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        var ids = modules.SelectMany(m => m.Assembly.GetTypes()).SelectMany(t => t.GetProperties()).Select(p => Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType)
            .Where(t => t.IsGenericType && !t.ContainsGenericParameters && t.GetGenericTypeDefinition() == typeof(Id<>)).Distinct();
        foreach (var id in ids)
        {
            configurationBuilder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id.GenericTypeArguments));
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<AuditEntry>(audit =>
        {
            audit.ToTable("kernel_audit");
            audit.HasKey(a => new { a.DivisionId, a.Sequence });
        });
        foreach (var module in modules)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(module.Assembly);
        }

        SnakeCaseNames(modelBuilder);
    }

    private static void SnakeCaseNames(ModelBuilder model)
    {
        // What lies inside a JSON column has no columns of its own.
        foreach (var property in model.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()).SelectMany(e => e.GetProperties()))
        {
            property.SetColumnName(Snake(property.Name));
        }
    }

    private static string Snake(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>Contexts with other modules in one process must not take each other's model.</summary>
    private sealed class KeyByModules : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), designTime, (context as PlatformDb)?.ModuleNames);
    }

    private sealed class IdConverter<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new Id<T>(value));
}
