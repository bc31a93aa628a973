using Microsoft.Extensions.DependencyInjection;

namespace Shequ.Elections.Proxies;

/// <summary>The acts and reads of voting by proxy.</summary>
internal static class ProxiesServices
{
    internal static void AddProxies(this IServiceCollection services)
    {
        services.AddScoped<GiveProxy>();
        services.AddScoped<WithdrawProxy>();
        services.AddScoped<PublishProxies>();
        services.AddScoped<ProxyReader>();
    }
}
