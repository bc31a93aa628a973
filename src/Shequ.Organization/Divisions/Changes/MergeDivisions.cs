using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions.Search;

namespace Shequ.Organization.Divisions.Changes;

/// <summary>合并: several communities of one street become one, which is one of them or new.</summary>
public sealed class MergeDivisions(Session session, DivisionDirectory directory)
    : ChangeDivision<MergeDivisions.Request, Id<Division>>(session, directory)
{
    /// <summary>The division of the request goes on, or gives kind and place to the new one.</summary>
    public sealed record Request : ChangeRequest
    {
        /// <summary>The others, which end.</summary>
        public IList<Id<Division>> Others { get; set; } = [];

        /// <summary>The new community; null when the first one goes on.</summary>
        public NewDivision? New { get; set; }
    }

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Others.Count == 0 || request.Others.Distinct().Count() < request.Others.Count || request.Others.Contains(request.Division))
        {
            yield return new(nameof(request.Others), "请选择至少两个不同的社区合并，每个只选一次。");
        }

        foreach (var error in request.New?.Check(nameof(request.New)) ?? [])
        {
            yield return error;
        }
    }

    protected override string Describe(Request request, Division target) =>
        $"与另外 {request.Others.Count} 个社区合并，{(request.New is { } made ? $"新设 {made.Name}（{made.Code}）" : "本社区保留")}；{request.Document}";

    protected override async Task<Id<Division>> Change(Request request, Division division, CancellationToken stop)
    {
        var others = await Session.Db.Divisions.Where(d => request.Others.Contains(d.Id) && d.EndedOn == null).ToListAsync(stop);
        if (others.Count != request.Others.Count)
        {
            throw new BadInputException(nameof(request.Others), "所选社区有的已不存在，请重新选择。");
        }

        if (division.Level != DivisionLevel.Community || others.Any(d => d.ParentId != division.ParentId))
        {
            throw new RefusedException("只有同一街道（乡镇）的社区可以合并。", remedy: "请先把它们划归同一街道（乡镇）。");
        }

        var parent = await ParentOf(division, stop);
        RequireAuthority(parent);
        others.ForEach(request.RequireNotBefore);
        var into = request.New is null
            ? division
            : await request.New.Establish(Session, nameof(request.New), parent, division, request.On, stop);
        foreach (var from in request.New is null ? others : [division, .. others])
        {
            from.End(request.On);
            Session.Db.Successions.Add(new Succession
            {
                FromDivisionId = from.Id, ToDivisionId = into.Id, HappenedOn = request.On, Kind = SuccessionKind.Merge, Document = request.Document,
            });
        }

        return into.Id;
    }
}
