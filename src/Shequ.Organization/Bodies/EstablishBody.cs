using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Bodies;

/// <summary>登记组织: puts a committee, group, party organisation, office or unit into the register, with its posts.</summary>
public sealed class EstablishBody(Session session, NormLibrary library, RosterGuard guard)
    : UseCase<EstablishBody.Request, Division, EstablishedBody>(session)
{
    public sealed record Request
    {
        /// <summary>Code of the division.</summary>
        [Required(ErrorMessage = "请指明区划。")]
        public string Division { get; set; } = "";

        [Required(ErrorMessage = "请选择组织种类。")]
        [EnumDataType(typeof(BodyKind), ErrorMessage = "没有这种组织，请从列表中选择。")]
        public BodyKind? Kind { get; set; }

        /// <summary>What a subcommittee or social organisation is for: a word of the packs or its Chinese name.</summary>
        public string? Speciality { get; set; }

        [Required(ErrorMessage = "请填写组织名称。"), StringLength(60, MinimumLength = 2, ErrorMessage = "组织名称应为 2 至 60 字。")]
        public string Name { get; set; } = "";

        public Id<Body>? Parent { get; set; }

        public Id<Body>? Covers { get; set; }

        [StringLength(200, ErrorMessage = "辖区范围不超过 200 字。")]
        public string? Area { get; set; }

        public string? CreditCode { get; set; }

        [StringLength(100, ErrorMessage = "联系方式不超过 100 字。")]
        public string? Contact { get; set; }

        [Required(ErrorMessage = "请填写成立日期。")]
        public DateOnly? FoundedOn { get; set; }

        [Required(ErrorMessage = "请写明成立的文件或决定。"), StringLength(100, ErrorMessage = "文件不超过 100 字，请只填文号或名称。")]
        public string Document { get; set; } = "";

        /// <summary>职数 of each kind of post, where somebody fixed a number.</summary>
        public Dictionary<PostKind, int?> Seats { get; set; } = [];

        /// <summary>The document that allows what a norm advises against, e.g. a second committee in one community.</summary>
        [StringLength(100, ErrorMessage = "例外的批准文件不超过 100 字。")]
        public string? Exception { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.EstablishBodies;

    protected override Permission Needed(Request request, Division target) => BodyCatalogue.Of(request.Kind!.Value).RegisteredUnder;

    protected override IEnumerable<InputError> Check(Request request) =>
        request.Kind is { } kind && Enum.IsDefined(kind) ? EstablishChecks.Of(request, BodyCatalogue.Of(kind), Session.Today) : [];

    protected override async Task<Division?> Find(Request request, CancellationToken stop) =>
        await Session.Db.Divisions.SingleOrDefaultAsync(d => d.Code == request.Division.Trim() && d.EndedOn == null, stop)
            ?? throw DivisionQueries.NoSuch(request.Division.Trim());

    protected override async Task<EstablishedBody> Decide(Request request, Division target, CancellationToken stop)
    {
        var rule = BodyCatalogue.Of(request.Kind!.Value);
        EstablishChecks.RequirePlace(rule, target);

        // Two at once would each find none; the lock is that of the division's audit chain, which every act takes at its end.
        await Session.Db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({target.Id.Value.ToString()}, 0))", stop);
        var there = await Session.Db.Bodies.Where(b => b.DivisionId == target.Id && b.EndedOn == null).ToListAsync(stop);
        var weighing = new Weighing(request.Exception);
        if (rule.OnePerDivision && there.Count(b => b.Kind == rule.Kind) is > 0 and var standing)
        {
            var (book, _) = await library.Current(Session.Db, stop);
            BodyNumber.Weigh(rule, target, standing + 1, book.InForce(target.Place, Session.Today), request.Exception, weighing);
        }

        var body = Make(request, rule, target, there);
        var before = await guard.Look(target, Session.Today, stop);
        Session.Db.Bodies.Add(body);

        // The model knows no order among the two tables.
        await Session.Db.SaveChangesAsync(stop);
        foreach (var post in PostCatalogue.In(rule.Kind))
        {
            Session.Db.Posts.Add(new()
            {
                DivisionId = target.Id, Id = Id<Post>.New(Session.Now), BodyId = body.Id, Kind = post.Kind, Seats = request.Seats.GetValueOrDefault(post.Kind),
            });
        }

        await Session.Db.SaveChangesAsync(stop);
        weighing.Add(await guard.Check(before, block: false, request.Exception, stop));
        return new(body.Id, weighing.Warnings);
    }

    protected override string Describe(Request request, Division target) =>
        $"登记{BodyCatalogue.Of(request.Kind!.Value).Chinese}“{request.Name.Trim()}”，{request.FoundedOn:yyyy-MM-dd}，{request.Document.Trim()}";

    private Body Make(Request request, BodyRule rule, Division target, List<Body> there) => new()
    {
        DivisionId = target.Id,
        Id = Id<Body>.New(Session.Now),
        Kind = rule.Kind,
        Speciality = EstablishChecks.SpecialityOf(request, rule),
        Name = TypedText.Tidy(request.Name)!,
        ParentId = EstablishChecks.ParentOf(request, rule, there)?.Id,
        CoversId = EstablishChecks.CoveredBy(request, rule, there)?.Id,
        Area = TypedText.Tidy(request.Area),
        CreditCode = CreditCode.Tidy(request.CreditCode),
        Contact = TypedText.Tidy(request.Contact),
        FoundedOn = request.FoundedOn!.Value,
        Document = request.Document.Trim(),
        Division = target,
    };
}

/// <summary>登记结果: the body that now stands in the register, and what norms say to it.</summary>
public sealed record EstablishedBody(Id<Body> Body, IReadOnlyList<RosterWarning> Warnings);
