using Microsoft.AspNetCore.Mvc;
using Shequ.Elections.Counting;
using Shequ.Elections.Handovers;
using Shequ.Elections.Handovers.Complaints;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Hosting;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.After;

/// <summary>认定当选无效: by the street or the county, in two steps.</summary>
public sealed class VoidModel(VoidResult act, ActDesk desk, AfterReader reader, FileComplaint complaints) : ActPage<VoidResult.Request, Election, VoidDeclared>(act, desk)
{
    public Election Election { get; private set; } = null!;

    public ComplaintHelp Help { get; private set; } = null!;

    public IReadOnlyList<CandidateOutcome> Elected { get; private set; } = [];

    public override string Act => "认定当选无效";

    public override string Subject => Election.Name;

    public override string Back => $"/elections/{Place.Code}/{Election.Id}";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("认定谁无效", Input.Candidate is { } one ? Elected.FirstOrDefault(e => e.Count.Candidate == one)?.Count.Name + "一人" : "全部结果"),
        new("情形", Help.Grounds.FirstOrDefault(g => g.Word == Input.Ground).Chinese ?? Input.Ground),
        new("文件", Input.Document),
        new("以后", "由此取得的职务从今天起终止，发布公告；所缺名额另行选举。"),
    ];

    protected override Permission Permission => ElectionPermissions.Supervise;

    protected override IEnumerable<NormKey> Keys => [VotingActKeys.VoidGrounds, VotingActKeys.ComplaintInvestigators];

    protected override async Task Load(CancellationToken stop)
    {
        Election = await reader.Election(Place, new(RouteId("id")), stop);
        (Help, Elected) = (await complaints.Help(Election, stop), await reader.Elected(Election, stop));
    }

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Election) = (Place.Code, Election.Id);
        return Task.CompletedTask;
    }

    protected override async Task<Breadcrumbs> Way(CancellationToken stop) =>
        await Crumbs.To(Place, Desk.Divisions, "/elections", stop, new Crumb(Election.Name, Back), new Crumb(Act));

    protected override IReadOnlyList<RosterWarning> WarningsOf(VoidDeclared result) => [];

    protected override string Then(VoidDeclared result) => Back;
}
