using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Kernel;

/// <summary>What every front end needs to run acts on one database.</summary>
public static class KernelModule
{
    public static IServiceCollection AddKernel(this IServiceCollection services, string connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        
        // The same few questions are asked over and over; planning them each time costs more than answering them.
        services.AddSingleton(_ => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 50 }.ConnectionString));
        services.AddDbContext<PlatformDb>((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddScoped<Session>();
        return services;
    }
}
