using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.People;
using Shequ.Population.Care;
using Shequ.Population;
using Shequ.Population.Privacy.Consents;
using Shequ.Population.Privacy.Requests;
using Shequ.Population.Privacy.Reveals;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;

namespace Shequ.Tests.Population.Privacy;

/// <summary>Ordinary acts on what is kept of people, each in a scope of its own.</summary>
internal static class PrivacyRoom
{
    internal const string IdCard = "320102195003078520";
    internal const string Phone = "13951234567";

    /// <summary>Somebody who lives here, with an identity card and a telephone.</summary>
    internal static async Task<Resident> Settled(this Neighbourhood here, string name = "周淑兰", DateOnly? born = null, string? idCard = IdCard, string? phone = Phone)
    {
        var resident = await here.Resident(name, born: born ?? new(1950, 3, 7), idCard: idCard, phone: phone);
        await here.Household(await here.Entrance(estate: $"{name}苑"), "101", resident);
        return resident;
    }

    internal static Task<Id<CareTag>> Tag(
        this Neighbourhood here, Resident resident, string kind, DateOnly? lastDay = null, DateOnly? review = null, string reason = "入户走访，与子女不同住", Actor? actor = null) =>
        here.Act<SetCareTag, Id<CareTag>>(
            a => a.Run(
                new() { Division = Given.Community, Resident = resident.Id, Kind = kind, From = here.Clock.Today, LastDay = lastDay, ReviewOn = review, Reason = reason },
                Neighbourhood.Stop), actor);

    internal static async Task<IReadOnlyList<SeenTag>> Tags(this Neighbourhood here, Resident resident)
    {
        var community = await here.Division();
        return [.. (await here.Act<CareReader, ILookup<Id<Resident>, SeenTag>>(r => r.Of(community, [resident.Id], Neighbourhood.Stop)))[resident.Id]];
    }

    internal static Task<RevealedFact> Reveal(this Neighbourhood here, Resident resident, SealedFact fact, Action<RevealFact.Request>? more = null, Actor? actor = null)
    {
        var request = new RevealFact.Request { Division = Given.Community, Resident = resident.Id, Fact = fact, Reason = RevealReason.OwnMatter };
        more?.Invoke(request);
        return here.Act<RevealFact, RevealedFact>(a => a.Run(request, Neighbourhood.Stop), actor);
    }

    internal static Task<Id<Consent>> Agree(this Neighbourhood here, Resident resident, Action<GiveConsent.Request>? more = null, Actor? actor = null)
    {
        var request = new GiveConsent.Request
        {
            Division = Given.Community, Resident = resident.Id, Purpose = "photo_publication", On = here.Clock.Today, Informed = true, Document = "同意书",
        };
        more?.Invoke(request);
        return here.Act<GiveConsent, Id<Consent>>(a => a.Run(request, Neighbourhood.Stop), actor);
    }

    internal static Task<Id<PersonalRequest>> Receive(this Neighbourhood here, Resident resident, RequestKind kind, Action<ReceiveRequest.Request>? more = null, Actor? actor = null)
    {
        var request = new ReceiveRequest.Request
        {
            Division = Given.Community, Resident = resident.Id, Kind = kind, Asked = "想知道登记了我什么", On = here.Clock.Today, Proof = IdentityProof.DocumentShown,
        };
        more?.Invoke(request);
        return here.Act<ReceiveRequest, Id<PersonalRequest>>(a => a.Run(request, Neighbourhood.Stop), actor);
    }

    internal static Task<Id<PersonalRequest>> Answer(
        this Neighbourhood here, Id<PersonalRequest> of, RequestOutcome outcome, Action<AnswerRequest.Request>? more = null, Actor? actor = null)
    {
        var request = new AnswerRequest.Request { Division = Given.Community, Of = of, Outcome = outcome, Answer = "已当面答复，并给了一份副本" };
        more?.Invoke(request);
        return here.Act<AnswerRequest, Id<PersonalRequest>>(a => a.Run(request, Neighbourhood.Stop), actor);
    }

    /// <summary>The resident is the person of an account from now on, and acts with what everybody has who signed in.</summary>
    internal static async Task<Actor> Linked(this Neighbourhood here, Resident resident)
    {
        var person = await here.Person(resident.Name, resident.Sex, born: resident.BornOn);
        await here.Act<LinkPerson, IReadOnlyList<ChangeNotice>>(a => a.Run(
            new() { Division = Given.Community, Resident = resident.Id, Person = person, Version = resident.Version, Proof = IdentityProof.DocumentShown }, Neighbourhood.Stop));
        return SignedIn(resident.Name, person);
    }

    internal static Actor SignedIn(string name, Id<Person> person) =>
        new($"{name}（resident）", [new Grant(Shequ.Organization.PopulationPermissions.OwnFile, new(Neighbourhood.Here), Below: false)], person.Value);

    internal static Task<Resident> Kept(this Neighbourhood here, Resident resident) => here.With(services =>
        services.GetRequiredService<Session>().Db.Set<Resident>().AsNoTracking().SingleAsync(r => r.Id == resident.Id, Neighbourhood.Stop));
}
