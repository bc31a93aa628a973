using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Data;
using Shequ.Organization.Checkups;
using Shequ.Organization.Profiles;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization;

/// <summary>Registers the acts and queries of this module.</summary>
public static class OrganizationModule
{
    public static IServiceCollection AddOrganization(this IServiceCollection services, NormLibrary library) => services
        .AddSingleton(new ModuleModel(typeof(OrganizationModule).Assembly))
        .AddSingleton(library)
        .AddScoped<ProfileReader>()
        .AddScoped<RecordFigures>()
        .AddScoped<CommunityCheckup>()
        .AddScoped<AreaCheckup>()
        .AddScoped<CountryPass>()
        .AddScoped<CheckupTallies>()
        .AddScoped<RebuildTallies>()
        .AddScoped<BindPack>()
        .AddScoped<EndBinding>()
        .AddScoped<ConfirmNorm>();
}
