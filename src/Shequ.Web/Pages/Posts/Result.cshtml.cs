using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Posts;

/// <summary>一行当选人: who was elected to which post, as it is typed.</summary>
public sealed class ElectedRow
{
    public PersonPick Pick { get; set; } = new();

    public PostKind Post { get; set; } = PostKind.Member;
}

/// <summary>登记选举（推选）结果: of the residents' committee, the supervisory committee and the election committee.</summary>
public sealed class ResultModel(RecordElectionResult act, ActDesk desk) : ActPage<RecordElectionResult.Request, Body, PostChanged>(act, desk)
{
    private const int MostRows = 30;
    private int adding;
    private static readonly BodyKind[] Elected = [BodyKind.ResidentsCommittee, BodyKind.SupervisoryCommittee, BodyKind.ElectionCommittee];

    /// <summary>Which body; asked first.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Body { get; set; }

    [BindProperty]
    public List<ElectedRow> Rows { get; set; } = [];

    public IReadOnlyList<PickState> States { get; private set; } = [];

    public IReadOnlyList<BodyRoster> Bodies { get; private set; } = [];

    public IReadOnlyList<string> Names { get; private set; } = [];

    public BodyRoster? Roster => Bodies.FirstOrDefault(b => b.Body.Id.Value == Body);

    public bool IsCommittee => Roster?.Body.Kind == BodyKind.ResidentsCommittee;

    public IEnumerable<PostRule> Posts => PostCatalogue.In(Roster!.Body.Kind);

    public override string Act => "登记选举（推选）结果";

    public override string Subject => Roster?.Body.Name ?? Place.Name;

    public override string Back => Roster is { } roster ? $"/organization/{Place.Code}/bodies/{roster.Body.Id}" : base.Back;

    public override IReadOnlyList<Answer> Answers =>
    [
        new("组织", Subject),
        new("类别", Input.Kind == ElectionKind.General ? "换届，现任职务随之终止" : "补选，任期到本届届满"),
        .. IsCommittee && Input.Mode is { } mode ? [new("选举方式", ModeName(mode))] : Array.Empty<Answer>(),
        new("日期", Input.Day is { } day ? Chinese.Date(day) : ""),
        new("结果报告或会议决定", Input.Document),
        .. Rows.Zip(States).Where(r => r.Second.Chosen is not null).Select(r => new Answer(PostCatalogue.Find(Roster!.Body.Kind, r.First.Post)?.Title ?? "", r.Second.Chosen!.Name)),
        .. Input.Reason is { Length: > 0 } reason ? [new("理由", reason)] : Array.Empty<Answer>(),
    ];

    protected override Permission Permission => OrganizationPermissions.RecordResults;

    protected override DateOnly? Day => Input.Day;

    protected override IEnumerable<NormKey> Keys => Roster?.Body.Kind switch
    {
        BodyKind.ResidentsCommittee => [CommitteeKeys.Members, CommitteeKeys.Deputies, CommitteeKeys.AppointedMembers, TermOfOfficeActKeys.ByElectionTerm, TermOfOfficeActKeys.HandoverDays],
        BodyKind.SupervisoryCommittee => [SupervisionActKeys.ElectedBy, SupervisionActKeys.ElectedTogether],
        _ => [],
    };

    public static string ModeName(ElectionMode mode) => mode switch
    {
        ElectionMode.AllVoters => "全体有选举权的居民",
        ElectionMode.HouseholdRepresentatives => "户代表",
        _ => "居民代表",
    };

    public string? RowError(int row) => ErrorOf($"Rows[{row}].Pick.Name");

    protected override async Task Load(CancellationToken stop)
    {
        Bodies = [.. (await Desk.Bodies([Place], stop)).Where(b => Elected.Contains(b.Body.Kind))];
        if (Body is not null && Roster is null)
        {
            throw new NotFoundException("这个由选举产生的组织");
        }

        Names = await Desk.People.Names(Place, stop);
        Offer();
        await Look(stop);
    }

    protected override Task Prepare(CancellationToken stop)
    {
        // What is left empty is not meant; the rest keeps its place, so that faults stand beside their rows.
        var filled = Rows.Zip(States).Where(r => !r.First.Pick.IsEmpty).ToArray();
        (Rows, States) = ([.. filled.Select(r => r.First)], [.. filled.Select(r => r.Second)]);
        ModelState.Clear();
        RequireNone(filled.SelectMany((r, i) => PeopleDesk.Faults(r.First.Pick, r.Second, $"Rows[{i}].Pick.Name")));
        Input.Body = Roster?.Body.Id ?? throw new BadInputException(nameof(Body), "请先选择是哪个组织的选举。");
        Input.Elected = [.. Rows.Select(r => new ElectedPerson { Person = new(r.Pick.Person!.Value), Post = r.Post })];
        return Task.CompletedTask;
    }

    protected override string FieldOf(string field) => field switch
    {
        "Name" or "Sex" or "BornOn" => $"Rows[{adding}].Pick.Name",
        _ when field.StartsWith("Elected[", StringComparison.Ordinal) => $"Rows[{field[8..field.IndexOf(']', StringComparison.Ordinal)]}].Pick.Name",
        _ => field,
    };

    protected override async Task<bool> Press(string step, CancellationToken stop)
    {
        if (step == "more" && Rows.Count < MostRows)
        {
            Rows.AddRange([new(), new()]);
        }
        else if (step.StartsWith("add:", StringComparison.Ordinal) && int.TryParse(step[4..], out var row) && row >= 0 && row < Rows.Count)
        {
            adding = row;
            await Desk.People.Add(Rows[row].Pick, Place, stop);
        }

        await Look(stop);
        return true;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(PostChanged result) => result.Warnings;

    protected override string Then(PostChanged result) => $"{Back}?done=true&duties={result.Duties.Count}";

    /// <summary>A row for each seat to begin with.</summary>
    private void Offer()
    {
        if (Rows.Count == 0 && Roster is { } roster)
        {
            Rows = [.. roster.Posts.SelectMany(p => Enumerable.Repeat(p.Rule.Kind, Math.Clamp(p.Seats ?? p.Holders.Count, 1, 9))).Select(k => new ElectedRow { Post = k })];
        }
    }

    private async Task Look(CancellationToken stop)
    {
        var states = new List<PickState>();
        foreach (var row in Rows)
        {
            states.Add(await Desk.People.Look(row.Pick, Place, stop));
        }

        States = states;
    }
}
