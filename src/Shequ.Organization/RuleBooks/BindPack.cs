using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.RuleBooks;

/// <summary>绑定规范包: decides that a pack holds in a division and below, for a document that names no place or serves as a model.</summary>
public sealed class BindPack(Session session, NormLibrary library) : UseCase<BindPack.Request, Division, Id<PackBinding>>(session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请选择规范包。")]
        public string Pack { get; set; } = "";

        [Required(ErrorMessage = "请填写区划代码。")]
        public string Division { get; set; } = "";

        [Required(ErrorMessage = "请填写起始日期。")]
        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        [Required(ErrorMessage = "请写明依据的文件或决定。"), StringLength(500, ErrorMessage = "依据不超过 500 字。")]
        public string Basis { get; set; } = "";
    }

    protected override Permission Permission => OrganizationPermissions.BindPacks;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.From is { Year: < 1949 or > 2100 } || request.To is { Year: < 1949 or > 2100 })
        {
            yield return new(nameof(Request.From), "日期应在 1949 年至 2100 年之间。");
        }

        if (request.To < request.From)
        {
            yield return new(nameof(Request.To), "截止日期早于起始日期，请核对。");
        }
    }

    protected override Task<Division?> Find(Request request, CancellationToken stop) =>
        Session.Db.Divisions.SingleOrDefaultAsync(d => d.Code == request.Division.Trim() && d.EndedOn == null, stop);

    protected override async Task<Id<PackBinding>> Decide(Request request, Division target, CancellationToken stop)
    {
        var pack = library.Packs.FirstOrDefault(p => p.Id == request.Pack)
            ?? throw new BadInputException(nameof(Request.Pack), $"没有名为 {request.Pack} 的规范包，可用：{string.Join("、", library.Packs.Select(p => p.Id))}。");
        if (pack.Guidance)
        {
            throw new RefusedException($"《{pack.ShortTitle}》是工作手册，没有约束力，不能绑定为规范。", remedy: "它的内容在规范库中作为参考显示。");
        }

        if (request.From < pack.From)
        {
            throw new RefusedException($"《{pack.ShortTitle}》自 {pack.From:yyyy-MM-dd} 起施行，不能更早适用。", pack.Title, "把起始日期改为施行日或以后。");
        }

        // Two at once must not both find the place free.
        await Session.Db.Database.ExecuteSqlRawAsync("lock table organization_pack_binding in share row exclusive mode", stop);
        if (await Session.Db.PackBindings.AnyAsync(b => b.Pack == pack.Id && b.DivisionId == target.Id
                && (b.HoldsTo == null || b.HoldsTo >= request.From) && (request.To == null || b.HoldsFrom <= request.To), stop))
        {
            throw new RefusedException($"《{pack.ShortTitle}》在这些日子里已绑定{target.Name}。", remedy: "如要改期，先结束原绑定。");
        }

        var binding = new PackBinding
        {
            Id = Id<PackBinding>.New(Session.Now),
            Pack = pack.Id,
            DivisionId = target.Id,
            HoldsFrom = request.From!.Value,
            HoldsTo = request.To,
            Basis = request.Basis.Trim(),
            RecordedBy = Session.Actor.Name,
            RecordedAt = Session.Now,
        };
        Session.Db.Add(binding);
        return binding.Id;
    }

    protected override string Describe(Request request, Division target) => $"{request.Pack} → {target.Code}，自 {request.From:yyyy-MM-dd}；依据：{request.Basis}";
}
