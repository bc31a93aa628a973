using Shequ.Kernel.Data;
using Shequ.Web.Tests.Support;
using static Shequ.Organization.OrganizationPermissions;
using static Shequ.Organization.PopulationPermissions;

namespace Shequ.Web.Tests.Walk;

/// <summary>Every operation of the API. A new one is added here, or the walk fails.</summary>
internal static class ApiOperations
{
    private const string Long = "1990-01-01";
    private static readonly Guid Nothing = new("0198a000-0000-7000-8000-000000000000");

    internal static IReadOnlyList<Operation> All { get; } =
    [
        Operation.Get("/api/divisions", url: "/api/divisions?q=仙霞路"), Operation.Get("/api/divisions/{code}"), Operation.Get("/api/checkup/{code}"), Operation.Get("/api/profiles/{code}"),
        Operation.Get("/api/norms"), Operation.Get("/api/norms/explain", url: "/api/norms/explain?key=community.households&division={code}"), Operation.Get("/api/norms/coverage"),
        Operation.Get("/api/bodies", url: "/api/bodies?division={code}"), Operation.Get("/api/people", ViewPeople, "/api/people?division={code}"),
        Operation.Get("/api/people/{id}", ViewPeople, "/api/people/{person}") with { Refused = 404 }, Operation.Get("/api/people/{id}/posts", url: "/api/people/{person}/posts"),
        Operation.Get("/api/today/{code}", ViewDuties), Operation.Get("/api/audit/{code}/verification", VerifyAudit),
        Operation.Get("/api/residents/{code}/figures", ViewTables),
        .. Figures(), .. Divisions(), .. Norms(), .. Bodies(), .. People(), .. Posts(), .. Accounts(), .. PopulationOperations.All, .. Privacy(), .. Tables(),
        .. ResidentExchange(), .. Elections.ElectionWays.Api,
    ];

    private static IEnumerable<Operation> ResidentExchange() =>
    [
        Operation.Get("/api/residents/template"), Operation.Get("/api/residents/imports", ImportResidents, "/api/residents/imports?division={code}"),
        Operation.Get("/api/residents/matches", DecideMatches, "/api/residents/matches?division={code}"), Operation.Get("/api/residents/exports", ExportResidents, "/api/residents/exports?division={code}"),
        Operation.Post("/api/residents/import", ImportResidents, _ => "no workbook") with { Url = s => $"/api/residents/import?division={s.Code}&dryRun=true" },
        Operation.Post("/api/residents/imports/undo", ImportResidents, s => new { Division = s.Code, Import = Nothing }) with { Refused = 404, Own = true },
        Operation.Post("/api/residents/matches/decide", DecideMatches, s => new { Division = s.Code, Match = Nothing, Decision = "keep_both", Reason = "核对" }) with { Refused = 404, Own = true },
        Operation.Post("/api/residents/matches/undo", DecideMatches, s => new { Division = s.Code, Match = Nothing, Reason = "核对" }) with { Refused = 404, Own = true },
        Operation.Post("/api/residents/export", ExportResidents, s => new { Division = s.Code, Purpose = "visits", Reason = "重阳节走访", Fields = new[] { "name" }, AgeFrom = 149, AgeTo = 149 }),
        .. Figures(), .. Divisions(), .. Norms(), .. Bodies(), .. People(), .. Posts(), .. Accounts(), .. Tables(),
    ];

    private static IEnumerable<Operation> Figures() =>
    [
        Operation.Post("/api/profiles", RecordFigures, s => new { Division = s.Code, AsOf = "2026-11-01", Source = "台账", Figures = new Dictionary<string, string> { ["no.such"] = "1" } }),
        Operation.Post("/api/profiles/import", ImportFigures, _ => "no workbook") with { Url = s => $"/api/profiles/import?scope={s.Code}&dryRun=true" },
    ];

    private static IEnumerable<Operation> Divisions() =>
    [
        Operation.Post("/api/divisions/rename", ChangeDivisions, s => new { s.Division, On = Long, Document = "批复", Name = "某某社区居委会" }),
        Operation.Post("/api/divisions/recode", ChangeDivisions, s => new { s.Division, On = Long, Document = "批复", Code = s.Code[..9] + "099" }),
        Operation.Post("/api/divisions/move", ChangeDivisions, s => new { s.Division, On = Long, Document = "批复", Parent = s.Street, Code = s.Code[..9] + "099" }),
        Operation.Post("/api/divisions/merge", ChangeDivisions, s => new { s.Division, On = Long, Document = "批复", Others = new[] { s.Elsewhere } }),
        Operation.Post("/api/divisions/split", ChangeDivisions, s => new
        {
            s.Division, On = Long, Document = "批复", Continues = true, New = new[] { new { Code = s.Code[..9] + "099", Name = "某某社区居委会" } },
        }),
        Operation.Post("/api/divisions/kind", ChangeDivisions, s => new { Division = s.Street, Kind = "urban" }) with { Where = s => s.StreetPath },
    ];

