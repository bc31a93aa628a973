using Microsoft.Extensions.DependencyInjection;

namespace Shequ.Elections.Handovers;

/// <summary>The acts and reads of what follows an election.</summary>
internal static class HandoversServices
{
    internal static void AddHandovers(this IServiceCollection services)
    {
    }
}
