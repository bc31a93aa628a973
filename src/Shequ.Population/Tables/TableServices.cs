using Microsoft.Extensions.DependencyInjection;
using Shequ.Population.Tables.Burdens;
using Shequ.Population.Tables.Demonstrations;
using Shequ.Population.Tables.Filling;
using Shequ.Population.Tables.Proposals;
using Shequ.Population.Tables.Returns;
using Shequ.Population.Tables.Submissions;

namespace Shequ.Population.Tables;

/// <summary>The acts and reads of tables.</summary>
internal static class TableServices
{
    internal static void AddTables(this IServiceCollection services)
    {
        services.AddScoped<TableRegistry>();
        services.AddScoped<RegisterTable>();
        services.AddScoped<AmendTable>();
        services.AddScoped<EndTable>();
        services.AddScoped<LivingPeople>();
        services.AddScoped<CommunityFacts>();
        services.AddScoped<AnswerBook>();
        services.AddScoped<TableFiller>();
        services.AddScoped<FillTable>();
        services.AddScoped<AnswerGaps>();
        services.AddScoped<TableMarks>();
        services.AddScoped<SubmitTable>();
        services.AddScoped<TableSubmissions>();
        services.AddScoped<TakeSubmission>();
        services.AddScoped<AreaSubmissions>();
        services.AddScoped<BurdenReader>();
        services.AddScoped<ReturnTable>();
        services.AddScoped<AnswerReturn>();
        services.AddScoped<TableReturns>();
        services.AddScoped<ProposeTable>();
        services.AddScoped<FillProposed>();
        services.AddScoped<SeedTables>();
    }
}
