using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Duties;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Posts;

/// <summary>登记任职终止: somebody no longer holds a post, for a cause that ends it; opens what is to be done about the vacancy.</summary>
public sealed class EndAppointment(Session session, NormLibrary library, PostEnding ending)
    : UseCase<EndAppointment.Request, HeldAppointment, PostChanged>(session)
{
    public sealed record Request
    {
        public Id<Appointment> Appointment { get; set; }

        [Required(ErrorMessage = "请选择终止的原因。")]
        [EnumDataType(typeof(EndCause), ErrorMessage = "没有这种原因，请从列表中选择。")]
        public EndCause? Cause { get; set; }

        /// <summary>The first day on which it is no longer held.</summary>
        [Required(ErrorMessage = "请填写终止日期。")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请写明会议决定、判决、证明等文件。"), StringLength(100, ErrorMessage = "文件不超过 100 字，请只填文号或名称。")]
        public string Document { get; set; } = "";

        /// <summary>The meeting that approved the resignation of a member of the residents' committee, on the day of the end.</summary>
        [EnumDataType(typeof(ApprovingMeeting), ErrorMessage = "只能是居民会议或居民代表会议。")]
        public ApprovingMeeting? Meeting { get; set; }

        /// <summary>The ratings 不称职 that follow one another, where they end the post.</summary>
        public IList<Rating> Ratings { get; set; } = [];
    }

    protected override Permission Permission => OrganizationPermissions.RecordPosts;

    protected override Permission Needed(Request request, HeldAppointment target) => EndChecks.NeededFor(target.Rule);

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Day > Session.Today)
        {
            yield return new(nameof(Request.Day), "终止日期不能在今天之后，请核对日期。");
        }

        if (request.Ratings.Any(r => r is null || r.Day is null || string.IsNullOrWhiteSpace(r.Document) || r.Day > Session.Today))
        {
            yield return new(nameof(Request.Ratings), "每次评议都要填写不在今天之后的日期，并写明评议结果的文件；空行请删去。");
        }
    }

    protected override Task<HeldAppointment?> Find(Request request, CancellationToken stop) => HeldAppointment.Find(Session.Db, request.Appointment, stop);

    protected override async Task<PostChanged> Decide(Request request, HeldAppointment target, CancellationToken stop)
    {
        var day = request.Day!.Value;
        target.RequireOpen(day < Session.Today ? day : Session.Today);
        EndChecks.RequireDay(target.Appointment, day);
        EndChecks.RequireCause(await NormsOfDay.For(Session, library, target.Division, day, stop), request, target);
        return await ending.End(target, request.Cause!.Value, day, DocumentOf(request), stop);
    }

    protected override string Describe(Request request, HeldAppointment target) => $"{target.Title}任职终止（{request.Cause}），{request.Day:yyyy-MM-dd}，{request.Document.Trim()}";

    private static string DocumentOf(Request request) => request.Cause == EndCause.RatedIncompetent
        ? $"{request.Document.Trim()}；评议：{string.Join("、", request.Ratings.Select(r => $"{r.Day:yyyy-MM-dd} {r.Document.Trim()}"))}"
        : request.Document.Trim();
}

/// <summary>审议辞职的会议: which meeting approved that a member of the residents' committee resigns.</summary>
public enum ApprovingMeeting : short
{
    /// <summary>居民会议.</summary>
    ResidentsAssembly,

    /// <summary>居民代表会议.</summary>
    RepresentativeMeeting,
}

/// <summary>不称职评议: one appraisal that rated somebody incompetent.</summary>
public sealed record Rating
{
    public DateOnly? Day { get; set; }

    public string Document { get; set; } = "";
}