    private static IEnumerable<Operation> Norms() =>
    [
        Operation.Post("/api/norms/bindings", BindPacks, s => new { Pack = "hb-2006", Division = s.Code, From = "2026-01-01", Basis = "决定" }),
        Operation.Post("/api/norms/bindings/end", BindPacks, _ => new { Binding = Nothing, LastDay = "2026-12-31" }) with { Refused = 404, Own = true },
        Operation.Post("/api/norms/confirmations", ConfirmNorms, _ => new { Norm = "EZ-34", Reading = "no_such", ConfirmedBy = "李某", On = "2026-11-20", Source = "原件" })
            with { Where = _ => new DivisionPath("42/4207") },
    ];

    private static IEnumerable<Operation> Bodies() =>
    [
        Operation.Post("/api/bodies", EstablishBodies, s => new { Division = s.Code, Kind = "residents_group", Name = "第九十九居民小组", FoundedOn = "2026-01-01", Document = "决定", Parent = s.Group.Id }),
        Operation.Post("/api/bodies/end", EstablishBodies, s => new { Body = s.Committee.Id, Day = "2026-11-01", Document = "决定" }),
        Operation.Post("/api/bodies/ties", EstablishBodies, s => new { From = s.Subcommittee.Id, Kind = "leads", To = s.Committee.Id, Day = "2026-11-01", Document = "协议" }),
        Operation.Post("/api/bodies/ties/end", EstablishBodies, _ => new { Tie = Nothing, Day = "2026-11-01" }) with { Refused = 404, Own = true },
    ];

    private static IEnumerable<Operation> People() =>
    [
        Operation.Post("/api/people", RecordPeople, s => new { Division = s.Code, s.Person.Name, s.Person.Sex, s.Person.BornOn }),
        Operation.Post("/api/people/correct", RecordPeople, s => new { Person = s.Person.Id, Version = 99, s.Person.Name, s.Person.Sex, s.Person.BornOn }),
        Operation.Post("/api/people/kinship", RecordPeople, s => new { Person = s.Person.Id, Relative = Nothing, Kind = "spouse", Day = "2026-11-01", Source = "本人申报" }) with { Missing = true },
    ];

    private static IEnumerable<Operation> Posts() =>
    [
        Operation.Post("/api/posts/results", RecordResults, s => new
        {
            Body = s.Committee.Id, Kind = "general", Mode = "all_voters", Day = "1980-01-01", Document = "报告单", Elected = new[] { new { Person = s.Person.Id, Post = "chair" } },
        }),
        Operation.Post("/api/posts/appointments", RecordPosts, s => new
        {
            Body = s.Group.Id, Post = "representative", Person = s.Person.Id, From = "1980-01-01", Origin = "chosen_by_group", Document = "推选记录",
        }),
        Operation.Post("/api/posts/appointments/end", EndCommitteePosts, s => new
        {
            Appointment = s.Committee.Appointments["chair"], Cause = "died", Day = "1980-01-01", Document = "证明",
        }),
        Operation.Post("/api/posts/resignations", EndCommitteePosts, s => new { Appointment = s.Committee.Appointments["chair"], Day = "1980-01-01", Document = "申请" }),
        Operation.Post("/api/posts/delegations", DelegatePost, s => new
        {
            Appointment = s.Committee.Appointments["chair"], Delegate = Nothing, Permissions = new[] { "organization.record_posts" }, From = Today.Text, Until = Today.In(9), Reason = "出差",
        }) with { Own = true },
        Operation.Post("/api/posts/delegations/withdraw", DelegatePost, _ => new { Delegation = Nothing }) with { Refused = 404, Own = true },
        Operation.Post("/api/duties/close", CloseDuties, s => new { Division = s.Code, Duty = Nothing, On = "2026-11-01", Evidence = "公告" }) with { Refused = 404, Own = true },
    ];

