using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Posts;

/// <summary>登记任职: for posts that no election of the committees fills.</summary>
public sealed class AppointModel(Appoint act, ActDesk desk) : ActPage<Appoint.Request, Body, PostChanged>(act, desk)
{
    /// <summary>Whom the typed name means.</summary>
    [BindProperty]
    public PersonPick Pick { get; set; } = new();

    public PickState State { get; private set; } = PickState.None;

    public BodyDetails Details { get; private set; } = null!;

    public IReadOnlyList<string> Names { get; private set; } = [];

    public override string Act => "登记任职";

    public override string Subject => Details.Body.Name;

    public override string Back => $"/organization/{Place.Code}/bodies/{Details.Body.Id}";

    /// <summary>Elected bodies are filled by results only.</summary>
    public bool IsElected => Details.Body.Kind is BodyKind.ResidentsCommittee or BodyKind.SupervisoryCommittee or BodyKind.ElectionCommittee;

    public IReadOnlyList<PostRule> Rules => [.. PostCatalogue.In(Details.Body.Kind)];

    public IEnumerable<AppointmentOrigin> Origins => Rules.SelectMany(r => r.Origins).Distinct().Order();

    public bool IsSubcommittee => Details.Body.Kind == BodyKind.Subcommittee;

    public override IReadOnlyList<Answer> Answers =>
    [
        new("谁", State.Chosen is { } p ? $"{p.Name}（{p.DivisionName}{(p.Age is { } age ? $"，{age} 岁" : "")}）" : ""),
        new("职务", Input.Post is { } post ? Details.Body.Name + PostCatalogue.Find(Details.Body.Kind, post)?.Title : ""),
        new("任职开始", Input.From is { } day ? Chinese.Date(day) : ""),
        new("产生方式", Input.Origin?.Chinese() ?? ""),
        new("依据的文件", Input.Document),
        .. IsSubcommittee && Input.Post == PostKind.Member ? [new("身份来源", GovernanceWords.SubcommitteeSources.Chinese(Input.SourceCategory ?? "")), new("自愿、无偿", Input.VoluntaryUnpaid ? "是" : "没有确认")] : Array.Empty<Answer>(),
        .. Input.Reason is { Length: > 0 } reason ? [new("理由", reason)] : Array.Empty<Answer>(),
    ];

    protected override Permission Permission => Rules[0].RecordedUnder;

    protected override DateOnly? Day => Input.From;

    protected override IEnumerable<NormKey> Keys => Details.Body.Kind switch
    {
        BodyKind.ResidentsGroup => [TermOfOfficeActKeys.RepresentativeElectedBy, TermOfOfficeActKeys.GroupLeaderElectedBy, TermOfOfficeActKeys.GroupLeaderIsRepresentative, TermOfOfficeActKeys.RepresentativeTerm],
        BodyKind.Subcommittee => [OrganizationActKeys.SubcommitteeAppointment, OrganizationActKeys.SubcommitteeCriteria, OrganizationActKeys.SubcommitteeChairs],
        _ => [],
    };

    protected override async Task Load(CancellationToken stop)
    {
        Details = await Desk.Body(Place, RouteId("id"), stop);
        Names = await Desk.People.Names(Place, stop);
        State = await Desk.People.Look(Pick, Place, stop);
    }

    protected override Task Prepare(CancellationToken stop)
    {
        Input.Body = Details.Body.Id;
        RequireNone(PeopleDesk.Faults(Pick, State, "Pick.Name"));
        Input.Person = new(Pick.Person!.Value);
        return Task.CompletedTask;
    }

    protected override string FieldOf(string field) => field is "Person" or "Name" or "Sex" or "BornOn" ? "Pick.Name" : field;

    protected override async Task<bool> Press(string step, CancellationToken stop)
    {
        if (step == "add")
        {
            await Desk.People.Add(Pick, Place, stop);
            State = await Desk.People.Look(Pick, Place, stop);
        }

        return true;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(PostChanged result) => result.Warnings;

    protected override string Then(PostChanged result) => $"{Back}?done=true&duties={result.Duties.Count}";
}
