using Microsoft.Extensions.DependencyInjection;

namespace Shequ.Party;

/// <summary>党建: the party organisations of a community. So far it reads what the register of bodies holds.</summary>
public static class PartyModule
{
    public static IServiceCollection AddParty(this IServiceCollection services) => services.AddScoped<PartyChains>();
}
