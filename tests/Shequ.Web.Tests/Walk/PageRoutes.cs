using static Shequ.Organization.OrganizationPermissions;
using static Shequ.Organization.PopulationPermissions;

namespace Shequ.Web.Tests.Walk;

/// <summary>Every page. A new one is added here, or the walk fails.</summary>
internal static class PageRoutes
{
    internal static IReadOnlyList<Operation> All { get; } =
    [
        Operation.Get("/"), Operation.Get("/checkup/{code}"), Operation.Get("/checkup/{code}/norms/{norm}", url: "/checkup/320106/norms/LAW-8"), Operation.Get("/checkup/{code}/workbook"),
        Operation.Get("/divisions"), Operation.Get("/divisions/{place}"), .. Changes(),
        Operation.Get("/norms"), Operation.Get("/norms/coverage"), Operation.Get("/norms/explain"), Operation.Get("/norms/packs/{id}", url: "/norms/packs/tl-2021"),
        Operation.Get("/norms/packs/{id}/bind", url: "/norms/packs/tl-2021/bind"), Operation.Get("/norms/{id}", url: "/norms/LAW-8"), Operation.Get("/norms/confirm/{id}", url: "/norms/confirm/EZ-34"),
        Operation.Get("/profiles/import"), Operation.Get("/profiles/{code:long}"), Operation.Get("/profiles/{code:long}/{section}", url: "/profiles/{code}/size"),
        Operation.Get("/profiles/{code:long}/history/{field}", url: "/profiles/{code}/history/community.households"),
        Operation.Get("/organization"), Operation.Get("/organization/{code}"), Operation.Get("/organization/{code}/bodies/{id:guid}", url: "/organization/{code}/bodies/{body}"),
        Operation.Get("/authority"), Operation.Get("/authority/why", url: "/authority/why?permission=organization.record_posts&division={code}"),
        Operation.Get("/audit/{code}", ViewAudit), Operation.Get("/today/{code}", ViewDuties),
        Operation.Get("/accounts", ManageAccounts, "/accounts?division={code}"), Operation.Get("/accounts/people/{id:guid}", ManageAccounts, "/accounts/people/{person}"),
        Operation.Get("/people", ViewPeople, "/people?division={code}"), Operation.Get("/people/new", RecordPeople, "/people/new?division={code}"),
        Operation.Get("/people/{id:guid}/edit", RecordPeople, "/people/{person}/edit") with { Hidden = true }, Operation.Get("/people/{id:guid}/kin", RecordPeople, "/people/{person}/kin") with { Hidden = true },
        Operation.Get("/organization/{code}/bodies/new", EstablishBodies), Operation.Get("/organization/{code}/results/new", RecordResults),
        Operation.Get("/organization/{code}/bodies/{id:guid}/end", EstablishBodies, "/organization/{code}/bodies/{body}/end"),
        Operation.Get("/organization/{code}/bodies/{id:guid}/tie", EstablishBodies, "/organization/{code}/bodies/{body}/tie"),
        Operation.Get("/organization/{code}/bodies/{id:guid}/appoint", RecordPosts, "/organization/{code}/bodies/{group}/appoint"),
        Operation.Get("/organization/{code}/appointments/{id:guid}/end", EndCommitteePosts, "/organization/{code}/appointments/{member}/end"),
        Operation.Get("/organization/{code}/appointments/{id:guid}/resign", EndCommitteePosts, "/organization/{code}/appointments/{member}/resign"),
        Operation.Get("/residents/{code}/figures", ViewTables),
        Operation.Get("/privacy"), Operation.Get("/residents/{code}/requests", AnswerRequests), Operation.Get("/residents/{code}/retention", AnswerRequests), .. OfResidents(),
        .. Residents(),
        .. Exchange(),
        Operation.Get("/tables"), Operation.Get("/tables/{code}", ViewTables), Operation.Get("/tables/{code}/burden", ViewTables), Operation.Get("/tables/{code}/new", RegisterTables),
        Operation.Get("/tables/{code}/propose", SubmitTables),
        .. Elections.ElectionWays.Pages,
        Operation.Get("/sign-in"), Operation.Get("/sign-in/message"), Operation.Get("/messages"), Operation.Get("/text-size", url: "/text-size?size=normal&back=/"),
    ];

