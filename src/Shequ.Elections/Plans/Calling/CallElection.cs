using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans.Steps;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Plans.Calling;

/// <summary>一项应选名额: how many are elected to a post, and for a post of a residents' group in which.</summary>
public sealed record AskedSeats
{
    public PostKind Post { get; set; } = PostKind.Member;

    public int Seats { get; set; }

    /// <summary>The residents' group; null for posts of a committee.</summary>
    public Id<Body>? Group { get; set; }

    /// <summary>妇女委员专项: only women may stand.</summary>
    public bool OnlyWomen { get; set; }

    /// <summary>Voted on in a later step.</summary>
    public bool Later { get; set; }
}

/// <summary>An election that was called, with the norms that it does not wholly meet.</summary>
public sealed record CalledElection(Id<Election> Election, string Name, IReadOnlyList<RosterWarning> Warnings);

/// <summary>发起选举: of any kind but a recall, which comes from a petition.</summary>
public sealed class CallElection(Session session, NormLibrary library, BodyRosters rosters) : UseCase<CallElection.Request, Division, CalledElection>(session)
{
    private const int MostSeats = 999;

    public sealed record Request
    {
        /// <summary>The code of the community.</summary>
        [Required(ErrorMessage = "请写明是哪个社区的选举（区划代码）。")]
        public string Division { get; set; } = "";

        [Required(ErrorMessage = "请选择选举什么。"), EnumDataType(typeof(ElectedOffice), ErrorMessage = "没有这种选举，请从列表中选择。")]
        public ElectedOffice? Office { get; set; }

        [Required(ErrorMessage = "请选择是换届选举还是补选。")]
        [AllowedValues(ElectionKind.General, ElectionKind.ByElection, ErrorMessage = "只能是换届选举或补选；罢免由联名要求提起。")]
        public ElectionKind? Kind { get; set; }

        [Required(ErrorMessage = "请选择由谁投票。"), EnumDataType(typeof(ElectionMode), ErrorMessage = "没有这种选举方式，请从列表中选择。")]
        public ElectionMode? Mode { get; set; }

        [Required(ErrorMessage = "请填写选举日。")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请写明决定举行选举的文件或会议。"), StringLength(100, ErrorMessage = "文件不超过 100 字，请只填文号或名称。")]
        public string Document { get; set; } = "";

        /// <summary>职数批准文件.</summary>
        [StringLength(100, ErrorMessage = "文件不超过 100 字，请只填文号或名称。")]
        public string? SeatsDocument { get; set; }

        /// <summary>居民意见, where representatives elect the committee.</summary>
        [StringLength(100, ErrorMessage = "文件不超过 100 字，请只填文号或名称。")]
        public string? OpinionDocument { get; set; }

        [StringLength(60, ErrorMessage = "名称不超过 60 字。")]
        public string? Name { get; set; }

        public IList<AskedSeats> Seats { get; set; } = [];

        /// <summary>Whether the reform of collective assets is complete; asked only where a norm makes the law depend on it.</summary>
        public bool? AssetReformComplete { get; set; }

        /// <summary>The published method keeps the last seat for a woman; yes where nothing is said and a committee is elected anew.</summary>
        public bool? KeepsSeatForWoman { get; set; }

        /// <summary>The election that this one repeats.</summary>
        public Id<Election>? Repeats { get; set; }

        [StringLength(200, ErrorMessage = "理由不超过 200 字。")]
        public string? Reason { get; set; }

        internal bool Demonstration { get; init; }
    }

    protected override Permission Permission => ElectionPermissions.Run;

    protected override Permission Needed(Request request, Division target)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Callings.Presider(request.Office!.Value, request.Kind!.Value) == BodyKind.ElectionCommittee ? ElectionPermissions.Run : ElectionPermissions.Convene;
    }

    protected override IEnumerable<InputError> Check(Request request)
    {
        var seats = request.Seats.Where(s => s.Seats != 0).ToArray();
        if (seats.Length == 0 || seats.Any(s => s.Seats is < 0 or > MostSeats))
        {
            yield return new(nameof(request.Seats), "请至少填写一项应选名额，名额为正整数。");
        }
        else if (seats.All(s => s.Later))
        {
            yield return new(nameof(request.Seats), "分次投票的，至少有一项在第一次投票。");
        }

        if (seats.GroupBy(s => (s.Post, s.Group, s.OnlyWomen)).Any(g => g.Skip(1).Any()))
        {
            yield return new(nameof(request.Seats), "同一职务填了两次，请合并成一项。");
        }

        if (request.Day <= Session.Today)
        {
            yield return new(nameof(request.Day), "选举日应在今天以后。");
        }
    }

