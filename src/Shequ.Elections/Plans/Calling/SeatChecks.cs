using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Plans.Calling;

/// <summary>名额核对: the seats of a call against the norms on the size of the body, and in a by-election against what is vacant.</summary>
internal sealed class SeatChecks(Session session, ElectionRules rules, CallElection.Request request, CallingPlace place, Weighing weighing)
{
    private readonly ElectedOffice office = request.Office!.Value;
    private readonly AskedSeats[] seats = [.. request.Seats.Where(s => s.Seats != 0)];

    internal async Task Run(CancellationToken stop)
    {
        RequirePosts();
        if (request.Kind == ElectionKind.ByElection)
        {
            RequireVacant();
            return;
        }

        switch (office)
        {
            case ElectedOffice.Committee:
                Committee();
                break;
            case ElectedOffice.SupervisoryCommittee:
                Weigh(CommitteeKeys.SupervisionMembers, Total, $"居务监督委员会计划为 {Total} 人。");
                break;
            case ElectedOffice.ElectionCommittee:
                WeighPosts(VotingActKeys.CommitteePosts, "居民选举委员会");
                break;
            case ElectedOffice.GroupLeaders:
                OneLeaderEach();
                break;
            default:
                await new RepresentativeSeats(session, rules, place).Weigh(seats, weighing, stop);
                break;
        }
    }

    private int Total => seats.Sum(s => s.Seats);

    private int Of(PostKind post) => seats.Where(s => s.Post == post).Sum(s => s.Seats);

    private void RequirePosts()
    {
        var posts = Callings.Posts(office);
        var faults = new List<InputError>();
        foreach (var (i, asked) in request.Seats.Index().Where(s => s.Item.Seats != 0))
        {
            if (!posts.Contains(asked.Post))
            {
                faults.Add(new($"Seats[{i}].Post", $"{ElectionWords.Of(office)}的选举没有这种职务，请从列表中选择。"));
            }
            else if (Callings.OfGroups(office) != asked.Group is not null || place.Of(asked) is null)
            {
                faults.Add(new($"Seats[{i}].Group", Callings.OfGroups(office) ? "请写明是哪个居民小组的名额；没有的小组先在“组织”中登记。" : "委员会的职务不属于某个居民小组，请不要填小组。"));
            }
        }

        if (faults.Count > 0)
        {
            throw new BadInputException([.. faults]);
        }
    }

    private void Committee()
    {
        Weigh(CommitteeKeys.Members, Total, $"计划选举居民委员会成员 {Total} 人。");
        Weigh(CommitteeKeys.Chairs, Of(PostKind.Chair), $"计划选举主任 {Of(PostKind.Chair)} 人。");
        Weigh(CommitteeKeys.Deputies, Of(PostKind.Deputy), $"计划选举副主任 {Of(PostKind.Deputy)} 人。");
        WeighPosts(VotingActKeys.Posts, "居民委员会");
    }

    private void WeighPosts(NormKey key, string body)
    {
        var words = seats.Select(s => s.Post switch { PostKind.Chair => "chair", PostKind.Deputy => "deputy", _ => "member" }).Distinct();
        foreach (var norm in rules.Broken(key, Measured.Kinds(key.Words!, words)))
        {
            weighing.Against(norm, $"{body}由主任、副主任和委员组成，计划里缺其中一种职务。");
        }
    }

    private void OneLeaderEach()
    {
        if (seats.FirstOrDefault(s => s.Seats != 1) is { } wrong)
        {
            throw new BadInputException($"Seats[{request.Seats.IndexOf(wrong)}].Seats", "每个居民小组推选一名组长。");
        }
    }

    /// <summary>补选: only what nobody holds; a post without a fixed number may be added to, but a group has one leader.</summary>
    private void RequireVacant()
    {
        foreach (var asked in seats)
        {
            var post = place.Post(asked);
            var free = post switch
            {
                { Seats: not null } => post.Vacant,
                { Rule.Kind: PostKind.GroupLeader } => post.Holders.Count == 0 ? 1 : 0,
                null => 0,
                _ => asked.Seats,
            };
            if (asked.Seats > free)
            {
                throw new RefusedException(
                    $"{place.Title(asked)}空缺 {free} 名，不能补选 {asked.Seats} 名。", rules.Citation(TermOfOfficeActKeys.MemberVacancy), "请先登记离任人员的任职终止；没有空缺的，不需要补选。");
            }
        }
    }

    private void Weigh(NormKey key, int value, string message)
    {
        foreach (var norm in rules.Broken(key, Measured.Number(value)))
        {
            weighing.Against(norm, $"{message}{norm.Norm.Says}。");
        }
    }
}
