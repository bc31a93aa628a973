using Shequ.Kernel.Acts;
using Shequ.Organization.People;

namespace Shequ.Population.Residents;

/// <summary>居民资料: what is typed of a resident, whoever types it: an act, a form of a household, a row of a workbook.</summary>
public abstract record ResidentFields
{
    public string Name { get; set; } = "";

    /// <summary>Taken from an identity card number where it is not typed.</summary>
    public Sex? Sex { get; set; }

    /// <summary>Taken from an identity card number where it is not typed.</summary>
    public DateOnly? BornOn { get; set; }

    /// <summary>An identity card where a number is typed and nothing is chosen.</summary>
    public DocumentKind? DocumentKind { get; set; }

    public string? DocumentNumber { get; set; }

    public string? Phone { get; set; }

    /// <summary>户籍在本社区.</summary>
    public bool RegisteredHere { get; set; }

    /// <summary>户籍地, for who is registered elsewhere.</summary>
    public string? RegisteredPlace { get; set; }

    /// <summary>来本社区居住之日; the day of the act where it is not typed.</summary>
    public DateOnly? ResidentSince { get; set; }

    public string? Ethnicity { get; set; }

    public bool PartyMember { get; set; }

    public Education? Education { get; set; }

    public string? Occupation { get; set; }

    public string? Workplace { get; set; }

    public bool DeprivedOfPoliticalRights { get; set; }

    /// <summary>Everything that is wrong with what was typed; asks nobody else, so that ten thousand rows can be looked at in a moment.</summary>
    /// <param name="at">What stands before the names of the fields, e.g. “Members[2].”.</param>
    public IEnumerable<InputError> Faults(DateOnly today, string at = "") =>
        ResidentChecks.Of(this, today, documentKept: false).Select(f => f with { Field = at + f.Field });

    /// <summary>The document and its number as they are kept; no number where it is wrong or there is none.</summary>
    public (DocumentKind Kind, string? Number) Document()
    {
        var kind = DocumentKind ?? (string.IsNullOrWhiteSpace(DocumentNumber) ? Residents.DocumentKind.None : Residents.DocumentKind.IdCard);
        return (kind, Residents.DocumentNumber.Read(kind, DocumentNumber).Number);
    }

    /// <summary>The number of the identity card, where one is typed without fault.</summary>
    internal IdNumber? Card() => Document() is (Residents.DocumentKind.IdCard, { } number) ? IdNumber.Read(number).Number : null;
}
