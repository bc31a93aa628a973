using Shequ.Kernel.Acts;
using Shequ.Organization.Authority;

namespace Shequ.Web.Pages.Norms;

/// <summary>填写内容: what was typed into a form, and who may send it.</summary>
internal static class Typed
{
    /// <summary>Exactly what was typed, or what the form begins with.</summary>
    internal static string? Text(HttpRequest request, string field, string? first = null) =>
        request.HasFormContentType ? request.Form[field].ToString() : first;

    /// <summary>Whether the actor may do it anywhere at all, so that the way to the form is worth showing.</summary>
    internal static bool MaySomewhere(Actor actor, Permission permission) => actor.Grants.Any(g => g.Permission == permission);

    /// <summary>Who may, for those who may not.</summary>
    internal static string WhoMay(Permission permission) =>
        string.Join("、", AuthorityTable.WhoMay(permission).Select(a => a.Title).Distinct());
}
