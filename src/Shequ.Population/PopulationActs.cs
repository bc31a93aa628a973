using Microsoft.Extensions.DependencyInjection;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population;

/// <summary>The acts of places and people.</summary>
internal static class PopulationActs
{
    internal static IServiceCollection AddPopulationActs(this IServiceCollection services)
    {
        services.AddScoped<ResidentWriter>();
        services.AddScoped<RegisterDesk>();
        services.AddScoped<DoorBook>();
        services.AddScoped<PlaceBook>();
        services.AddScoped<ResidentsOnDay>();
        services.AddScoped<HouseholdOnDay>();
        services.AddScoped<EstablishEstate>();
        services.AddScoped<RegisterBuilding>();
        services.AddScoped<AddDwellings>();
        services.AddScoped<AssignArea>();
        services.AddScoped<EndPlace>();
        services.AddScoped<RegisterHousehold>();
        services.AddScoped<MoveIn>();
        services.AddScoped<MoveOut>();
        services.AddScoped<MoveWithin>();
        services.AddScoped<SplitHousehold>();
        services.AddScoped<MergeHouseholds>();
        services.AddScoped<ChangeHousehold>();
        services.AddScoped<RemoveByMistake>();
        services.AddScoped<RecordBirth>();
        services.AddScoped<RecordDeath>();
        services.AddScoped<UpdateResident>();
        services.AddScoped<CorrectResident>();
        services.AddScoped<ChangeRegistration>();
        services.AddScoped<LinkPerson>();
        services.AddScoped<PersonOfResident>();
        services.AddScoped<RegisterPersonFromResident>();
        return services;
    }
}
