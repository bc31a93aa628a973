using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;

namespace Shequ.Population.Tables.Returns;

/// <summary>退回要的表: gives a table back to who asks for it, with the article in force there that allows it.</summary>
public sealed class ReturnTable(Session session, TableRegistry registry, RosterReader rosters, NormLibrary library)
    : UseCase<ReturnTable.Request, Division, Id<TableReturn>>(session)
{
    private string said = "";

    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区（区划代码）。")]
        public string Division { get; set; } = "";

        public Id<RequestedTable> Table { get; set; }

        public ReturnGround Ground { get; set; }

        /// <summary>A paragraph of one's own for the letter.</summary>
        [StringLength(500, ErrorMessage = "补充说明请写在 500 字以内。")]
        public string? More { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.SubmitTables;

    protected override IEnumerable<InputError> Check(Request request) => Enum.IsDefined(request.Ground) ? [] : [new(nameof(Request.Ground), "请选择退回的理由。")];

    protected override async Task<Division?> Find(Request request, CancellationToken stop) =>
        await Session.Db.Communities.SingleOrDefaultAsync(d => d.Code == request.Division.Trim() && d.EndedOn == null, stop)
            ?? throw DivisionQueries.NoSuch(request.Division.Trim());

    protected override async Task<Id<TableReturn>> Decide(Request request, Division target, CancellationToken stop)
    {
        if (target.Level != DivisionLevel.Community)
        {
            throw new BadInputException(nameof(Request.Division), "退回由社区居民委员会办理，请打开下面的一个社区。");
        }

        var asked = await registry.Find(target, request.Table, Session.Today, null, stop) ?? throw TableRegistry.NoSuch;
        RefuseUnlessOpen(asked);
        var (book, _) = await library.Current(Session.Db, stop);
        var norms = ReturnGrounds.Norms(book.InForce(target.Place, Session.Today), request.Ground);
        if (norms.Count == 0)
        {
            throw new RefusedException(
                $"在{target.Name}现行有效的规范里，没有一条允许以“{request.Ground.Chinese()}”退回。", remedy: "请换一个有依据的理由；本地另有文件的，请管理员先把它绑定到本地。");
        }

        if (request.Ground == ReturnGround.NoLegalBasis && asked.Edition.HasBasis)
        {
            throw new RefusedException(
                $"《{asked.Edition.Name}》写明了依据：{Submissions.SubmitTable.BasisOf(asked.Edition)}，不能以没有依据退回。", norms[0].Citation.ToString(),
                "认为依据不成立的，请向街道或县级民政部门反映；缺书面委托、经费的，请选相应的理由。");
        }

        var issuer = (await rosters.Bodies(target, Session.Today, stop)).FirstOrDefault(b => b.Kind == BodyKind.ResidentsCommittee)?.Name;
        var letter = ReturnLetter.Of(asked.Edition, request.Ground, norms, TypedText.Tidy(request.More), issuer ?? target.Name + "居民委员会", Session.Today);
        var made = new TableReturn
        {
            DivisionId = target.Id, Id = Id<TableReturn>.New(Session.Now), TableDivisionId = asked.Table.DivisionId, TableId = asked.Table.Id, Edition = asked.Edition.Number,
            Ground = request.Ground, Norms = [.. norms.Select(n => n.Id)], Letter = ReturnLetter.Kept(letter), ReturnedOn = Session.Today,
            ReturnedBy = Session.Signature(Permission, target.Path),
        };
        Session.Db.TableReturns.Add(made);
        said = $"把《{asked.Edition.Name}》退回{asked.Edition.Asker}：{request.Ground.Chinese()}（{string.Join('、', made.Norms)}）";
        return made.Id;
    }

    protected override string Describe(Request request, Division target) => said.Length > 0 ? said : $"退回表格 {request.Table}";

    private static void RefuseUnlessOpen(TableInPlace asked)
    {
        if (asked.State == TableState.Ended)
        {
            throw new RefusedException($"《{asked.Edition.Name}》已经没有人要，不用退回。");
        }

        if (asked.State == TableState.Returned)
        {
            throw new StaleException($"《{asked.Edition.Name}》已由{asked.Return!.ReturnedBy}退回，正等答复，没有再次退回。");
        }
    }
}
