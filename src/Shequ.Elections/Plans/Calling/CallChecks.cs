using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Plans.Calling;

/// <summary>发起核对: holds a call against the norms of the place: the law that applies, the mode, the papers, the seats and the days.</summary>
internal sealed class CallChecks(Session session, ElectionRules rules, CallElection.Request request, CallingPlace place, Weighing weighing)
{
    private readonly ElectedOffice office = request.Office!.Value;
    private readonly ElectionKind kind = request.Kind!.Value;
    private readonly ElectionMode mode = request.Mode!.Value;

    private bool IsNewCommittee => office == ElectedOffice.Committee && kind == ElectionKind.General;

    internal async Task Run(CancellationToken stop)
    {
        AssetReform();
        Mode();
        Papers();
        var seats = new SeatChecks(session, rules, request, place, weighing);
        await seats.Run(stop);
        await Days(stop);
    }

    /// <summary>Where the law depends on the reform of collective assets, the other law is not ours to apply.</summary>
    private void AssetReform()
    {
        if (office != ElectedOffice.Committee || rules.Holding(ConversionKeys.LawBeforeAssetReform) is not { } before)
        {
            return;
        }

        if (request.AssetReformComplete is not { } complete)
        {
            throw new BadInputException(nameof(request.AssetReformComplete), $"请写明集体资产改制是否已经完成（没有集体资产改制任务的，选已完成）：选举依据哪部法律由它决定，见{before.Norm.Norm.Citation}。");
        }

        if (!complete)
        {
            throw new RefusedException(
                "集体资产改制尚未完成，选举依照村民委员会组织法办理，不能按居民委员会的程序发起。", before.Norm.Norm.Citation.ToString(), "请依照村民委员会选举的规定办理；改制完成并有文件以后，再在这里发起。");
        }
    }

    private void Mode()
    {
        switch (office)
        {
            case ElectedOffice.Committee when kind == ElectionKind.General:
                Weigh(ElectionActKeys.Modes, Word(mode), $"居民委员会不能由{ElectionWords.Of(mode)}选举产生。");
                break;
            case ElectedOffice.Committee:
                Weigh(TermOfOfficeActKeys.ByElectionHeldBy, Meeting(mode), $"补选不能由{ElectionWords.Of(mode)}投票。");
                break;
            case ElectedOffice.GroupLeaders:
                Weigh(ElectionActKeys.GroupLeaderElectors, Word(mode), $"居民小组长由本小组居民或者户代表推选，不能由{ElectionWords.Of(mode)}推选。");
                RefuseRepresentatives(TermOfOfficeActKeys.GroupLeaderElectedBy);
                break;
            case ElectedOffice.Representatives:
                RefuseRepresentatives(TermOfOfficeActKeys.RepresentativeElectedBy);
                break;
            case ElectedOffice.SupervisoryCommittee:
                Weigh(SupervisionActKeys.ElectedBy, Meeting(mode), $"居务监督委员会不能由{MeetingName(mode)}推选。");
                break;
            default:
                Weigh(VotingActKeys.CommitteeElectedBy, Meeting(mode), $"居民选举委员会不能由{MeetingName(mode)}推选。");
                break;
        }
    }

    /// <summary>Who stands for a group is chosen by the people of the group, not by those who stand for it already.</summary>
    private void RefuseRepresentatives(NormKey key)
    {
        if (mode == ElectionMode.ResidentRepresentatives)
        {
            throw new RefusedException($"{ElectionWords.Of(office)}由居民小组推选，不能由居民代表投票产生。", rules.Citation(key), "请选择由小组全体居民或者户代表推选。");
        }
    }

    private void Papers()
    {
        if (IsNewCommittee && string.IsNullOrWhiteSpace(request.SeatsDocument) && rules.Holding(OrganizationActKeys.SeatApproval) is { } approval)
        {
            weighing.Against(approval.Norm, "没有写明批准职数的文件，不能发起换届选举。");
        }

        if (!IsNewCommittee || mode != ElectionMode.ResidentRepresentatives)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(request.OpinionDocument) && rules.Holding(VotingActKeys.ResidentsOpinion) is { } opinion)
        {
            weighing.Against(opinion.Norm, "采用居民代表选举的方式以居民意见为前提，没有写明征求居民意见的材料。");
        }

        string[] without = [.. place.Groups.Where(g => !g.Posts.Any(p => p.Rule.Kind == PostKind.Representative && p.Holders.Count > 0)).Select(g => g.Body.Name)];
        if ((without.Length > 0 || !place.Groups.Any()) && rules.Holding(ElectionActKeys.ByRepresentatives) is { } first)
        {
            weighing.Against(first.Norm, without.Length == 0 ? "还没有居民小组和居民代表，不能由居民代表选举。" : $"{string.Join("、", without)}还没有推选出居民代表，要先推选居民代表，再选举居民委员会。");
        }
    }

    private async Task Days(CancellationToken stop)
    {
        var day = request.Day!.Value;
        var list = rules.Least(VotingActKeys.ListDays);
        if (IsNewCommittee && day.AddDays(-list) < session.Today && rules.Holding(VotingActKeys.ListDays) is { } holding)
        {
            weighing.Against(holding.Norm, $"选民名单要在选举日的 {list} 日前公布，选举日最早可以是{Chinese.Date(session.Today.AddDays(list))}。");
        }

        var term = await session.Db.Terms.Where(t => t.DivisionId == place.Division.Id && t.BodyId == place.Body.Id && t.StartsOn <= session.Today)
            .OrderByDescending(t => t.StartsOn).FirstOrDefaultAsync(stop);
        if (IsNewCommittee && term is { } running && day > running.EndsOn && rules.Holding(CommitteeKeys.ElectedOn) is { } every)
        {
            weighing.Add([new(every.Norm.Norm.Citation, $"本届任期到{Chinese.Date(running.EndsOn.AddDays(-1))}届满，选举日晚于届满日。", every.Norm.Norm.Remedy)]);
        }

        if (office == ElectedOffice.Committee && kind == ElectionKind.ByElection && !(term?.EndsOn > day))
        {
            throw new RefusedException(
                $"{Chinese.Date(day)}没有正在任期内的居民委员会，补选的成员没有可以接续的任期。", rules.Citation(TermOfOfficeActKeys.ByElectionTerm), "任期已经届满或者将要届满的，请发起换届选举。");
        }

        if (office == ElectedOffice.SupervisoryCommittee && kind == ElectionKind.General && rules.Holding(SupervisionActKeys.ElectedTogether) is { } together
            && !await session.Db.Elections.AnyAsync(e => e.DivisionId == place.Division.Id && e.Office == ElectedOffice.Committee && e.Kind == ElectionKind.General && e.Day == day && e.State != ElectionState.Cancelled, stop))
        {
            weighing.Against(together.Norm, $"居务监督委员会与居民委员会同步推选，但没有选举日同为{Chinese.Date(day)}的居民委员会换届选举。");
        }
    }

    private void Weigh(NormKey key, string word, string message)
    {
        if (rules.Holding(key) is { } holding && !rules.Allows(key, word) && !rules.Names(key, word))
        {
            weighing.Against(holding.Norm, message);
        }
    }

    private static string Word(ElectionMode mode) => JsonNamingPolicy.SnakeCaseLower.ConvertName(mode.ToString());

    private static string Meeting(ElectionMode mode) => mode == ElectionMode.ResidentRepresentatives ? "representative_meeting" : "residents_assembly";

    private static string MeetingName(ElectionMode mode) => mode == ElectionMode.ResidentRepresentatives ? "居民代表会议" : "居民会议";
}
