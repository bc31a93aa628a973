using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Rolls;

/// <summary>What is published of the roll: names and numbers by group; never a birth date or a door.</summary>
internal static class RollNotices
{
    internal const string Change = "voter_list_change";
    internal const string Outcome = "objection_outcome";
    private const int NamesInLine = 8;

    /// <summary>The list with whoever represents households or groups beside it.</summary>
    internal static async Task<ElectionNotice> List(Session session, Election election, DateOnly? objectionsUntil, CancellationToken stop)
    {
        var voters = await session.Db.Voters.AsNoTracking().Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id && v.OnRoll).OrderBy(v => v.Number)
            .Select(v => new Line(v.Number, v.Name, v.GroupId, v.ForHousehold, v.ForGroup)).ToListAsync(stop);
        var groups = await Groups(session, election, stop);
        string[] lines =
        [
            $"{election.Name}定于{RollWords.Day(election.Day)}举行。经登记，本社区共有选民 {voters.Count} 名，现将名单公布如下。号码是选民号。",
            .. objectionsUntil is { } until ? [$"对名单有不同意见的，请在{RollWords.Day(until)}以前向{BodyCatalogue.Of(election.Presider).Chinese}提出。"] : Array.Empty<string>(),
            .. Of(voters, groups),
            .. election.Mode switch
            {
                ElectionMode.HouseholdRepresentatives => ["户代表名单", .. Of([.. voters.Where(v => v.ForHousehold)], groups)],
                ElectionMode.ResidentRepresentatives => ["居民代表名单", .. Of([.. voters.Where(v => v.ForGroup)], groups)],
                _ => Array.Empty<string>(),
            },
        ];
        return await NoticeBoard.Post(session, election, PlanStep.VoterList, "选民名单公告", lines, stop);
    }

    /// <summary>A change after the list was published; why somebody was struck off is nobody else's business.</summary>
    internal static async Task ChangedIfPublished(Session session, Election election, IReadOnlyList<(Voter Voter, string What)> changes, CancellationToken stop)
    {
        if (election.RollPublishedOn is null || changes.Count == 0)
        {
            return;
        }

        var groups = await Groups(session, election, stop);
        await NoticeBoard.Post(
            session, election, Change, "选民名单变动公告",
            [$"{election.Name}的选民名单公布以后有以下变动：", .. changes.Select(c => $"{c.What}：{NameOf(c.Voter, groups)}")], stop);
    }

    internal static async Task<Dictionary<Id<Body>, string>> Groups(Session session, Election election, CancellationToken stop) => await session.Db.Bodies.AsNoTracking()
        .Where(b => b.DivisionId == election.DivisionId && b.Kind == BodyKind.ResidentsGroup).ToDictionaryAsync(b => b.Id, b => b.Name, stop);

    internal static string NameOf(Voter voter, Dictionary<Id<Body>, string> groups) =>
        $"{voter.Name}（{(voter.GroupId is { } group && groups.TryGetValue(group, out var name) ? name + "，" : "")}{voter.Number}号）";

    private static IEnumerable<string> Of(IReadOnlyList<Line> voters, Dictionary<Id<Body>, string> groups) =>
        voters.GroupBy(v => v.Group is { } group && groups.TryGetValue(group, out var name) ? name : "未分小组").OrderBy(g => g.Key, BodyNames.InOrder)
            .SelectMany(g => g.Chunk(NamesInLine).Select(c => string.Join("　", c.Select(v => $"{v.Number}{v.Name}"))).Prepend($"{g.Key}（{g.Count()} 名）"));

    private sealed record Line(int Number, string Name, Id<Body>? Group, bool ForHousehold, bool ForGroup);
}
