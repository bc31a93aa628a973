using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Rules;
using Shequ.Organization.Bodies;
using Shequ.Organization.RuleBooks;
using static Shequ.Organization.OrganizationPermissions;

namespace Shequ.Organization.Posts;

/// <summary>How a post may end: members of the elected committees only in the ways that the law knows.</summary>
internal static class EndChecks
{
    internal static bool IsElected(BodyKind kind) => kind is BodyKind.ResidentsCommittee or BodyKind.SupervisoryCommittee;

    /// <summary>Under which permission the end of a post is recorded.</summary>
    internal static Permission NeededFor(PostRule post) => IsElected(post.Body) ? EndCommitteePosts : post.RecordedUnder;

    internal static void RequireDay(Appointment appointment, DateOnly day)
    {
        if (day < appointment.FromDay || day > appointment.TermEndsOn)
        {
            throw new BadInputException(
                "Day", $"终止日期应在任职开始的 {appointment.FromDay:yyyy-MM-dd} {(appointment.TermEndsOn is { } end ? $"至任期届满的 {end:yyyy-MM-dd} 之间" : "之后")}，请核对日期。");
        }
    }

    internal static void RequireCause(NormsOfDay set, EndAppointment.Request request, HeldAppointment held)
    {
        switch (request.Cause!.Value)
        {
            case EndCause.BodyEnded:
                throw new RefusedException($"“{held.Body.Name}”没有终止，不能以此终止任职。", Removal(set, held)?.Citation.ToString(), "组织确已撤销的，请用“登记组织终止”，任职随之终止。");
            case EndCause.ElectionVoid:
                throw new RefusedException("当选无效由街道或者区政府在选举里认定，不在这里登记。", remedy: "请打开这次选举，办理“认定无效”，由此产生的任职随之终止。");
            case EndCause.TermOver when held.Appointment.TermEndsOn is not null || IsElected(held.Body.Kind):
                throw new RefusedException("任期还没有届满。", Removal(set, held)?.Citation.ToString(), "任期届满自行终止；提前换届的，请登记换届选举结果。");
            case EndCause.Replaced when IsElected(held.Body.Kind):
                throw new RefusedException(
                    $"{BodyCatalogue.Of(held.Body.Kind).Chinese}{held.Rule.Title}不能由他人调整、调离或免职。", Removal(set, held)?.Citation.ToString(),
                    "只能因辞职（经会议审议通过）、罢免、连续不称职、丧失行为能力、被判处刑罚或去世终止，请按实际情况选择并附文件。");
            case EndCause.Resigned when held.IsCommittee && request.Meeting is null:
                throw new RefusedException(
                    "居委会成员辞职，职务自居民会议或居民代表会议审议通过之日起终止，还没有填写审议的会议。", Citation(set, TermOfOfficeActKeys.Resignation),
                    "尚未审议的，请用“登记辞职申请”；已经通过的，选择会议，终止日期填通过之日。");
            case EndCause.RatedIncompetent:
                RequireRatings(set, request, held);
                break;
            case EndCause.LostCapacity or EndCause.Sentenced when held.IsCommittee:
                RequireGround(set, request.Cause.Value);
                break;
        }
    }

    private static void RequireRatings(NormsOfDay set, EndAppointment.Request request, HeldAppointment held)
    {
        var holding = set.Holding(AppraisalActKeys.RatingsEndingPost);
        var least = holding?.Norm.Requirements.Where(r => r.Key == AppraisalActKeys.RatingsEndingPost).Select(r => r.Rule).OfType<Bounds>().FirstOrDefault()?.Least;
        var citation = holding?.Norm.Norm.Citation.ToString();
        if (least is null)
        {
            throw new RefusedException("当地没有规定几次不称职即终止职务的现行规范。", citation, "请按实际情况选择其他原因。");
        }

        if (request.Ratings.Select(r => r.Day).Distinct().Count() < least)
        {
            throw new RefusedException(
                $"须连续 {least:0} 次评议不称职，现填 {request.Ratings.Select(r => r.Day).Distinct().Count()} 次。", citation, "请逐次填写评议日期和结果文件，每次的日期不同；次数不足的，职务不终止。");
        }

        if (request.Ratings.Any(r => r.Day < held.Appointment.FromDay || r.Day > request.Day))
        {
            throw new BadInputException(nameof(request.Ratings), $"评议日期应在任职开始的 {held.Appointment.FromDay:yyyy-MM-dd} 至终止日期之间，请核对日期。");
        }
    }

    private static void RequireGround(NormsOfDay set, EndCause cause)
    {
        var ground = cause == EndCause.LostCapacity ? "loss_of_capacity" : "criminal_sentence";
        var words = TermOfOfficeActKeys.AutomaticEnd.Words!;
        var named = set.Governing(TermOfOfficeActKeys.AutomaticEnd).SelectMany(n => n.Requirements).Where(r => r.Key == TermOfOfficeActKeys.AutomaticEnd)
            .Select(r => r.Rule).OfType<Includes>().SelectMany(i => words.In(i.Required));
        if (!named.Contains(ground))
        {
            throw new RefusedException(
                $"现行规范没有把“{words.Chinese(ground)}”列为职务自行终止的情形。", Citation(set, TermOfOfficeActKeys.AutomaticEnd), "请按罢免等程序办理。");
        }
    }

    private static Norm? Removal(NormsOfDay set, HeldAppointment held)
    {
        var keys = held.Body.Kind == BodyKind.SupervisoryCommittee
            ? [SupervisionActKeys.Replacement, SupervisionActKeys.ElectedBy]
            : held.IsCommittee ? new[] { OrganizationActKeys.RemovalByOrder, TermOfOfficeActKeys.RecallVotes, TermOfOfficeActKeys.AutomaticEnd } : [];
        return keys.Select(set.Holding).FirstOrDefault(h => h is not null)?.Norm.Norm;
    }

    private static string? Citation(NormsOfDay set, NormKey key) => set.Holding(key)?.Norm.Norm.Citation.ToString();
}
