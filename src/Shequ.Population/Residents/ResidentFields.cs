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
}
