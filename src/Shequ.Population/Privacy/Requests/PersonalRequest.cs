using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy.Requests;

/// <summary>个人信息请求的种类.</summary>
public enum RequestKind : short
{
    /// <summary>查阅、复制.</summary>
    Access,

    /// <summary>更正.</summary>
    Correct,

    /// <summary>补充.</summary>
    Supplement,

    /// <summary>删除.</summary>
    Delete,

    /// <summary>限制或者拒绝处理.</summary>
    Restrict,

    /// <summary>撤回同意.</summary>
    WithdrawConsent,

    /// <summary>解释说明.</summary>
    Explain,
}

/// <summary>怎样核实的身份.</summary>
public enum IdentityProof : short
{
    /// <summary>出示身份证件.</summary>
    DocumentShown,

    /// <summary>委托书和双方证件.</summary>
    LetterOfAuthority,

    /// <summary>监护人出示证件和监护关系证明.</summary>
    Guardian,

    /// <summary>登录本人账户.</summary>
    OwnAccount,
}

/// <summary>答复结果.</summary>
public enum RequestOutcome : short
{
    /// <summary>照办.</summary>
    Granted,

    /// <summary>部分照办.</summary>
    PartlyGranted,

    /// <summary>不能办.</summary>
    Refused,
}

/// <summary>个人信息请求: what somebody asks about what is kept of them, due on a day, and how it was answered. Question and answer are sealed.</summary>
public sealed class PersonalRequest : IInDivision
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<PersonalRequest> Id { get; init; }

    public required Id<Resident> ResidentId { get; init; }

    public required RequestKind Kind { get; init; }

    public required byte[] AskedSealed { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required IdentityProof Proof { get; init; }

    public required string ReceivedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The last day on which an answer is in time; null where no norm gives days.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The norm that gives the days, or the right itself.</summary>
    public required string DueNorm { get; init; }

    public DateOnly? AnsweredOn { get; private set; }

    public RequestOutcome? Outcome { get; private set; }

    public byte[]? AnswerSealed { get; private set; }

    /// <summary>The norm on which a refusal rests.</summary>
    public string? RefusalNorm { get; private set; }

    /// <summary>What was deleted, by its word in the retention schedule.</summary>
    public string[] Erased { get; private set; } = [];

    public string? AnsweredBy { get; private set; }

    public int Version { get; set; }

    public Division? Division { get; init; }

    public DivisionPath Path => Division!.Path;

    public bool AnsweredLate => AnsweredOn > DueOn;

    Guid IInDivision.DivisionId => DivisionId.Value;

    string IInDivision.PlaceName => Division!.Name;

    internal void Answer(DateOnly on, RequestOutcome outcome, byte[] answer, string? norm, string[] erased, string by)
    {
        (AnsweredOn, Outcome, AnswerSealed, RefusalNorm, Erased, AnsweredBy) = (on, outcome, answer, norm, erased, by);
        Version++;
    }
}
