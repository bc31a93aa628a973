using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions.Search;

namespace Shequ.Organization.Divisions.Changes;

/// <summary>拆分: one community becomes two or more; it goes on as one of them, or ends.</summary>
public sealed class SplitDivision(Session session, DivisionDirectory directory)
    : ChangeDivision<SplitDivision.Request, IReadOnlyList<Id<Division>>>(session, directory)
{
    public sealed record Request : ChangeRequest
    {
        /// <summary>Whether the community that is split goes on, with its code and name, beside the new ones.</summary>
        public bool Continues { get; set; }

        public IList<NewDivision> New { get; set; } = [];
    }

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.New.Any(n => n is null))
        {
            yield return new(nameof(request.New), "新设社区的列表中有空项，请删去或补全。");
            yield break;
        }

        if (request.New.Count < (request.Continues ? 1 : 2))
        {
            yield return new(nameof(request.New), request.Continues ? "请填写至少一个新设社区。" : "原社区撤销时，请填写至少两个新设社区。");
        }

        if (request.New.GroupBy(n => n.Code).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            yield return new(nameof(request.New), $"代码 {twice.Key} 填了两次，请核对。");
        }

        foreach (var error in request.New.SelectMany((n, i) => n.Check($"{nameof(request.New)}[{i}]")))
        {
            yield return error;
        }
    }

    protected override string Describe(Request request, Division target) =>
        $"拆分，{(request.Continues ? "原社区保留" : "原社区撤销")}，新设 {string.Join('、', request.New.Select(n => $"{n.Name}（{n.Code}）"))}；{request.Document}";

    protected override async Task<IReadOnlyList<Id<Division>>> Change(Request request, Division division, CancellationToken stop)
    {
        if (division.Level != DivisionLevel.Community)
        {
            throw new RefusedException($"{division.Name}不是社区（村），不能拆分。", remedy: "上级区划的调整，请逐个办理其下区划的划归。");
        }

        var parent = await ParentOf(division, stop);
        RequireAuthority(parent);
        var made = new List<Id<Division>>();
        for (var i = 0; i < request.New.Count; i++)
        {
            var one = await request.New[i].Establish(Session, $"{nameof(request.New)}[{i}]", parent, division, request.On, stop);
            Session.Db.Successions.Add(new Succession
            {
                FromDivisionId = division.Id, ToDivisionId = one.Id, HappenedOn = request.On, Kind = SuccessionKind.Split, Document = request.Document,
            });
            made.Add(one.Id);
        }

        if (!request.Continues)
        {
            division.End(request.On);
        }

        return made;
    }
}
