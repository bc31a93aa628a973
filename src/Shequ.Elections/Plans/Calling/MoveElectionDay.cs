using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans.Notices;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Plans.Calling;

/// <summary>变更选举日: the whole plan moves with it; refused where a list would then have been published too late.</summary>
public sealed class MoveElectionDay(Session session, NormLibrary library) : ElectionAct<MoveElectionDay.Request, MovedElection>(session)
{
    public sealed record Request : ElectionRequest
    {
        [Required(ErrorMessage = "请填写新的选举日。")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请写明变更的原因，它会写进公告。"), StringLength(200, ErrorMessage = "原因不超过 200 字。")]
        public string Reason { get; set; } = "";
    }

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Day < Session.Today)
        {
            yield return new(nameof(request.Day), "选举日不能早于今天。");
        }
    }

    protected override async Task<MovedElection> Act(Request request, Election election, CancellationToken stop)
    {
        var (before, day) = (election.Day, request.Day!.Value);
        if (day == before)
        {
            throw new BadInputException(nameof(request.Day), "这就是现在的选举日，请填写另一天。");
        }

        var polls = await Session.Db.Polls.Where(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id).ToListAsync(stop);
        if (polls.Exists(p => p.State != PollState.Prepared))
        {
            throw new RefusedException("投票已经开始，不能变更选举日。", remedy: "请把这一次投票办完；无效的，重新选举。");
        }

        var rules = await ElectionRules.For(Session, library, election, Session.Today, stop);
        RequireLists(election, rules, day);
        election.Day = day;
        polls.Where(p => p.Day == before || p.Day < day).ToList().ForEach(p => p.Day = day);
        var text = NoticeTemplate.Of("day_moved").Fill(election, ("before", Chinese.Date(before)), ("reason", request.Reason.Trim()));
        await NoticeBoard.Post(Session, election, "day_moved", text.Title, text.Paragraphs, stop);
        election.Version++;
        return new(election.Day, await Warnings(election, before, rules, stop));
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：选举日改为 {request.Day:yyyy-MM-dd}";

    /// <summary>The list stands so many natural days before the day, counted back from it; published or still to be published.</summary>
    private void RequireLists(Election election, ElectionRules rules, DateOnly day)
    {
        if (election is not { Office: ElectedOffice.Committee, Kind: ElectionKind.General } || rules.Holding(VotingActKeys.ListDays) is not { Norm.Norm: { } norm })
        {
            return;
        }

        var least = rules.Least(VotingActKeys.ListDays);
        if (election.RollPublishedOn is { } published && day.AddDays(-least) < published)
        {
            throw new RefusedException(
                $"选民名单于{Chinese.Date(published)}公布，到{Chinese.Date(day)}不足 {least} 日。", norm.Citation.ToString(), $"新的选举日最早可以是{Chinese.Date(published.AddDays(least))}。");
        }

        if (election.RollPublishedOn is null && day.AddDays(-least) < Session.Today)
        {
            throw new RefusedException(
                $"选民名单还没有公布，要在选举日的 {least} 日前公布，到{Chinese.Date(day)}已来不及。", norm.Citation.ToString(), $"新的选举日最早可以是{Chinese.Date(Session.Today.AddDays(least))}。");
        }
    }

    private async Task<IReadOnlyList<RosterWarning>> Warnings(Election election, DateOnly before, ElectionRules rules, CancellationToken stop)
    {
        var warnings = new List<RosterWarning>();
        if (election.RollPublishedOn is not null && rules.Holding(VotingActKeys.VoterAge) is { } age)
        {
            warnings.Add(new(age.Norm.Norm.Citation, "年龄计算到选举日：选举日变更后，有人可能因此达到或者不再达到年龄。", "请重新核对选民名单，需要补登或者除名的，写明理由办理并公布。"));
        }

        if (rules.Holding(SupervisionActKeys.ElectedTogether) is { } together && await Session.Db.Elections.AnyAsync(
            e => e.DivisionId == election.DivisionId && e.Id != election.Id && e.State == ElectionState.Running && e.Kind == ElectionKind.General && e.Day == before
                && (e.Office == ElectedOffice.SupervisoryCommittee || e.Office == ElectedOffice.Committee), stop))
        {
            warnings.Add(new(together.Norm.Norm.Citation, "同一天举行的另一次选举没有一起变更。", "请把另一次选举也改到新的选举日。"));
        }

        return warnings;
    }
}

/// <summary>The new day of an election, with what has to be looked at again because of it.</summary>
public sealed record MovedElection(DateOnly Day, IReadOnlyList<RosterWarning> Warnings);
