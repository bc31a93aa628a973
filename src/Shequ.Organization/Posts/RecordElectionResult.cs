using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.Duties;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Posts;

/// <summary>
/// 登记选举结果: who was elected on paper before the elections of the body were run here. From then on seats come from a count alone.
/// </summary>
public sealed class RecordElectionResult(Session session, NormLibrary library, ResultSeating seating)
    : UseCase<RecordElectionResult.Request, Body, PostChanged>(session)
{
    public sealed record Request
    {
        public Id<Body> Body { get; set; }

        [Required(ErrorMessage = "请选择是换届选举还是补选。")]
        [AllowedValues(ElectionKind.General, ElectionKind.ByElection, ErrorMessage = "只能是换届选举或补选。")]
        public ElectionKind? Kind { get; set; }

        /// <summary>Who voted; asked for only where a residents' committee is elected for a new term.</summary>
        [EnumDataType(typeof(ElectionMode), ErrorMessage = "没有这种选举方式，请从列表中选择。")]
        public ElectionMode? Mode { get; set; }

        [Required(ErrorMessage = "请填写选举（推选）日期。")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请写明结果报告或会议决定。"), StringLength(100, ErrorMessage = "文件不超过 100 字，请只填文号或名称。")]
        public string Document { get; set; } = "";

        public IList<ElectedPerson> Elected { get; set; } = [];

        /// <summary>Why it is done although a norm advises against it.</summary>
        [StringLength(200, ErrorMessage = "理由不超过 200 字。")]
        public string? Reason { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.RecordResults;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Elected.Count == 0 || request.Elected.Any(e => e is null))
        {
            yield return new(nameof(Request.Elected), "请填写至少一名当选人，每人选好岗位；空行请删去。");
        }
        else if (request.Elected.GroupBy(e => e.Person).Any(g => g.Count() > 1))
        {
            yield return new(nameof(Request.Elected), "同一人填了两次。一人只能担任其中一个职务，请删去一行。");
        }

        if (request.Day > Session.Today)
        {
            yield return new(nameof(Request.Day), "选举日期不能在今天之后，请核对日期。");
        }
    }

    protected override Task<Body?> Find(Request request, CancellationToken stop) =>
        Session.Db.Bodies.Include(b => b.Division).SingleOrDefaultAsync(b => b.Id == request.Body, stop);

    protected override async Task<PostChanged> Decide(Request request, Body target, CancellationToken stop)
    {
        if (target.ElectsHereSince is { } since && request.Day >= since)
        {
            var set = await NormsOfDay.For(Session, library, target.Division!, Session.Today, stop);
            throw new RefusedException(
                $"“{target.Name}”自 {since:yyyy-MM-dd} 起在本系统办理选举，此后的结果由计票产生，不能直接登记。",
                set.Holding(OrganizationActKeys.RemovalByOrder)?.Norm.Norm.Citation.ToString(), "请在“选举”中办理；只补录此前的选举时，日期填此前的选举日。");
        }

        return await seating.Seat(request, target, stop: stop);
    }

    protected override string Describe(Request request, Body target) =>
        $"{target.Name}{(request.Kind == ElectionKind.General ? "换届" : "补选")}，{request.Elected.Count} 人，{request.Day:yyyy-MM-dd}，{request.Document.Trim()}";
}
