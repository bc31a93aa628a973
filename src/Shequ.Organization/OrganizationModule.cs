using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shequ.Kernel;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Changes;
using Shequ.Organization.Divisions.Editions;
using Shequ.Organization.Divisions.Search;

namespace Shequ.Organization;

/// <summary>组织: divisions, and what is known of the organizations in them.</summary>
public static class OrganizationModule
{
    public static IServiceCollection AddOrganization(this IServiceCollection services)
    {
        services.AddSingleton(new ModuleModel(typeof(OrganizationModule).Assembly));
        services.AddScoped<DivisionQueries>();
        services.AddScoped<ImportDivisions>();
        services.AddScoped<RenameDivision>();
        services.AddScoped<RecodeDivision>();
        services.AddScoped<MoveDivision>();
        services.AddScoped<SplitDivision>();
        services.AddScoped<MergeDivisions>();
        services.AddScoped<CorrectKind>();
        services.AddSingleton<DivisionDirectory>();
        services.TryAddSingleton(_ => PinyinInitials.Read(
            Path.Combine(RepositoryRoot.Find(), "node_modules", ".shequ", "pinyin-initials.tsv")));
        return services;
    }
}
