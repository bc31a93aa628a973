using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Care;
using Shequ.Population.Exchange.Imports;
using Shequ.Population.Households;
using Shequ.Population.Privacy;
using Shequ.Population.Residents;

namespace Shequ.Population.Exchange.Exports;

/// <summary>
/// 按用途导出: hands out chosen facts of residents for a stated purpose. Whole numbers leave only where the purpose demands them and whoever
/// exports may reveal them; everybody in the file can read that they were in it.
/// </summary>
public sealed class ExportResidents(Session session, SealedFacts sealing) : UseCase<ExportResidents.Request, Division, ExportedFile>(session)
{
    private const int Longest = 200;
    private ResidentExport? register;

    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        [Required(ErrorMessage = "请选择用途。")]
        public ExportPurpose? Purpose { get; set; }

        [Required(ErrorMessage = "请写明给谁用、做什么，如“八十岁以上老人重阳节走访”。"), StringLength(Longest, MinimumLength = 4, ErrorMessage = "事由应为 4 至 200 字，写明给谁用、做什么。")]
        public string Reason { get; set; } = "";

        public IReadOnlyList<ExportField> Fields { get; set; } = [];

        /// <summary>Numbers of documents and telephones whole instead of masked.</summary>
        public bool WholeNumbers { get; set; }

        /// <summary>A residents' group or a grid.</summary>
        public Guid? Area { get; set; }

        public HouseholdKind? Kind { get; set; }

        public int? AgeFrom { get; set; }

        public int? AgeTo { get; set; }

        public bool OnlyParty { get; set; }

        /// <summary>Only those who have a tag of care of this kind today.</summary>
        public string? Care { get; set; }

        /// <summary>Also those who are registered here and live elsewhere.</summary>
        public bool Absent { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.ExportResidents;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Fields.Count == 0)
        {
            yield return new(nameof(request.Fields), "请至少选一个栏目，够用就好。");
        }

        if (request.Care is { Length: > 0 } care && CareKind.Find(care) is null)
        {
            yield return new(nameof(request.Care), $"没有“{care}”这种关爱标签，请从列表中选择。");
        }

        if (request is { AgeFrom: < 0 or > 150 } or { AgeTo: < 0 or > 150 } || request.AgeFrom > request.AgeTo)
        {
            yield return new(nameof(request.AgeFrom), "年龄范围不对，请核对起止。");
        }

        if (request.WholeNumbers && Numbers(request).FirstOrDefault(f => !ExportRules.Demands(request.Purpose ?? default, f)) is var number && number != default)
        {
            yield return new(nameof(request.WholeNumbers), $"“{ExportRules.Of(request.Purpose ?? default)}”用不着完整的{ExportRules.Of(number)}。请去掉该栏目，或不选“完整号码”。");
        }
    }

    protected override async Task<Division?> Find(Request request, CancellationToken stop) => await Session.Community(request.Division, stop);

    protected override async Task<ExportedFile> Decide(Request request, Division target, CancellationToken stop)
    {
        target.RequireCommunity();
        var whole = request.WholeNumbers && Numbers(request).Any();
        if (whole && !Session.Actor.May(PopulationPermissions.RevealFacts, target.Path))
        {
            throw new ForbiddenException(PopulationPermissions.RevealFacts, target);
        }

        var connection = await ExchangeConnection.Of(Session, target, stop);
        var id = Id<ResidentExport>.New(Session.Now);
        var file = new ExportFile(Session, sealing, connection, target, request, id);
        var (content, residents) = await file.Write(stop);
        if (residents.Count == 0)
        {
            throw new BadInputException(nameof(request.Area), "没有符合条件的居民，没有导出。请放宽条件。");
        }

        register = new()
        {
            DivisionId = target.Id, Id = id, Purpose = request.Purpose!.Value, Reason = request.Reason.Trim(), Fields = string.Join("、", request.Fields.Select(ExportRules.Of)),
            Filter = file.Filter, WithNumbers = whole, People = residents.Count, Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)), At = Session.Now,
            By = Session.Signature(Permission, target.Path),
        };
        Session.Db.ResidentExports.Add(register);
        await Note(target, residents, request, new(connection, target.Id.Value, id.Value, Session.Now), stop);
        return new(content, $"居民-{target.Name}-{ExportRules.Of(request.Purpose.Value)}-{Session.Today:yyyyMMdd}.xlsx", residents.Count, id);
    }

    /// <summary>The reason is somebody's own words and may name people: it stands in the register of exports, not here.</summary>
    protected override string Describe(Request request, Division target) =>
        $"导出居民资料，用途：{ExportRules.Of(request.Purpose ?? default)}；栏目 {request.Fields.Count} 个{(request.WholeNumbers ? "，含完整号码" : "")}"
        + (register is null ? "" : $"；{register.People} 人，SHA-256 {register.Sha256}");

    private static IEnumerable<ExportField> Numbers(Request request) => request.Fields.Where(f => f is ExportField.Document or ExportField.Phone);

    /// <summary>One statement, because there are thousands.</summary>
    private async Task Note(Division community, IReadOnlyList<Guid> residents, Request request, Batch batch, CancellationToken stop) => await batch.Execute(
        """
        insert into population_view (division_id, id, resident_id, at, by, kind, reason)
        select $1, v.id, v.resident_id, $2, $3, $4, $5 from unnest($6::uuid[], $7::uuid[]) v (id, resident_id)
        """, stop, community.Id.Value, Session.Now.UtcDateTime, Session.Signature(Permission, community.Path), (short)ViewKind.Export,
        $"{ExportRules.Of(request.Purpose!.Value)}：{request.Reason.Trim()}", residents.Select(_ => Id<ResidentView>.New(Session.Now).Value).ToArray(), residents.ToArray());
}

/// <summary>导出的文件.</summary>
/// <param name="Export">Its row in the register of exports.</param>
public sealed record ExportedFile(byte[] Content, string FileName, int People, Id<ResidentExport> Export);