    protected override Task<Division?> Find(Request request, CancellationToken stop) =>
        Session.Db.Communities.SingleOrDefaultAsync(d => d.Code == request.Division.Trim() && d.EndedOn == null && d.Level == DivisionLevel.Community, stop);

    protected override async Task<CalledElection> Decide(Request request, Division target, CancellationToken stop)
    {
        var body = await Body(request, target, stop);
        await RequireNoOther(request, body, stop);
        if (request.Repeats is { } again && !await Session.Db.Elections.AnyAsync(e => e.DivisionId == target.Id && e.Id == again && e.State != ElectionState.Running, stop))
        {
            throw new BadInputException(nameof(request.Repeats), "重新选举所指的选举不在本社区，或者还没有结束。请从那次选举的页面发起。");
        }

        var (book, _) = await library.Current(Session.Db, stop);
        var weighing = new Weighing(request.Reason);
        var place = new CallingPlace(target, body, await rosters.On(Session.Today, [target], stop), Session.Today);
        var checks = new CallChecks(Session, new(book.InForce(target.Place, Session.Today)), request, place, weighing);
        await checks.Run(stop);
        var election = await new ElectionDraft(Session, library).Make(Draft(request, place), stop);
        await DoneAlready(election, place, stop);
        return new(election.Id, election.Name, weighing.Warnings);
    }

    protected override string Describe(Request request, Division target) =>
        $"发起{ElectionWords.Of(request.Office!.Value)}{ElectionWords.Of(request.Kind!.Value)}，选举日 {request.Day:yyyy-MM-dd}，应选 {request.Seats.Sum(s => s.Seats)} 名，{request.Document.Trim()}";

    private async Task<Body> Body(Request request, Division target, CancellationToken stop)
    {
        var kind = Callings.Body(request.Office!.Value);
        return await Session.Db.Bodies.Include(b => b.Division)
            .Where(b => b.DivisionId == target.Id && b.Kind == kind && b.FoundedOn <= Session.Today && (b.EndedOn == null || b.EndedOn > Session.Today)).OrderBy(b => b.Id).FirstOrDefaultAsync(stop)
            ?? throw new RefusedException($"{target.Name}还没有登记{BodyCatalogue.Of(kind).Chinese}，不能发起选举。", remedy: "请先在“组织”中登记这个组织，再发起选举。");
    }

    private async Task RequireNoOther(Request request, Body body, CancellationToken stop)
    {
        var running = await Session.Db.Elections.FirstOrDefaultAsync(
            e => e.DivisionId == body.DivisionId && e.Office == request.Office && e.BodyId == body.Id && e.State == ElectionState.Running && e.Kind != ElectionKind.Recall, stop);
        if (running is not null)
        {
            throw new RefusedException($"“{running.Name}”正在进行，同一组织不能同时举行两次选举。", remedy: "请先办完或取消正在进行的那一次，再发起新的选举。");
        }
    }

    private static NewElection Draft(Request request, CallingPlace place)
    {
        var (office, kind) = (request.Office!.Value, request.Kind!.Value);
        var seats = request.Seats.Where(s => s.Seats != 0).OrderBy(s => s.Later);
        return new(place.Division, office, kind, request.Mode!.Value, place.Body, NameOf(request), request.Day!.Value, Callings.Presider(office, kind), request.Document.Trim())
        {
            SeatsDocument = TypedText.Tidy(request.SeatsDocument), OpinionDocument = TypedText.Tidy(request.OpinionDocument), RepeatsId = request.Repeats, Demonstration = request.Demonstration,
            KeepsSeatForWoman = request.KeepsSeatForWoman ?? (office == ElectedOffice.Committee && kind == ElectionKind.General),
            Contests = [.. seats.Select(place.Contest)],
        };
    }

    private static string NameOf(Request request) =>
        TypedText.Tidy(request.Name) ?? $"{request.Day!.Value.Year}年{ElectionWords.Of(request.Office!.Value)}{Callings.KindWord(request.Office.Value, request.Kind!.Value)}";

    /// <summary>What the call itself shows to be done.</summary>
    private async Task DoneAlready(Election election, CallingPlace place, CancellationToken stop)
    {
        if (election.Presider == BodyKind.ElectionCommittee && place.InOffice(BodyKind.ElectionCommittee) is { Count: > 0 } members)
        {
            await StepBook.Done(Session, election, PlanStep.ElectionCommittee, members.Min(m => m.From), $"任职登记，{members.Count} 人在任", stop);
        }

        if (election.SeatsDocument is { } document && StepRow.Of(election).Any(r => r.Step == PlanStep.SeatsApproved))
        {
            await StepBook.Done(Session, election, PlanStep.SeatsApproved, Session.Today, document, stop);
        }
    }
}
