using Shequ.Accounts;
using Shequ.Organization;

namespace Shequ.Web.Components;

/// <summary>What an act is called in the record: the permission under which it was done.</summary>
public static class ActName
{
    public static string Of(string name) =>
        OrganizationPermissions.All.Append(AccountsPermissions.OwnAccount).Append(PopulationPermissions.OwnFile).FirstOrDefault(p => p.Name == name)?.Chinese ?? name;
}
