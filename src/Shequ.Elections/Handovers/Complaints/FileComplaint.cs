using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Handovers.Complaints;

/// <summary>
/// 举报破坏选举: anybody reports to the street, without an account. It is no act of the record: an entry would tell the committee, which reads
/// the record of its community, that there is a complaint and at which second it came.
/// </summary>
public sealed class FileComplaint(Session session, SealedComplaints seals, NormLibrary library)
{
    /// <summary>A ground beside those that the norm names: its list is not complete.</summary>
    public const string Other = "other";

    public sealed record Request : ElectionRequest
    {
        [Required(ErrorMessage = "请选择是哪一种情形；说不准的选“其他”。")]
        public string Ground { get; set; } = "";

        [Required(ErrorMessage = "请写下您看到或知道的事：什么时候、在哪里、谁、做了什么。"), StringLength(5000, ErrorMessage = "请写在 5000 字以内。")]
        public string Text { get; set; } = "";

        [StringLength(100, ErrorMessage = "联系方式请写在 100 字以内。")]
        public string? Contact { get; set; }
    }

    /// <returns>The receipt number, which is told once and kept nowhere.</returns>
    public async Task<string> Run(Request request, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(request, new ValidationContext(request), results, validateAllProperties: true);
        if (results.Count > 0)
        {
            throw new BadInputException([.. results.SelectMany(r => r.MemberNames.Select(m => new InputError(m, r.ErrorMessage ?? "填写有误。")))]);
        }

        var election = await session.Election(request, stop) ?? throw new NotFoundException("这次选举");
        var rules = await ElectionRules.For(session, library, election, session.Today, stop);
        if (request.Ground != Other && VoidGrounds.In(rules).All(g => g.Word != request.Ground))
        {
            throw new BadInputException(nameof(Request.Ground), "没有这种情形，请从列表中选择。");
        }

        var receipt = SealedComplaints.NewReceipt();
        session.Db.Complaints.Add(new()
        {
            DivisionId = election.DivisionId, Id = SealedComplaints.NewId(), ElectionId = election.Id, Ground = request.Ground, Sealed = seals.SealText(request.Text.Trim()),
            Contact = string.IsNullOrWhiteSpace(request.Contact) ? null : seals.SealContact(request.Contact.Trim()), Receipt = seals.IndexOf(receipt), ReceivedOn = session.Today,
        });
        await session.Db.SaveChangesAsync(stop);
        return receipt;
    }

    /// <summary>Who else takes complaints, by the norm, and the grounds to choose from.</summary>
    public async Task<ComplaintHelp> Help(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        var rules = await ElectionRules.For(session, library, election, session.Today, stop);
        var words = VotingActKeys.ComplaintRecipients.Words!;
        return new(
            VoidGrounds.In(rules), [.. words.Words.Where(w => rules.Names(VotingActKeys.ComplaintRecipients, w)).Select(words.Chinese)],
            rules.Citation(VotingActKeys.ComplaintRecipients), rules.Citation(VotingActKeys.VoidGrounds));
    }
}

/// <summary>举报指引: the grounds, and where else one may go.</summary>
public sealed record ComplaintHelp(IReadOnlyList<(string Word, string Chinese)> Grounds, IReadOnlyList<string> Recipients, string? RecipientsCitation, string? GroundsCitation);
