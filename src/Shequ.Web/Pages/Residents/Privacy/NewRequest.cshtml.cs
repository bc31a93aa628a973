using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Population.Privacy;
using Shequ.Population.Privacy.Requests;
using Shequ.Population.Residents;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;
using Shequ.Web.Pages.Residents.Care;

namespace Shequ.Web.Pages.Residents.Privacy;

/// <summary>受理个人信息请求 at the counter.</summary>
public sealed class NewRequestModel(ReceiveRequest act, ActDesk desk, ResidentPrivacyReader residents)
    : ResidentActPage<ReceiveRequest.Request, Resident, Id<PersonalRequest>>(act, desk, residents)
{
    public static IReadOnlyList<IdentityProof> Proofs { get; } = [IdentityProof.DocumentShown, IdentityProof.LetterOfAuthority, IdentityProof.Guardian];

    public string Today => $"{Desk.Today:yyyy-MM-dd}";

    public override string Act => "受理个人信息请求";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("要求什么", RequestMatter.Of(Input.Kind!.Value).Chinese), new("居民的话", Input.Asked), new("怎样核实的身份", RequestMatter.ChineseOf(Input.Proof!.Value)),
        new("收到的日期", CareForm.Day(Input.On)),
    ];

    protected override Permission Permission => PopulationPermissions.AnswerRequests;

    protected override IEnumerable<NormKey> Keys => [PrivacyActKeys.AnswerDays, PrivacyActKeys.RequestHandling];

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Resident) = (Place.Code, Resident.Id);
        return Task.CompletedTask;
    }

    protected override string Then(Id<PersonalRequest> result) => $"/residents/{Place.Code}/requests/{result}";
}