    /// <summary>Pages about oneself or about things with ids of their own, which tests of their own look at.</summary>
    internal static IReadOnlyList<string> Elsewhere { get; } =
    [
        "/tables/{code}/{id:guid}", "/tables/{code}/{id:guid}/fill", "/tables/{code}/{id:guid}/amend", "/tables/{code}/{id:guid}/end", "/tables/{code}/{id:guid}/return",
        "/tables/{code}/{id:guid}/return/{given:guid}", "/tables/{code}/{id:guid}/submission/{given:guid}",
        "/account", "/account/password", "/account/second-factor", "/sign-in/code", "/sign-out", "/today", "/norms/packs/{id}/end/{binding:guid}", "/people/{id:guid}",
        "/residents", "/residents/{code}/places/{id:guid}", "/residents/{code}/places/{id:guid}/dwellings", "/residents/{code}/households/{id:guid}", "/residents/{code}/people/{id:guid}",
        .. new[] { "move-in", "birth", "move-out", "move-within", "split", "merge", "change", "remove" }.Select(act => $"/residents/{{code}}/households/{{id:guid}}/{act}"),
        .. new[] { "update", "correct", "registration", "death", "link" }.Select(act => $"/residents/{{code}}/people/{{id:guid}}/{act}"),
        "/residents/{code}/import/{ticket:guid}", "/residents/{code}/imports/{id:guid}", "/residents/{code}/matches/{id:guid}",
        .. Elections.ElectionWays.Elsewhere,
        "/organization/{code}/duties/{id:guid}", "/organization/{code}/duties/{id:guid}/notice",
        "/my-file", "/my-file/{id:guid}", "/my-file/{id:guid}/views", "/my-file/{id:guid}/requests/new/{kind?}", "/my-file/{id:guid}/requests/{request:guid}", "/my-file/{id:guid}/consents/{consent:guid}",
        "/organization/{code}/appointments/{id:guid}/delegate", "/organization/{code}/delegations/{id:guid}/withdraw", "/organization/{code}/bodies/{id:guid}/ties/{tie:guid}/end",
    ];

    /// <summary>Of somebody who does not exist: who may is told so, who may not is refused before.</summary>
    private static IEnumerable<Operation> OfResidents() => new (string Route, Kernel.Acts.Permission Needs)[]
    {
        ("people/{id:guid}/care/new", RecordCare), ("people/{id:guid}/care/{tag:guid}/renew", RecordCare), ("people/{id:guid}/care/{tag:guid}/end", RecordCare),
        ("people/{id:guid}/reveal", RevealFacts), ("people/{id:guid}/consents", ViewResidents), ("people/{id:guid}/consents/new", AnswerRequests),
        ("people/{id:guid}/consents/{consent:guid}/withdraw", AnswerRequests), ("people/{id:guid}/requests/new", AnswerRequests), ("requests/{request:guid}", AnswerRequests),
    }.Select(r => Operation.Get(
        $"/residents/{{code}}/{r.Route}", r.Needs, $"/residents/{{code}}/{System.Text.RegularExpressions.Regex.Replace(r.Route, @"\{\w+:guid\}", "0198a000-0000-7000-8000-000000000000")}") with { Missing = true });

    private static IEnumerable<Operation> Residents() =>
    [
        Operation.Get("/residents/{code}", ViewResidents) with { Or = ViewOwnBuilding }, Operation.Get("/residents/{code}/list", ViewResidents),
        Operation.Get("/residents/{code}/places", ViewResidents) with { Or = ViewOwnBuilding },
        Operation.Get("/residents/{code}/households/new", RecordResidents), Operation.Get("/residents/{code}/places/estates/new", RecordPlaces),
        Operation.Get("/residents/{code}/places/buildings/new", RecordPlaces), Operation.Get("/residents/{code}/places/assign", RecordPlaces),
    ];

    private static IEnumerable<Operation> Exchange() =>
    [
        Operation.Get("/residents/{code}/import", ImportResidents), Operation.Get("/residents/{code}/matches", DecideMatches), Operation.Get("/residents/{code}/export", ExportResidents),
    ];

    private static IEnumerable<Operation> Changes() =>
        new[] { "rename", "recode", "move", "split", "merge", "kind" }.Select(change => Operation.Get($"/divisions/{{place}}/{change}", ChangeDivisions));
}
