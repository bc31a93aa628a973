using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.People;
using Shequ.Population.Care;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy.Reveals;

/// <summary>密存的信息.</summary>
public enum SealedFact : short
{
    /// <summary>证件号码.</summary>
    Document,

    /// <summary>电话.</summary>
    Phone,

    /// <summary>关爱标签的事由.</summary>
    CareReason,
}

/// <summary>查看的理由.</summary>
public enum RevealReason : short
{
    /// <summary>为本人办事.</summary>
    OwnMatter,

    /// <summary>核对身份.</summary>
    Identity,

    /// <summary>联系、上门走访.</summary>
    Visit,

    /// <summary>紧急情况.</summary>
    Emergency,

    /// <summary>更正登记.</summary>
    Correction,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>查看密存信息: opens one sealed fact of a resident for this once, with a reason that the resident can read.</summary>
public sealed class RevealFact(Session session, SealedFacts facts, SealedNotes notes, ViewLog log) : UseCase<RevealFact.Request, Resident, RevealedFact>(session)
{
    public sealed record Request
    {
        /// <summary>The code of the community.</summary>
        [Required(ErrorMessage = "请写明是哪个社区（区划代码）。")]
        public string Division { get; set; } = "";

        public Id<Resident> Resident { get; set; }

        [Required(ErrorMessage = "请选择要看哪一项。"), EnumDataType(typeof(SealedFact), ErrorMessage = "没有这一项，请从列表中选择。")]
        public SealedFact? Fact { get; set; }

        /// <summary>Which tag, where it is the reason of one.</summary>
        public Id<CareTag>? Tag { get; set; }

        [Required(ErrorMessage = "请选择为什么要看。"), EnumDataType(typeof(RevealReason), ErrorMessage = "没有这种理由，请从列表中选择。")]
        public RevealReason? Reason { get; set; }

        [StringLength(100, ErrorMessage = "说明请写在 100 字以内。")]
        public string? Words { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.RevealFacts;

    protected override IEnumerable<InputError> Check(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Reason == RevealReason.Other && TypedText.Tidy(request.Words) is null)
        {
            yield return new(nameof(Request.Words), "选了“其他”，请写明为什么要看，居民能看到这句话。");
        }

        // What is opened must not be written beside it in clear.
        if (TypedText.Tidy(request.Words) is { } words && words.Count(char.IsAsciiDigit) > MostDigits)
        {
            yield return new(nameof(Request.Words), "说明里请不要写证件号码和电话。");
        }
    }

    protected override Task<Resident?> Find(Request request, CancellationToken stop) => Session.Db.FindResident(request.Division, request.Resident, stop);

    protected override async Task<RevealedFact> Decide(Request request, Resident target, CancellationToken stop)
    {
        var fact = request.Fact!.Value;
        var text = fact switch
        {
            SealedFact.Document => facts.DocumentOf(target),
            SealedFact.Phone => facts.PhoneOf(target),
            _ => await CareReason(request, target, stop),
        };
        if (text is null)
        {
            throw new NotFoundException($"{target.Name}的{ChineseOf(fact)}，没有登记过");
        }

        await log.Note(target.Division!, [target.Id], ViewKind.Reveal, Permission, Told(request), stop);
        return new(fact, text);
    }

    protected override string Describe(Request request, Resident target) =>
        request is { Fact: { } fact, Reason: { } reason } ? $"查看密存信息：{ChineseOf(fact)}（居民 {target.Id}），{ChineseOf(reason)}" : "";

    public static string ChineseOf(SealedFact fact) => fact switch
    {
        SealedFact.Document => "证件号码",
        SealedFact.Phone => "电话",
        _ => "关爱标签的事由",
    };

    public static string ChineseOf(RevealReason reason) => reason switch
    {
        RevealReason.OwnMatter => "为本人办事",
        RevealReason.Identity => "核对身份",
        RevealReason.Visit => "联系、上门走访",
        RevealReason.Emergency => "紧急情况",
        RevealReason.Correction => "更正登记",
        _ => "其他",
    };

    /// <summary>A year, a month and a day have as many.</summary>
    private const int MostDigits = 8;

    /// <summary>As the resident reads it.</summary>
    private static string Told(Request request) =>
        $"{ChineseOf(request.Fact!.Value)}：{string.Join("，", new[] { request.Reason == RevealReason.Other ? null : ChineseOf(request.Reason!.Value), TypedText.Tidy(request.Words) }.OfType<string>())}";

    private async Task<string?> CareReason(Request request, Resident target, CancellationToken stop)
    {
        var tag = request.Tag is not { } id ? null : await Session.Db.CareTags.AsNoTracking()
            .SingleOrDefaultAsync(t => t.DivisionId == target.DivisionId && t.Id == id && t.ResidentId == target.Id, stop);
        return tag is null ? null : notes.CareOf(tag.ReasonSealed);
    }
}

/// <summary>所开信息: what was opened; shown once and kept nowhere.</summary>
public sealed record RevealedFact(SealedFact Fact, string Text);
