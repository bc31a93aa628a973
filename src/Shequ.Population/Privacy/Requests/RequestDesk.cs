using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Norms.Rules;
using Shequ.Organization.Divisions;
using Shequ.Organization.Duties;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy.Requests;

/// <summary>请求受理: takes in a request, from the counter or from a resident's own account, with its last day and the duty to answer.</summary>
public sealed class RequestDesk(Session session, NormLibrary library, SealedNotes notes, DutyOpener duties)
{
    internal async Task<PersonalRequest> Receive(
        Division place, Resident resident, RequestKind kind, string asked, DateOnly on, IdentityProof proof, string by, CancellationToken stop)
    {
        var matter = RequestMatter.Of(kind);
        if (await session.Db.PersonalRequests.AnyAsync(r => r.DivisionId == place.Id && r.ResidentId == resident.Id && r.Kind == kind && r.AnsweredOn == null, stop))
        {
            throw new RefusedException($"已有一件“{matter.Chinese}”的请求还没有答复，没有重复受理。", remedy: "请等那一件答复；要补充说明的，告诉居委会工作人员。");
        }

        var (due, norm) = await LastDay(place, on, matter, stop);
        var request = new PersonalRequest
        {
            DivisionId = place.Id, Id = Id<PersonalRequest>.New(session.Now), ResidentId = resident.Id, Kind = kind, AskedSealed = notes.SealAsked(TypedText.Tidy(asked)!),
            ReceivedOn = on, Proof = proof, ReceivedBy = by, RecordedAt = session.Now, DueOn = due, DueNorm = norm,
        };
        session.Db.PersonalRequests.Add(request);

        // The supervisors and the street see what is due, and not of whom.
        duties.OpenOne(place, DutyCause.PersonalRequest, norm, $"答复居民的个人信息请求：{matter.Chinese}", "一名居民的请求", request.Id.Value, on, due);
        return request;
    }

    /// <summary>The law says 及时; the days come from whatever norm in force gives them.</summary>
    private async Task<(DateOnly? Due, string Norm)> LastDay(Division place, DateOnly on, RequestMatter matter, CancellationToken stop)
    {
        var (book, _) = await library.Current(session.Db, stop);
        var held = book.InForce(place.Place, on).Holding(PrivacyActKeys.AnswerDays)?.Norm;
        return held?.Requirements.Select(r => r.Rule).OfType<Within>().FirstOrDefault() is { } within
            ? (library.Calendar.LastDay(on, within), held.Norm.Id)
            : (null, matter.Right);
    }
}
