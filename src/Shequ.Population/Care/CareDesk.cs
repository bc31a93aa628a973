using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Privacy;
using Shequ.Population.Residents;

namespace Shequ.Population.Care;

/// <summary>关爱登记: what the acts on tags of care share: the reason that a sensitive kind needs, and the writing of a tag.</summary>
public sealed class CareDesk(Session session, NormLibrary library, SealedNotes notes)
{
    /// <summary>Saying something sensitive of somebody needs a definite purpose, so a norm in force refuses a tag without a reason.</summary>
    internal async Task RequireReason(CareKind kind, string? reason, Division place, CancellationToken stop)
    {
        if (TypedText.Tidy(reason) is not null)
        {
            return;
        }

        var (book, _) = await library.Current(session.Db, stop);
        if (kind.Sensitive && book.InForce(place.Place, session.Today).Holding(PrivacyActKeys.SensitiveReason) is { Norm.Norm: { Blocks: true } norm })
        {
            throw new RefusedException($"“{kind.Chinese}”是敏感个人信息，没有写明登记的目的。", norm.Citation.ToString(), "请写明为了办什么事、根据什么材料登记这个标签。");
        }

        throw new BadInputException(nameof(CareTerm.Reason), "请写明为什么登记，根据什么材料，如“2026年10月入户走访，与子女不同住”。");
    }

    internal CareTag Write(Division place, Id<Resident> resident, CareKind kind, CareTerm term, string by)
    {
        var tag = new CareTag
        {
            DivisionId = place.Id, Id = Id<CareTag>.New(session.Now), ResidentId = resident, Kind = kind.Word, FromDay = term.From!.Value,
            UntilDay = term.LastDay?.AddDays(1), ReviewOn = term.ReviewOn, ReasonSealed = notes.SealCare(TypedText.Tidy(term.Reason)!), SetBy = by,
            RecordedAt = session.Now,
        };
        session.Db.CareTags.Add(tag);
        return tag;
    }

    internal Task<CareTag?> Find(string community, Id<CareTag> tag, CancellationToken stop) => session.Db.CareTags.Include(t => t.Division)
        .SingleOrDefaultAsync(t => t.Division!.Code == community && t.Division.EndedOn == null && t.Id == tag, stop);
}
