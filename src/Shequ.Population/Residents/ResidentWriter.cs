using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Search;
using Shequ.Organization.People;

namespace Shequ.Population.Residents;

/// <summary>居民登记笔: puts what was typed of residents into the facts that are kept. Asks the database nothing, so that an import can use it row by row.</summary>
public sealed class ResidentWriter(Session session, SealedFacts sealing, PinyinInitials pinyin)
{
    /// <summary>A new file that nobody keeps yet. What is typed was found without <see cref="ResidentFields.Faults"/>.</summary>
    public Resident Make(Id<Division> community, ResidentFields fields, DateOnly from, bool demonstration = false)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var resident = new Resident
        {
            DivisionId = community, Id = Id<Resident>.New(session.Now), Name = "", Initials = "", Sex = Sex.Male, ResidentSince = from, FromDay = from,
            RecordedAt = session.Now, RecordedBy = session.Actor.Name, Demonstration = demonstration,
        };
        Apply(fields, resident);
        return resident;
    }

    /// <summary>Replaces the present facts by what was typed.</summary>
    /// <param name="keepDocument">The document was left blank and stays as it is.</param>
    /// <param name="keepPhone">The telephone was left blank and stays as it is.</param>
    public void Apply(ResidentFields fields, Resident resident, bool keepDocument = false, bool keepPhone = false)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(resident);
        var card = fields.Card();
        (resident.Name, resident.Sex, resident.BornOn) = (TypedText.Name(fields.Name), fields.Sex ?? card?.Sex ?? resident.Sex, fields.BornOn ?? card?.BornOn ?? (keepDocument ? resident.BornOn : null));
        resident.Initials = NameInitials.Of(resident.Name, pinyin);
        if (!keepDocument)
        {
            var (kind, number) = fields.Document();
            sealing.SetDocument(resident, kind, number);
        }

        if (!keepPhone)
        {
            sealing.SetPhone(resident, DocumentNumber.ReadPhone(fields.Phone).Number);
        }

        (resident.RegisteredHere, resident.RegisteredPlace) = (fields.RegisteredHere, TypedText.Tidy(fields.RegisteredPlace));
        resident.ResidentSince = fields.ResidentSince ?? resident.ResidentSince;
        (resident.Ethnicity, resident.PartyMember, resident.Education) = (TypedText.Tidy(fields.Ethnicity), fields.PartyMember, fields.Education);
        (resident.Occupation, resident.Workplace) = (TypedText.Tidy(fields.Occupation), TypedText.Tidy(fields.Workplace));
        resident.DeprivedOfPoliticalRights = fields.DeprivedOfPoliticalRights;
    }

    /// <summary>What is true of a resident until a day, to be kept when something else becomes true; until its first day where it was a mistake.</summary>
    public ResidentPast PastOf(Resident resident, DateOnly until, string basis)
    {
        ArgumentNullException.ThrowIfNull(resident);
        return new()
        {
            DivisionId = resident.DivisionId, Id = Id<ResidentPast>.New(session.Now), ResidentId = resident.Id, UntilDay = until, Basis = basis,
            RecordedAt = resident.RecordedAt, RecordedBy = resident.RecordedBy,
            Name = resident.Name, Sex = resident.Sex, BornOn = resident.BornOn, DocumentKind = resident.DocumentKind, DocumentSealed = resident.DocumentSealed,
            DocumentIndex = resident.DocumentIndex, DocumentTail = resident.DocumentTail, PhoneSealed = resident.PhoneSealed, PhoneTail = resident.PhoneTail,
            RegisteredHere = resident.RegisteredHere, RegisteredPlace = resident.RegisteredPlace, ResidentSince = resident.ResidentSince,
            Ethnicity = resident.Ethnicity, PartyMember = resident.PartyMember, Education = resident.Education, Occupation = resident.Occupation,
            Workplace = resident.Workplace, DeprivedOfPoliticalRights = resident.DeprivedOfPoliticalRights, FromDay = resident.FromDay,
        };
    }

    /// <summary>The index by which the number that is typed is found; null where there is none.</summary>
    public byte[]? IndexOf(ResidentFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return fields.Document() is (var kind, { } number) ? sealing.IndexOf(kind, number) : null;
    }

    internal string? DocumentOf(Resident resident) => sealing.DocumentOf(resident);
}
