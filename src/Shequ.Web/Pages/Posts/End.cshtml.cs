using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Posts;

/// <summary>登记任职终止: first why, then only what that cause needs.</summary>
public sealed class EndModel(EndAppointment act, ActDesk desk, SeatQueries seats) : ActPage<EndAppointment.Request, HeldAppointment, PostChanged>(act, desk)
{
    [BindProperty(SupportsGet = true)]
    public EndCause? Cause { get; set; }

    public SeatHeld Seat { get; private set; } = null!;

    public override string Act => "登记任职终止";

    public override string Subject => $"{Seat.Name} {Seat.Title}".Trim();

    public override string Back => $"/organization/{Place.Code}/bodies/{Seat.Body.Id}";

    public bool IsCommittee => PostCatalogue.IsCommittee(Seat.Body.Kind);

    private bool IsElected => Seat.Body.Kind is BodyKind.ResidentsCommittee or BodyKind.SupervisoryCommittee;

    /// <summary>The ways in which this post can end by an act; a term ends by itself.</summary>
    public IEnumerable<EndCause> Causes => Enum.GetValues<EndCause>()
        .Where(c => c is not (EndCause.BodyEnded or EndCause.ElectionVoid) && (c != EndCause.TermOver || (Seat.Appointment.TermEndsOn is null && !IsElected)) && (c != EndCause.Replaced || !IsElected)
            && (c is not (EndCause.Recalled or EndCause.RatedIncompetent) || Seat.Body.Kind is not (BodyKind.StreetOffice or BodyKind.SupervisionDepartment or BodyKind.PlatformOperator)));

    /// <summary>Rows for ratings: those typed and two empty ones.</summary>
    public int RatingRows => Math.Max(2, Input.Ratings.Count);

    public string DocumentLabel => Cause switch
    {
        EndCause.Resigned => IsCommittee ? "会议关于同意辞职的决定" : "辞职报告",
        EndCause.Recalled => "罢免结果报告",
        EndCause.Sentenced => "判决书文号",
        EndCause.LostCapacity => "法院判决或鉴定文书",
        EndCause.Died => "死亡证明",
        _ => "决定或文件",
    };

    public override IReadOnlyList<Answer> Answers =>
    [
        new("任职", Subject),
        new("原因", Cause?.Chinese() ?? ""),
        .. Input.Meeting is { } meeting ? [new("审议的会议", meeting == ApprovingMeeting.ResidentsAssembly ? "居民会议" : "居民代表会议")] : Array.Empty<Answer>(),
        .. Input.Ratings.Select((r, i) => new Answer($"第 {i + 1} 次不称职", $"{r.Day:yyyy-MM-dd} {r.Document}")),
        new("终止日期", Input.Day is { } day ? $"{Chinese.Date(day)}，从这一天起不再担任" : ""),
        new(DocumentLabel, Input.Document),
    ];

    protected override Permission Permission => Seat.EndedUnder;

    protected override DateOnly? Day => Input.Day;

    protected override IEnumerable<NormKey> Keys => !IsCommittee ? [] : Cause switch
    {
        EndCause.Resigned => [TermOfOfficeActKeys.Resignation, TermOfOfficeActKeys.MemberVacancy],
        EndCause.Recalled => [TermOfOfficeActKeys.RecallVotes, TermOfOfficeActKeys.MemberVacancy],
        EndCause.RatedIncompetent => [AppraisalActKeys.RatingsEndingPost, TermOfOfficeActKeys.MemberVacancy],
        EndCause.LostCapacity or EndCause.Sentenced => [TermOfOfficeActKeys.AutomaticEnd, TermOfOfficeActKeys.MemberVacancy],
        _ => [TermOfOfficeActKeys.MemberVacancy],
    };

    protected override async Task Load(CancellationToken stop) =>
        Seat = await seats.Find(Place, RouteId("id"), stop) ?? throw new NotFoundException("这项任职");

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Appointment, Input.Cause) = (Seat.Appointment.Id, Cause);
        Input.Ratings = [.. Input.Ratings.Where(r => r.Day is not null || !string.IsNullOrWhiteSpace(r.Document))];
        return Task.CompletedTask;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(PostChanged result) => result.Warnings;

    protected override string Then(PostChanged result) => $"{Back}?done=true&duties={result.Duties.Count}";
}
