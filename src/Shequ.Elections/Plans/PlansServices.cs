using Microsoft.Extensions.DependencyInjection;

namespace Shequ.Elections.Plans;

/// <summary>The acts and reads of calling and planning an election.</summary>
internal static class PlansServices
{
    internal static void AddPlans(this IServiceCollection services)
    {
    }
}
