using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Packs;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.RuleBooks;

/// <summary>核定条款: a person who has seen the original says how a doubtful norm is to be read.</summary>
public sealed class ConfirmNorm(Session session, NormLibrary library) : UseCase<ConfirmNorm.Request, Division, Id<NormConfirmation>>(session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明条款编号。")]
        public string Norm { get; set; } = "";

        [Required(ErrorMessage = "请选择读法。")]
        public string Reading { get; set; } = "";

        [Required(ErrorMessage = "请填写核定人姓名。"), StringLength(50, ErrorMessage = "姓名不超过 50 字。")]
        public string ConfirmedBy { get; set; } = "";

        [Required(ErrorMessage = "请填写核定日期。")]
        public DateOnly? On { get; set; }

        [Required(ErrorMessage = "请写明所核对的原件或来源。"), StringLength(500, ErrorMessage = "来源不超过 500 字。")]
        public string Source { get; set; } = "";
    }

    protected override Permission Permission => OrganizationPermissions.ConfirmNorms;

    /// <summary>A confirmation holds wherever the document does, so it is decided for the place that the document names.</summary>
    protected override async Task<Division?> Find(Request request, CancellationToken stop)
    {
        var code = Doubtful(request.Norm) is { } norm && norm.Pack.Binds is [var place, ..] && place != Pack.Everywhere ? place : "0";
        return await Session.Db.Divisions.SingleOrDefaultAsync(d => d.Code == code && d.EndedOn == null, stop);
    }

    protected override Task<Id<NormConfirmation>> Decide(Request request, Division target, CancellationToken stop)
    {
        var norm = Doubtful(request.Norm)
            ?? throw new BadInputException(nameof(Request.Norm), $"{request.Norm} 不是待核定的条款。");
        if (norm.Readings.All(r => r.Id != request.Reading))
        {
            throw new BadInputException(nameof(Request.Reading), $"{norm.Id} 的读法只有：{string.Join("、", norm.Readings.Select(r => r.Id))}。");
        }

        if (request.On > Session.Today || request.On < norm.From)
        {
            throw new BadInputException(nameof(Request.On), $"核定日期应在 {norm.From:yyyy-MM-dd} 至今天之间。");
        }

        var confirmation = new NormConfirmation
        {
            Id = Id<NormConfirmation>.New(Session.Now),
            Norm = norm.Id,
            Reading = request.Reading,
            Source = request.Source.Trim(),
            ConfirmedBy = request.ConfirmedBy.Trim(),
            ConfirmedOn = request.On!.Value,
            RecordedAt = Session.Now,
        };
        Session.Db.Add(confirmation);
        return Task.FromResult(confirmation.Id);
    }

    protected override string Describe(Request request, Division target) =>
        $"{request.Norm} 读作 {request.Reading}；核定人 {request.ConfirmedBy}，{request.On:yyyy-MM-dd}；来源：{request.Source}";

    private Norm? Doubtful(string id) => library.Packs.SelectMany(p => p.Norms).FirstOrDefault(n => n.Id == id.Trim() && n.Readings.Count > 0);
}
