using Microsoft.Extensions.DependencyInjection;

namespace Shequ.Elections.Recalls;

/// <summary>The acts and reads of recall.</summary>
internal static class RecallsServices
{
    internal static void AddRecalls(this IServiceCollection services)
    {
    }
}
