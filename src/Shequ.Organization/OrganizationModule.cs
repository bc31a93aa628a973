using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shequ.Kernel;
using Shequ.Kernel.Data;
using Shequ.Organization.Auditing;
using Shequ.Organization.Authority;
using Shequ.Organization.Bodies;
using Shequ.Organization.Checkups;
using Shequ.Organization.Demonstrations;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Changes;
using Shequ.Organization.Divisions.Editions;
using Shequ.Organization.Divisions.Search;
using Shequ.Organization.Duties;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.Profiles;
using Shequ.Organization.Profiles.Exchange;
using Shequ.Organization.Registers;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization;

/// <summary>组织: divisions, what is known of the communities in them, and the norms that hold there.</summary>
public static class OrganizationModule
{
    public static IServiceCollection AddOrganization(this IServiceCollection services, NormLibrary library)
    {
        services.AddSingleton(new ModuleModel(typeof(OrganizationModule).Assembly));
        services.AddSingleton(library);
        AddDivisions(services);
        AddPosts(services);
        services.AddSingleton<AuthorityReader>();
        AddRegister(services);
        services.AddScoped<RosterGuard>();
        services.AddScoped<DutyOpener>();
        services.AddScoped<CloseDuty>();
        services.AddScoped<CadenceDuties>();
        services.AddScoped<CommunityToday>();
        services.AddScoped<AreaToday>();
        services.AddScoped<DutyNotices>();
        services.AddScoped<ProfileReader>();
        services.AddScoped<RegisterReader>();
        services.AddScoped<StatisticBook>();
        services.AddScoped<RecordFigures>();
        services.AddScoped<ImportProfiles>();
        services.AddScoped<PendingImports>();
        services.AddScoped<ProfileTemplate>();
        services.AddScoped<CommunityCheckup>();
        services.AddScoped<AreaCheckup>();
        services.AddScoped<CountryPass>();
        services.AddScoped<CheckupTallies>();
        services.AddScoped<RebuildTallies>();
        services.AddScoped<BindPack>();
        services.AddScoped<EndBinding>();
        services.AddScoped<ConfirmNorm>();
        services.AddScoped<NormExplanations>();
        services.AddScoped<NormUsesInPlace>();
        services.AddScoped<NormRelations>();
        services.AddScoped<RuleBookDecisions>();
        services.AddScoped<PlacesInHand>();
        services.AddScoped<SeedDemonstration>();
        services.AddScoped<SeedRegister>();
        return services;
    }

    /// <summary>Reads of bodies, people, authority and the record.</summary>
    private static void AddRegister(IServiceCollection services)
    {
        services.AddScoped<BodyRosters>();
        services.AddScoped<OrganizationCharts>();
        services.AddScoped<AreaOrganizations>();
        services.AddScoped<BodyQueries>();
        services.AddScoped<PersonQueries>();
        services.AddScoped<SeatQueries>();
        services.AddScoped<AuthorityExplanations>();
        services.AddScoped<AuditQueries>();
    }

    private static void AddPosts(IServiceCollection services)
    {
        services.AddScoped<EstablishBody>();
        services.AddScoped<EndBody>();
        services.AddScoped<TieBodies>();
        services.AddScoped<UntieBodies>();
        services.AddScoped<RosterReader>();
        services.AddScoped<PeopleReader>();
        services.AddScoped<RosterWatch>();
        services.AddScoped<SharedPeople>();
        services.AddScoped<RegisterPerson>();
        services.AddScoped<CorrectPerson>();
        services.AddScoped<DeclareKinship>();
        services.AddScoped<RecordElectionResult>();
        services.AddScoped<ResultSeating>();
        services.AddScoped<GroupSeating>();
        services.AddScoped<PostEnding>();
        services.AddScoped<Appoint>();
        services.AddScoped<VacancyDuties>();
        services.AddScoped<EndAppointment>();
        services.AddScoped<RecordResignation>();
        services.AddScoped<DelegatePowers>();
        services.AddScoped<WithdrawDelegation>();
    }

    private static void AddDivisions(IServiceCollection services)
    {
        services.AddScoped<DivisionQueries>();
        services.AddScoped<ImportDivisions>();
        services.AddScoped<RenameDivision>();
        services.AddScoped<RecodeDivision>();
        services.AddScoped<MoveDivision>();
        services.AddScoped<SplitDivision>();
        services.AddScoped<MergeDivisions>();
        services.AddScoped<CorrectKind>();
        services.AddSingleton<DivisionDirectory>();
        services.AddScoped<PlaceLookup>();
        services.TryAddSingleton(_ => PinyinInitials.Read(
            Path.Combine(RepositoryRoot.Find(), "node_modules", ".shequ", "pinyin-initials.tsv")));
    }
}
