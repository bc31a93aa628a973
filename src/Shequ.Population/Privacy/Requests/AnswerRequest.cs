using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Norms.Calendars;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Duties;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Privacy.Retention;

namespace Shequ.Population.Privacy.Requests;

/// <summary>答复个人信息请求: grants it, partly, or refuses it with reason and article; a deletion deletes what may be deleted.</summary>
public sealed class AnswerRequest(Session session, NormLibrary library, SealedNotes notes, FileEraser eraser, DutyOpener duties)
    : UseCase<AnswerRequest.Request, PersonalRequest, Id<PersonalRequest>>(session)
{
    public sealed record Request
    {
        /// <summary>The code of the community.</summary>
        [Required(ErrorMessage = "请写明是哪个社区（区划代码）。")]
        public string Division { get; set; } = "";

        /// <summary>Which request.</summary>
        public Id<PersonalRequest> Of { get; set; }

        [Required(ErrorMessage = "请选择照办、部分照办还是不能办。"), EnumDataType(typeof(RequestOutcome), ErrorMessage = "没有这种结果，请从列表中选择。")]
        public RequestOutcome? Outcome { get; set; }

        [Required(ErrorMessage = "请写明怎样答复的，居民会看到这段话。")]
        [StringLength(2000, ErrorMessage = "答复请写在 2000 字以内。")]
        public string Answer { get; set; } = "";

        /// <summary>The norm on which a refusal rests, e.g. PIPL-47b.</summary>
        public string? Norm { get; set; }

        /// <summary>What is deleted, by its word in the retention schedule; only for a request to delete.</summary>
        public IReadOnlyList<string> Erase { get; set; } = [];
    }

    protected override Permission Permission => PopulationPermissions.AnswerRequests;

    protected override IEnumerable<InputError> Check(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (request.Erase ?? []).Where(e => RetentionLine.Find(e) is not { Erasable: true })
            .Select(e => new InputError(nameof(Request.Erase), $"“{RetentionLine.Find(e)?.Chinese ?? e}”不在可以按请求删除的范围内。"));
    }

    protected override Task<PersonalRequest?> Find(Request request, CancellationToken stop) => Session.Db.PersonalRequests.Include(r => r.Division)
        .SingleOrDefaultAsync(r => r.Division!.Code == request.Division && r.Division.EndedOn == null && r.Id == request.Of, stop);

    protected override async Task<Id<PersonalRequest>> Decide(Request request, PersonalRequest target, CancellationToken stop)
    {
        if (target.AnsweredOn is { } answered)
        {
            throw new StaleException($"这件请求已由{target.AnsweredBy}于{Chinese.Date(answered)}答复，没有再次答复。");
        }

        var outcome = request.Outcome!.Value;
        var norm = outcome == RequestOutcome.Granted ? null : await RefusalNorm(request, target, stop);
        var erased = await Erase(request, target, outcome, stop);
        var by = Session.Signature(Permission, target.Path);
        target.Answer(Session.Today, outcome, notes.SealAnswer(TypedText.Tidy(request.Answer)!), norm, erased, by);
        await duties.Close(target.DivisionId, target.Id.Value, $"已答复：{RequestMatter.ChineseOf(outcome)}", by, stop);
        return target.Id;
    }

    protected override string Describe(Request request, PersonalRequest target) =>
        $"答复个人信息请求（{target.Id}）：{RequestMatter.Of(target.Kind).Chinese}，{(request.Outcome is { } outcome ? RequestMatter.ChineseOf(outcome) : "")}"
        + (request.Norm is { Length: > 0 } norm ? $"，依据 {norm}" : "")
        + (request.Erase is { Count: > 0 } erase ? $"，删除 {string.Join("、", erase.Select(e => RetentionLine.Find(e)?.Chinese))}" : "")
        + (target.AnsweredLate ? $"，逾期 {LegalCalendar.DaysBetween(target.DueOn!.Value, target.AnsweredOn!.Value)} 日" : "");

    /// <summary>Whoever is refused must be told on what it rests.</summary>
    private async Task<string> RefusalNorm(Request request, PersonalRequest target, CancellationToken stop)
    {
        var (book, _) = await library.Current(Session.Db, stop);
        var norms = book.InForce(target.Division!.Place, Session.Today);
        if (TypedText.Tidy(request.Norm) is not { } named)
        {
            var why = norms.Holding(PrivacyActKeys.RefusalReason)?.Norm.Norm;
            throw new RefusedException("没有写明不能办（或者只办一部分）依据哪一条。", why?.Citation.ToString(), why?.Remedy ?? "请选择依据的条文。");
        }

        return norms.Norms.FirstOrDefault(n => n.Norm.Id.Equals(named, StringComparison.OrdinalIgnoreCase))?.Norm.Id
            ?? throw new BadInputException(nameof(Request.Norm), $"本地现行规范中没有 {named}，请从列表中选择依据的条文。");
    }

    private async Task<string[]> Erase(Request request, PersonalRequest target, RequestOutcome outcome, CancellationToken stop)
    {
        string[] words = [.. (request.Erase ?? []).Distinct()];
        if (target.Kind != RequestKind.Delete || outcome == RequestOutcome.Refused)
        {
            return words.Length == 0 ? [] : throw new BadInputException(nameof(Request.Erase), "只有照办或者部分照办删除请求时才能删除，请改选。");
        }

        if (words.Length == 0)
        {
            throw new BadInputException(nameof(Request.Erase), "照办删除请求，至少要删除一项；都不能删的，请选“不能办”并写明依据。");
        }

        await eraser.Erase(target.DivisionId, target.ResidentId, words, stop);
        return words;
    }
}
