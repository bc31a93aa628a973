using System.ComponentModel.DataAnnotations;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Recalls;

/// <summary>交付罢免投票: enough signed, so the vote is called in the mode of the election that brought the member.</summary>
public sealed class CallRecall(Session session, NormLibrary library) : PetitionAct<CallRecall.Request, Id<Election>>(session)
{
    public sealed record Request : PetitionRequest
    {
        [Required(ErrorMessage = "请填写投票日。")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请写明决定的文件。"), StringLength(100, ErrorMessage = "文件不超过 100 字。")]
        public string Document { get; set; } = "";

        /// <summary>Asked only where the election that brought the member was not run here.</summary>
        [EnumDataType(typeof(ElectionMode), ErrorMessage = "没有这种方式，请从列表中选择。")]
        public ElectionMode? Mode { get; set; }
    }

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Day <= Session.Today)
        {
            yield return new(nameof(Request.Day), "投票日应在今天之后，先要公布名单、通知大家。");
        }
    }

    protected override async Task<Id<Election>> Act(Request request, Petition petition, CancellationToken stop)
    {
        await RequireShare(petition, stop);
        var draft = new RecallDraft(Session, petition);
        var mode = await draft.Mode(stop);
        if (mode.Known is { } known && request.Mode is { } asked && asked != known)
        {
            var norm = (await NormsOfDay.For(Session, library, petition.Division!, Session.Today, stop)).Holding(TermOfOfficeActKeys.RecallMode)?.Norm.Norm;
            throw new RefusedException($"{petition.Member}由{ElectionWords.Of(known)}选举产生，罢免应按同样的方式投票。", norm?.Citation.ToString(), $"请选“{ElectionWords.Of(known)}”，或不选。");
        }

        var chosen = mode.Known ?? request.Mode ?? throw new BadInputException(nameof(Request.Mode), mode.Says);
        if (!mode.Possible.Contains(chosen))
        {
            throw new BadInputException(nameof(Request.Mode), mode.Says);
        }

        var election = await draft.Make(chosen, request.Day!.Value, request.Document.Trim(), stop);
        (petition.RecallId, petition.CalledOn) = (election.Id, Session.Today);
        await NoticeBoard.Post(Session, election, "recall_called", election.Name, Notice(petition, election), stop);
        return election.Id;
    }

    protected override string Describe(Request request, Petition target) => $"罢免要求交付投票：{target.Post}，投票日 {request.Day:yyyy-MM-dd}";

    private async Task RequireShare(Petition petition, CancellationToken stop)
    {
        if (petition is not { Counted: { } counted, Total: { } total })
        {
            throw new RefusedException("联名还没有核对，或核对后又有变动。", remedy: "请先核对联名。");
        }

        var share = await PetitionShare.Of(Session, library, petition, stop)
            ?? throw new RefusedException("当地没有规定联名要求罢免人数的现行规范。", remedy: "请由管理员绑定规范包后再办理。");
        if (!share.Holds)
        {
            throw new RefusedException(
                $"联名的{RecallWords.Of(petition.Kind)}计入 {counted} 人，{petition.Source}共 {total} 人：{share}，没有达到 {share.Threshold.Share.Fraction}。",
                share.Threshold.Citation.ToString(), "可以继续征集联名；登记后重新核对。");
        }
    }

    /// <summary>Reasons and answer stand side by side; the signatures are a number.</summary>
    private static IEnumerable<string> Notice(Petition petition, Election election) =>
    [
        $"{petition.Counted} 名{RecallWords.Of(petition.Kind)}联名要求罢免{petition.Member}同志的{petition.Post}职务，经核对符合法定人数。",
        $"罢免理由：{petition.Reasons}",
        petition.Answer is { } answer ? $"本人申辩意见：{answer}" : "本人没有提出申辩意见；投票前提出的，另行公布。",
        $"定于{Chinese.Date(election.Day)}由{ElectionWords.Of(election.Mode)}投票表决。",
    ];
}
