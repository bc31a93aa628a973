using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Resolution;
using Shequ.Organization;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy.Consents;

/// <summary>登记同意: a resident agreed to a purpose; for a child below the age of the norm a guardian did.</summary>
public sealed class GiveConsent(Session session, NormLibrary library) : UseCase<GiveConsent.Request, Resident, Id<Consent>>(session)
{
    public sealed record Request
    {
        /// <summary>The code of the community.</summary>
        [Required(ErrorMessage = "请写明是哪个社区（区划代码）。")]
        public string Division { get; set; } = "";

        public Id<Resident> Resident { get; set; }

        /// <summary>A word of <see cref="ConsentPurpose"/>.</summary>
        [Required(ErrorMessage = "请选择同意的是哪一件事。")]
        public string Purpose { get; set; } = "";

        [Required(ErrorMessage = "请填写哪一天同意的。")]
        public DateOnly? On { get; set; }

        /// <summary>Told what would be done with what, and agreed of their own will.</summary>
        public bool Informed { get; set; }

        public string? GuardianName { get; set; }

        public GuardianRelation? GuardianRelation { get; set; }

        /// <summary>The guardian in the register of this community.</summary>
        public Id<Resident>? Guardian { get; set; }

        [Required(ErrorMessage = "请写明看哪份材料，如同意书的名称和日期、短信回复。")]
        [StringLength(200, ErrorMessage = "材料请写在 200 字以内。")]
        public string Document { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.AnswerRequests;

    protected override IEnumerable<InputError> Check(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Purpose.Length > 0 && ConsentPurpose.Find(request.Purpose) is null)
        {
            yield return new(nameof(Request.Purpose), $"没有“{request.Purpose}”这一件，请从列表中选择。");
        }

        if (request.On > Session.Today || request.On is { Year: < 2000 })
        {
            yield return new(nameof(Request.On), $"同意日期应在 2000 年至今天（{Chinese.Date(Session.Today)}）之间。");
        }

        if (TypedText.Tidy(request.GuardianName) is { } name && TypedText.NameFault(name) is { } fault)
        {
            yield return new(nameof(Request.GuardianName), fault);
        }

        if ((TypedText.Tidy(request.GuardianName) is null) != (request.GuardianRelation is null))
        {
            yield return new(nameof(Request.GuardianRelation), "监护人同意的，姓名和关系都要填写；本人同意的，都不填。");
        }
    }

    protected override Task<Resident?> Find(Request request, CancellationToken stop) => Session.Db.FindResident(request.Division, request.Resident, stop);

    protected override async Task<Id<Consent>> Decide(Request request, Resident target, CancellationToken stop)
    {
        var (book, _) = await library.Current(Session.Db, stop);
        var norms = book.InForce(target.Division!.Place, request.On!.Value);
        RequireInformed(request, norms);
        RequireGuardian(request, target, norms);
        if (request.Guardian is { } guardian && (guardian == target.Id || await Session.Db.FindResident(request.Division, guardian, stop) is null))
        {
            throw new BadInputException(nameof(Request.Guardian), "监护人应是本社区登记的另一名居民；没有登记的，只填姓名和关系。");
        }

        if (await Session.Db.Consents.AnyAsync(c => c.DivisionId == target.DivisionId && c.ResidentId == target.Id && c.Purpose == request.Purpose && c.WithdrawnOn == null, stop))
        {
            throw new RefusedException("已有这一件事的同意记录，没有重复登记。", remedy: "目的、方式或者信息种类变了的，先登记撤回，再登记新的同意。");
        }

        var consent = new Consent
        {
            DivisionId = target.DivisionId, Id = Id<Consent>.New(Session.Now), ResidentId = target.Id, Purpose = request.Purpose, GivenOn = request.On.Value,
            GuardianName = TypedText.Tidy(request.GuardianName) is { } name ? TypedText.Name(name) : null, GuardianRelation = request.GuardianRelation,
            GuardianId = request.GuardianRelation is null ? null : request.Guardian, Document = TypedText.Tidy(request.Document)!, RecordedAt = Session.Now,
            RecordedBy = Session.Signature(Permission, target.Path),
        };
        Session.Db.Consents.Add(consent);
        return consent.Id;
    }

    protected override string Describe(Request request, Resident target) =>
        $"登记同意：{ConsentPurpose.Find(request.Purpose)?.Chinese}（居民 {target.Id}），{request.On:yyyy-MM-dd}" + (request.GuardianRelation is null ? "" : "，监护人同意");

    private static void RequireInformed(Request request, NormSet norms)
    {
        if (!request.Informed && norms.Holding(PrivacyActKeys.ConsentVoluntary) is { Norm.Norm: { Blocks: true } norm })
        {
            throw new RefusedException("没有确认已经当面讲清楚并且自愿同意。", norm.Citation.ToString(), "请先讲清楚做什么、用哪些信息、给谁看，自愿同意的再登记。");
        }
    }

    /// <summary>The age is the norm's; whoever reaches it that day agrees in person.</summary>
    private static void RequireGuardian(Request request, Resident target, NormSet norms)
    {
        if (request.GuardianRelation is not null || norms.Holding(PrivacyActKeys.OwnConsentAge) is not { Norm: { Norm: { Blocks: true } norm } held })
        {
            return;
        }

        if (target.BornOn is not { } born)
        {
            throw new RefusedException($"{target.Name}没有登记出生日期，不知道能不能由本人同意。", norm.Citation.ToString(), "请先补登出生日期；是未成年人的，请监护人同意。");
        }

        var age = Ages.On(born, request.On!.Value);
        if (!held.Requirements.Where(r => r.Key == PrivacyActKeys.OwnConsentAge).All(r => r.Rule.IsMetBy(r.Key, Measured.Number(age), request.On.Value)))
        {
            throw new RefusedException($"{target.Name}在{Chinese.Date(request.On.Value)}时 {age} 周岁，要由监护人同意。", norm.Citation.ToString(), norm.Remedy);
        }
    }
}
