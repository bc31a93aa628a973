using Microsoft.AspNetCore.Mvc;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Norms.Keys;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Candidates;

/// <summary>资格审查: what the offices answered, and the decision.</summary>
public sealed class ReviewModel(ReviewCandidate act, ActDesk desk, CandidateReader candidates, CandidateFileReader files)
    : OneCandidatePage<ReviewCandidate.Request, IReadOnlyList<RosterWarning>>(act, desk, candidates, files)
{
    /// <summary>One for each ground, in their order; those left blank were not checked.</summary>
    [BindProperty]
    public List<GroundCheck> Rows { get; set; } = [];

    public override string Act => "审查资格";

    /// <summary>Whether a norm may ask for a confirmation.</summary>
    public bool Confirms => Election.Office == ElectedOffice.SupervisoryCommittee;

    public IEnumerable<Option> Grounds => Enum.GetValues<EligibilityGround>().Where(g => g != EligibilityGround.NotConfirmed || Confirms).Select(g => new Option($"{g}", CandidateWords.Of(g)));

    public override IReadOnlyList<Answer> Answers =>
    [
        new("候选人", Subject), new("本人声明", Input.Declaration ?? "没有"),
        .. Input.Checks.Select(c => new Answer(CandidateWords.Of(c.Ground!.Value), $"{(c.Found ? "查实" : "没有发现")}：{c.Office}，{DateOf(c.Day)}，{c.Document}")),
        new("审查决定", Input.Accepted == true ? "通过" : "不通过"),
        .. Input is { Accepted: false, Ground: { } ground } ? [new("理由", CandidateWords.Of(ground))] : Array.Empty<Answer>(),
        .. string.IsNullOrWhiteSpace(Input.Explanation) ? Array.Empty<Answer>() : [new("说明", Input.Explanation)], new("审查日期", DateOf(Input.Day)),
    ];

    protected override IEnumerable<NormKey> Keys => [VotingActKeys.Expelled, VotingActKeys.VoterAge, VotingActKeys.Exclusion];

    public string OfficeOf(EligibilityGround ground) => ground switch
    {
        EligibilityGround.Expelled => "如街道纪工委",
        EligibilityGround.Punished => "如派出所、人民法院",
        EligibilityGround.Gangs => "如公安机关",
        _ => "如公安机关、宗教事务部门",
    };

    protected override async Task Prepare(CancellationToken stop)
    {
        await base.Prepare(stop);
        Input.Candidate = Kept.Candidate.Id;
        for (var i = 0; i < Rows.Count && i < EligibilityRules.Checked.Count; i++)
        {
            Rows[i].Ground = EligibilityRules.Checked[i];
        }

        Input.Checks = [.. Filled];
    }

    protected override string FieldOf(string field)
    {
        const string Checks = "Checks[";
        if (!field.StartsWith(Checks, StringComparison.Ordinal) || field.IndexOf(']', StringComparison.Ordinal) is var end && !int.TryParse(field[Checks.Length..end], out _))
        {
            return field;
        }

        var row = Rows.IndexOf(Input.Checks[int.Parse(field[Checks.Length..end], System.Globalization.CultureInfo.InvariantCulture)]);
        return $"Rows[{row}]{field[(end + 1)..]}";
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(IReadOnlyList<RosterWarning> result) => result;

    private IEnumerable<GroundCheck> Filled => Rows.Where(r => r is { Found: true } || r.Day is not null || !string.IsNullOrWhiteSpace(r.Office) || !string.IsNullOrWhiteSpace(r.Document));
}
