using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Privacy.Requests;
using Shequ.Population.Privacy.Retention;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Residents.Privacy;

/// <summary>答复个人信息请求; once answered, what was answered.</summary>
public sealed class AnswerModel(AnswerRequest act, ActDesk desk, RequestReader requests, NormLibrary library)
    : ActPage<AnswerRequest.Request, PersonalRequest, Id<PersonalRequest>>(act, desk)
{
    public SeenRequest Seen { get; private set; } = null!;

    public string[] TypedErase => Request.HasFormContentType ? [.. Request.Form["Erase"].OfType<string>()] : [];

    /// <summary>What the law itself allows as reasons for a request of this kind.</summary>
    public IEnumerable<Option> Exceptions => Seen.Matter.Exceptions.Select(library.Norm).OfType<Norm>()
        .Select(n => new Option(n.Id, $"《{n.Pack.ShortTitle}》{n.Article}：{n.Title}"));

    public override string Act => $"个人信息请求：{Seen.Matter.Chinese}";

    public override string Subject => Seen.Name;

    public override string Back => $"/residents/{Place.Code}/requests";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("怎样办", RequestMatter.ChineseOf(Input.Outcome!.Value)),
        .. Input.Erase.Count == 0 ? Array.Empty<Answer>() : [new("删除，不能恢复", string.Join("、", Input.Erase.Select(e => RetentionLine.Find(e)?.Chinese)))],
        .. string.IsNullOrEmpty(Input.Norm) ? Array.Empty<Answer>() : [new("依据", Input.Norm)],
        new("答复居民的话", Input.Answer),
    ];

    protected override Permission Permission => PopulationPermissions.AnswerRequests;

    protected override IEnumerable<NormKey> Keys => [PrivacyActKeys.AnswerDays, PrivacyActKeys.RefusalReason];

    protected override async Task Load(CancellationToken stop)
    {
        Desk.Require(Permission, Place);
        Seen = await requests.One(Place, RouteId("request"), stop);
    }

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Of) = (Place.Code, Seen.Request.Id);
        return Task.CompletedTask;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(Id<PersonalRequest> result) => [];

    protected override string Then(Id<PersonalRequest> result) => Back;
}
