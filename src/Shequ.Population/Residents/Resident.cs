using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;

namespace Shequ.Population.Residents;

/// <summary>证件种类.</summary>
public enum DocumentKind : short
{
    /// <summary>居民身份证, GB 11643.</summary>
    IdCard,

    /// <summary>护照.</summary>
    Passport,

    /// <summary>港澳居民来往内地通行证.</summary>
    HongKongMacaoPermit,

    /// <summary>台湾居民来往大陆通行证.</summary>
    TaiwanPermit,

    /// <summary>外国人永久居留身份证.</summary>
    ForeignPermanentResidence,

    /// <summary>暂无证件.</summary>
    None,
}

/// <summary>学历, GB/T 4658.</summary>
public enum Education : short
{
    /// <summary>未上过学.</summary>
    NoSchooling,

    /// <summary>小学.</summary>
    Primary,

    /// <summary>初中.</summary>
    JuniorHigh,

    /// <summary>高中（中专）.</summary>
    SeniorHigh,

    /// <summary>大专.</summary>
    College,

    /// <summary>本科.</summary>
    Bachelor,

    /// <summary>研究生.</summary>
    Graduate,
}

/// <summary>居民情况: what is true of a resident from a day on. What is sealed only the key of the installation opens.</summary>
public abstract class ResidentFacts
{
    public required string Name { get; set; }

    public required Sex Sex { get; set; }

    public DateOnly? BornOn { get; set; }

    public DocumentKind DocumentKind { get; set; }

    /// <summary>证件号码, sealed.</summary>
    public byte[]? DocumentSealed { get; set; }

    /// <summary>Finds the number without reading any; see <see cref="SealedFacts"/>.</summary>
    public byte[]? DocumentIndex { get; set; }

    /// <summary>Finds the last four characters of the number.</summary>
    public int? DocumentTail { get; set; }

    /// <summary>电话, sealed.</summary>
    public byte[]? PhoneSealed { get; set; }

    /// <summary>Finds the last four digits of the telephone number.</summary>
    public int? PhoneTail { get; set; }

    /// <summary>户籍在本社区.</summary>
    public bool RegisteredHere { get; set; }

    /// <summary>户籍地, as far as it is known, for who is registered elsewhere.</summary>
    public string? RegisteredPlace { get; set; }

    /// <summary>来本社区居住之日: since when they have lived in the community without a break.</summary>
    public required DateOnly ResidentSince { get; set; }

    /// <summary>民族.</summary>
    public string? Ethnicity { get; set; }

    /// <summary>中共党员.</summary>
    public bool PartyMember { get; set; }

    public Education? Education { get; set; }

    public string? Occupation { get; set; }

    public string? Workplace { get; set; }

    /// <summary>依法被剥夺政治权利: neither votes nor stands.</summary>
    public bool DeprivedOfPoliticalRights { get; set; }

    /// <summary>The day since which all of this holds.</summary>
    public required DateOnly FromDay { get; set; }
}

/// <summary>居民: somebody who lives or is registered in a community.</summary>
public sealed class Resident : ResidentFacts, IInDivision
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Resident> Id { get; init; }

    /// <summary>First letters of the readings of the name, each reading by itself, e.g. “sx dx” for 单雄.</summary>
    public required string Initials { get; set; }

    /// <summary>The same human being in the register of people who hold posts or have an account.</summary>
    public Id<Person>? PersonId { get; set; }

    public DateOnly? DiedOn { get; set; }

    /// <summary>Another file of the same human being in this community, into which this one went.</summary>
    public Id<Resident>? MergedIntoId { get; set; }

    public required DateTimeOffset RecordedAt { get; set; }

    public required string RecordedBy { get; set; }

    /// <summary>Made up for a demonstration.</summary>
    public bool Demonstration { get; init; }

    public int Version { get; set; }

    public Division? Division { get; init; }

    public DivisionPath Path => Division!.Path;

    Guid IInDivision.DivisionId => DivisionId.Value;

    string IInDivision.PlaceName => Division!.Name;
}

/// <summary>曾经的居民情况: what was true of a resident until a day; a correction held on no day.</summary>
public sealed class ResidentPast : ResidentFacts
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<ResidentPast> Id { get; init; }

    public required Id<Resident> ResidentId { get; init; }

    /// <summary>The first day on which it no longer held; the same as <see cref="ResidentFacts.FromDay"/> where it was a mistake.</summary>
    public required DateOnly UntilDay { get; init; }

    /// <summary>Why it changed, and on which paper.</summary>
    public required string Basis { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }
}
