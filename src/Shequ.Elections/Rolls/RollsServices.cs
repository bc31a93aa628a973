using Microsoft.Extensions.DependencyInjection;

namespace Shequ.Elections.Rolls;

/// <summary>The acts and reads of the roll of voters.</summary>
internal static class RollsServices
{
    internal static void AddRolls(this IServiceCollection services)
    {
    }
}