    private static IEnumerable<Operation> Privacy() =>
    [
        Operation.Get("/api/residents/{id}/care", ViewResidents, $"/api/residents/{Nothing}/care?division={{code}}"), Operation.Get("/api/privacy-requests", AnswerRequests, "/api/privacy-requests?division={code}"),
        Operation.Post("/api/care-tags", RecordCare, s => new { Division = s.Code, Resident = Nothing, Kind = "disabled", From = "2026-11-01", ReviewOn = "2027-11-01", Reason = "走访" }) with { Refused = 404, Own = true },
        Operation.Post("/api/care-tags/renew", RecordCare, s => new { Division = s.Code, Tag = Nothing, From = "2026-11-01", ReviewOn = "2027-11-01", Reason = "走访" }) with { Refused = 404, Own = true },
        Operation.Post("/api/care-tags/end", RecordCare, s => new { Division = s.Code, Tag = Nothing, On = "2026-11-01", Why = "over" }) with { Refused = 404, Own = true },
        Operation.Post("/api/residents/reveal", RevealFacts, s => new { Division = s.Code, Resident = Nothing, Fact = "phone", Reason = "visit" }) with { Refused = 404, Own = true },
        Operation.Post("/api/consents", AnswerRequests, s => new { Division = s.Code, Resident = Nothing, Purpose = "group_chat", On = "2026-11-01", Informed = true, Document = "同意书" }) with { Refused = 404, Own = true },
        Operation.Post("/api/consents/withdraw", AnswerRequests, s => new { Division = s.Code, Consent = Nothing, On = "2026-11-01", How = "口头" }) with { Refused = 404, Own = true },
        Operation.Post("/api/privacy-requests", AnswerRequests, s => new { Division = s.Code, Resident = Nothing, Kind = "access", Asked = "看看", On = "2026-11-20", Proof = "document_shown" }) with { Refused = 404, Own = true },
        Operation.Post("/api/privacy-requests/answer", AnswerRequests, s => new { Division = s.Code, Of = Nothing, Outcome = "granted", Answer = "已办", Erase = Array.Empty<string>() }) with { Refused = 404, Own = true },
        Operation.Post("/api/retention/dispose", AnswerRequests, s => new { Division = s.Code }) with { Url = _ => "/api/retention/dispose?dryRun=true" },
        Operation.Get("/api/my-file"), new("POST", "/api/my-file/requests") { Url = _ => "/api/my-file/requests", Body = _ => new { Resident = Nothing, Kind = "access", Asked = "看看" }, Own = true },
    ];

    private static IEnumerable<Operation> Tables() =>
    [
        Operation.Get("/api/tables/{code}", ViewTables), Operation.Get("/api/tables/{code}/burden", ViewTables),
        .. new[] { "", "/fill", "/area" }.Select(more => Operation.Get($"/api/tables/{{code}}/{{id:guid}}{more}", ViewTables, $"/api/tables/{{code}}/{Nothing}{more}") with { Missing = true }),
        Operation.Get("/api/tables/{code}/submissions/{id:guid}", ViewTables, $"/api/tables/{{code}}/submissions/{Nothing}") with { Missing = true },
        Operation.Post("/api/tables", RegisterTables, s => new { Division = s.Code, Name = "表", Asker = "街道", Document = "通知", Columns = Array.Empty<object>() }) with { Refused = 400 },
        Operation.Post("/api/tables/amend", RegisterTables, _ => new { Table = Nothing, Name = "表", Asker = "街道", Document = "通知", Columns = new[] { new { Header = "姓名" } } }) with { Refused = 404, Missing = true },
        Operation.Post("/api/tables/end", RegisterTables, _ => new { Table = Nothing, On = "2026-11-01", Basis = "通知" }) with { Refused = 404, Missing = true },
        Operation.Post("/api/tables/answers", SubmitTables, s => new { Division = s.Code, Table = Nothing }) with { Missing = true },
        Operation.Post("/api/tables/submissions", SubmitTables, s => new { Division = s.Code, Table = Nothing }) with { Missing = true },
        Operation.Post("/api/tables/returns", SubmitTables, s => new { Division = s.Code, Table = Nothing, Ground = "unfunded" }) with { Missing = true },
        Operation.Post("/api/tables/returns/answer", RegisterTables, _ => new { Return = Nothing, Answer = "withdrawn", Text = "复函" }) with { Refused = 404, Missing = true },
        Operation.Post("/api/tables/{code}/propose", SubmitTables, _ => "no workbook") with { Url = s => $"/api/tables/{s.Code}/propose" },
    ];

    private static IEnumerable<Operation> Accounts() =>
    [
        Operation.Post("/api/accounts", ManageAccounts, s => new { Person = s.Person.Id, Login = "chair" }),
        Operation.Post("/api/accounts/lock", ManageAccounts, s => new { Person = s.Person.Id, Reason = "离岗" }),
        Operation.Post("/api/accounts/unlock", ManageAccounts, s => new { Person = s.Person.Id }),
        Operation.Post("/api/accounts/reset", ManageAccounts, s => new { Person = s.Person.Id, Password = true }),
        new("POST", "/api/sessions") { Url = _ => "/api/sessions", Body = _ => new { Login = "", Password = "" } },
    ];
}
