using Microsoft.AspNetCore.Mvc;
using Shequ.Accounts.Management;
using Shequ.Accounts.Sessions;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;
using Shequ.Web.SignIn;

namespace Shequ.Web.Pages.Accounts;

/// <summary>辖区账户: who in a division holds a post and who of them can sign in.</summary>
public sealed class DivisionModel(Presence presence, Session session, DivisionQueries divisions, AccountsOfDivision accounts) : OwnPage(presence)
{
    public Division Division { get; private set; } = null!;

    public Breadcrumbs? Crumbs { get; private set; }

    public IReadOnlyList<Colleague> People { get; private set; } = [];

    public IReadOnlyList<Division> Below { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? division, CancellationToken stop)
    {
        Division = await divisions.Require(division ?? OwnCode(), stop);
        People = await accounts.In(Division, stop);
        Below = Division.Level == DivisionLevel.Community ? [] : (await divisions.Children(Division.Id, stop)).Where(d => d.Kind is DivisionKind.Area or DivisionKind.Urban).ToArray();
        var above = (await divisions.Above(Division, stop)).Where(d => session.Actor.May(OrganizationPermissions.ManageAccounts, d.Path));
        Crumbs = new([new("我的账户", "/account"), .. above.Select(d => new Crumb(d.Name, $"/accounts?division={d.Code}")), new(Hosting.Crumbs.NameOf(Division))]);
        return Page();
    }

    internal static string StateOf(Colleague person) => person switch
    {
        { Login: null } => "没有账户",
        { LockedAt: not null } => $"{person.Login}，已停用",
        { SecondFactor: true } => $"{person.Login}，有第二验证",
        _ => person.Login,
    };

    /// <summary>The highest place in which one may manage accounts.</summary>
    private string OwnCode() => session.Actor.Grants.Where(g => g.Permission == OrganizationPermissions.ManageAccounts).OrderBy(g => g.Path.Value.Length)
        .Select(g => g.Path == DivisionPath.Country ? "0" : g.Path.Value.Split('/')[^1]).FirstOrDefault() ?? "0";
}
