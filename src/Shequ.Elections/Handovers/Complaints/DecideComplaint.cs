using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Handovers.Complaints;

/// <summary>
/// 举报案: a complaint as those above the community find it. Its place is the street, so that whatever is done stands in the street's record,
/// which the committee does not read.
/// </summary>
public sealed record ComplaintCase(Complaint Complaint, Division Street, Division Community) : IInDivision
{
    Guid IInDivision.DivisionId => Street.Id.Value;

    public DivisionPath Path => Street.Path;

    string IInDivision.PlaceName => Street.Name;
}

/// <summary>办理举报: whoever investigates notes how far they are, and what whoever holds the receipt is told.</summary>
public sealed class DecideComplaint(Session session) : UseCase<DecideComplaint.Request, ComplaintCase, ComplaintState>(session)
{
    public sealed record Request
    {
        /// <summary>The code of the community whose election it is about.</summary>
        [Required(ErrorMessage = "请写明是哪个社区的举报（区划代码）。")]
        public string Division { get; set; } = "";

        public Id<Complaint> Complaint { get; set; }

        [Required(ErrorMessage = "请选择办到哪一步。"), EnumDataType(typeof(ComplaintState), ErrorMessage = "没有这一步，请从列表中选择。")]
        public ComplaintState? State { get; set; }

        [StringLength(1000, ErrorMessage = "答复请写在 1000 字以内。")]
        public string? Answer { get; set; }
    }

    protected override Permission Permission => ElectionPermissions.Investigate;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.State is ComplaintState.Upheld or ComplaintState.Dismissed && string.IsNullOrWhiteSpace(request.Answer))
        {
            yield return new(nameof(Request.Answer), "查明以后，请写下给举报人的答复；不要写举报人是谁。");
        }
    }

    protected override Task<ComplaintCase?> Find(Request request, CancellationToken stop) => Find(Session, request.Division, request.Complaint, stop);

    protected override Task<ComplaintState> Decide(Request request, ComplaintCase target, CancellationToken stop)
    {
        var complaint = target.Complaint;
        if (complaint.State is ComplaintState.Upheld or ComplaintState.Dismissed)
        {
            throw new StaleException($"这件举报已由{complaint.AnsweredBy}办结。");
        }

        (complaint.State, complaint.Answer, complaint.AnsweredOn) = (request.State!.Value, string.IsNullOrWhiteSpace(request.Answer) ? complaint.Answer : request.Answer.Trim(), Session.Today);
        complaint.AnsweredBy = Session.Signature(Permission, target.Path);
        complaint.Version++;
        return Task.FromResult(complaint.State);
    }

    /// <summary>How far, and nothing of what or about whom.</summary>
    protected override string Describe(Request request, ComplaintCase target) => $"办理破坏选举的举报：{ComplaintWords.Of(request.State ?? ComplaintState.Received)}";

    internal static async Task<ComplaintCase?> Find(Session session, string code, Id<Complaint> id, CancellationToken stop)
    {
        var community = await session.Db.Communities.AsNoTracking().SingleOrDefaultAsync(d => d.Code == code.Trim(), stop);
        var complaint = community is null ? null : await session.Db.Complaints.SingleOrDefaultAsync(c => c.DivisionId == community.Id && c.Id == id, stop);
        if (community is null || complaint is null)
        {
            return null;
        }

        var street = await session.Db.Communities.AsNoTracking().SingleAsync(d => d.Id == community.ParentId, stop);
        return new(complaint, street, community);
    }
}

/// <summary>The Chinese words of an investigation.</summary>
public static class ComplaintWords
{
    public static string Of(ComplaintState state) => state switch
    {
        ComplaintState.Received => "已收到",
        ComplaintState.Investigating => "正在调查",
        ComplaintState.Upheld => "查明属实",
        _ => "查明不属实",
    };

    public static string Of(string ground) => ground == FileComplaint.Other ? "其他" : Norms.Keys.VotingActKeys.VoidGrounds.Words!.Chinese(ground);
}
