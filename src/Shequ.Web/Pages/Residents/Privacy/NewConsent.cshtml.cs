using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.People;
using Shequ.Population.Privacy;
using Shequ.Population.Privacy.Consents;
using Shequ.Population.Residents;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;
using Shequ.Web.Pages.Residents.Care;

namespace Shequ.Web.Pages.Residents.Privacy;

/// <summary>登记同意.</summary>
public sealed class NewConsentModel(GiveConsent act, ActDesk desk, ResidentPrivacyReader residents, GuardianCandidates candidates)
    : ResidentActPage<GiveConsent.Request, Resident, Id<Consent>>(act, desk, residents)
{
    public string Today => $"{Desk.Today:yyyy-MM-dd}";

    public IReadOnlyList<Option> Adults { get; private set; } = [];

    public bool NeedsGuardian => Resident.BornOn is { } born && Norms.SelectMany(n => n.Requirements).Any(r =>
        r.Key == PrivacyActKeys.OwnConsentAge && !r.Rule.IsMetBy(r.Key, Measured.Number(Ages.On(born, Desk.Today)), Desk.Today));

    public override string Act => "登记同意";

    public override string Back => Resident.Href + "/consents";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("同意什么", ConsentPurpose.Find(Input.Purpose)?.Chinese ?? ""), new("谁同意的", Input.GuardianRelation is { } r ? $"监护人{Input.GuardianName}（{ConsentWords.Of(r)}）" : "本人"),
        new("哪一天", CareForm.Day(Input.On)), new("材料", Input.Document),
    ];

    protected override Permission Permission => PopulationPermissions.AnswerRequests;

    protected override IEnumerable<NormKey> Keys => [PrivacyActKeys.OwnConsentAge, PrivacyActKeys.ConsentVoluntary];

    protected override async Task Load(CancellationToken stop)
    {
        await base.Load(stop);
        Adults = [.. (await candidates.Of(Place, Resident.Id, stop)).Select(c => new Option($"{c.Id}", c.Name))];
    }

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Resident) = (Place.Code, Resident.Id);
        return Task.CompletedTask;
    }
}
