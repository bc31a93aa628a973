using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Norms.Calendars;
using Shequ.Norms.Keys;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Rolls;

/// <summary>名单公布结果: under which number of notice, and what to know.</summary>
public sealed record PublishedRoll(int Notice, int Voters, DateOnly? ObjectionsUntil, IReadOnlyList<RosterWarning> Warnings);

/// <summary>公布选民名单: so many natural days before the day, together with the list of whoever represents households or residents where those vote.</summary>
public sealed class PublishRoll(Session session, NormLibrary library) : ElectionAct<PublishRoll.Request, PublishedRoll>(session)
{
    public sealed record Request : ElectionRequest
    {
        [StringLength(200, ErrorMessage = "理由最多 200 字。")]
        public string? Reason { get; set; }
    }

    protected override async Task<PublishedRoll> Act(Request request, Election election, CancellationToken stop)
    {
        if (election.RollPublishedOn is { } published)
        {
            throw new RefusedException($"选民名单已于{RollWords.Day(published)}公布，不能再公布一次。", remedy: "公布以后的变动逐项办理，系统随每一项变动发布变动公告。");
        }

        await RollGuard.Wait(Session, election, stop);
        var voters = await Session.Db.Voters.CountAsync(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id && v.OnRoll, stop);
        if (voters == 0)
        {
            throw new RefusedException("选民名单里还没有人，不能公布。", remedy: "请先登记选民。");
        }

        var rules = await ElectionRules.For(Session, library, election, Session.Today, stop);
        var weighing = new RollWeighing(rules, request.Reason);
        RequireDays(election, weighing, rules);
        await RequireLists(election, weighing, rules, stop);
        DateOnly? until = rules.Period(VotingActKeys.ObjectionDays) is { } within ? library.Calendar.LastDay(Session.Today, within) : null;
        election.RollPublishedOn = Session.Today;
        election.Version++;
        var notice = await RollNotices.List(Session, election, until, stop);
        await StepBook.Done(Session, election, PlanStep.RegistrationClosed, Session.Today, $"登记选民 {voters} 名", stop);
        await StepBook.Done(Session, election, PlanStep.VoterList, Session.Today, $"第{notice.Number}号公告", stop);
        return new(notice.Number, voters, until, weighing.Warnings);
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：公布选民名单";

    /// <summary>The period is the committee's general election's; natural days are counted back from the day.</summary>
    private void RequireDays(Election election, RollWeighing weighing, ElectionRules rules)
    {
        if (election is { Office: ElectedOffice.Committee, Kind: ElectionKind.General })
        {
            var days = LegalCalendar.DaysBetween(Session.Today, election.Day);
            weighing.Require(
                VotingActKeys.ListDays, rules.Allows(VotingActKeys.ListDays, days),
                $"今天离选举日{RollWords.Day(election.Day)}还有 {days} 日，选民名单应当在选举日 {rules.Least(VotingActKeys.ListDays)} 日以前公布。");
        }
    }

    private async Task RequireLists(Election election, RollWeighing weighing, ElectionRules rules, CancellationToken stop)
    {
        var (households, groups) = (election.Mode == ElectionMode.HouseholdRepresentatives, election.Mode == ElectionMode.ResidentRepresentatives);
        if (!households && !groups)
        {
            return;
        }

        var any = await Session.Db.Voters.AnyAsync(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id && ((households && v.ForHousehold) || (groups && v.ForGroup)), stop);
        var (key, word) = households ? (VotingActKeys.HouseholdLists, "household_representatives") : (VotingActKeys.RepresentativeLists, "new_resident_representatives");
        weighing.Require(key, any || !rules.Names(key, word), $"由{ElectionWords.Of(election.Mode)}选举的，选民名单应当连同{ElectionWords.Of(households ? RollList.HouseholdRepresentatives : RollList.ResidentRepresentatives)}一起公布；这份名单还是空的。");
    }
}
