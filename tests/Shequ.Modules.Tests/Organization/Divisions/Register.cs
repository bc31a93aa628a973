using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Changes;
using Shequ.Organization.Divisions.Editions;
using Shequ.Organization.Divisions.Search;
using Shequ.Organization.RuleBooks;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Divisions;

/// <summary>A register of divisions in a database of its own; every question and act has its own scope, as in the product.</summary>
internal sealed class Register : IAsyncDisposable
{
    public static readonly DateOnly ChangeDay = new(2026, 3, 1);
    private readonly ServiceProvider services;
    private readonly string connection;

    private Register(string connection, TemporaryFolder folder)
    {
        (this.connection, Folder) = (connection, folder);
        File.WriteAllText(folder["initials.tsv"], "玄\tx\n武\tw\n区\toq\n江\tj\n宁\tn\n鄂\te\n州\tz\n市\ts\n");
        services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(PinyinInitials.Read(folder["initials.tsv"]))
            .AddDbContext<PlatformDb>(o => o.UseNpgsql(connection))
            .AddScoped<Session>()
            .AddOrganization(new NormLibrary([], []))
            .BuildServiceProvider();
    }

    public TemporaryFolder Folder { get; }

    public async Task<IReadOnlyList<FoundDivision>> Find(DivisionSearch search) =>
        (await services.GetRequiredService<DivisionDirectory>().Find(search, TestContext.Current.CancellationToken)).Divisions;

    public static async Task<Register> Empty(TestDatabases databases) => new(await databases.CloneAsync(), new TemporaryFolder());

    public static async Task<Register> WithExtract(TestDatabases databases)
    {
        var register = await Empty(databases);
        await register.Import();
        return register;
    }

    public static Actor Of(string path) =>
        new("李科长", [.. OrganizationPermissions.All.Select(p => new Grant(p, new DivisionPath(path)))]);

    public Task<ImportDivisions.Result> Import(DateOnly? day = null, Func<string, string?>? edit = null, Actor? actor = null)
    {
        RealExtract.WriteTo(Folder, edit);
        return Act<ImportDivisions, ImportDivisions.Result>(
            i => i.Run(new() { Folder = Folder, Day = day ?? new DateOnly(2023, 6, 30) }), actor);
    }

    public async Task<TResult> Act<TUseCase, TResult>(Func<TUseCase, Task<TResult>> act, Actor? actor = null)
        where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Actor = actor ?? Of("");
        return await act(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public Task<T> Ask<T>(Func<DivisionQueries, Task<T>> question) => Act(question);

    public async Task<Division> ByCode(string code) =>
        (await Ask(q => q.ByCode(code))) ?? throw new InvalidOperationException($"没有 {code}");

    public async Task<List<Division>> Children(string code)
    {
        var parent = await ByCode(code);
        return [.. await Ask(q => q.Children(parent.Id))];
    }

    public async Task Rename(string code, string name, Actor? actor = null)
    {
        var division = await ByCode(code);
        await Act<RenameDivision, Id<Division>>(
            r => r.Run(new() { Division = division.Id, Name = name, On = ChangeDay, Document = "宁民〔2026〕1号" }), actor);
    }

    public async Task Recode(string code, string to, DateOnly? on = null)
    {
        var division = await ByCode(code);
        await Act<RecodeDivision, Id<Division>>(
            r => r.Run(new() { Division = division.Id, Code = to, On = on ?? ChangeDay, Document = "宁民〔2026〕2号" }));
    }

    public async Task<T> Value<T>(string sql)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand(sql, open);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Folder.DisposeAsync();
    }
}
