using Shequ.Kernel.Acts;

namespace Shequ.Elections.Candidates;

/// <summary>核查填写: what a form says about one ground.</summary>
public sealed class GroundCheck
{
    private const int MostLetters = 100;

    public EligibilityGround? Ground { get; set; }

    public string? Office { get; set; }

    public DateOnly? Day { get; set; }

    public string? Document { get; set; }

    /// <summary>It is so: the ground applies.</summary>
    public bool Found { get; set; }

    internal IEnumerable<InputError> Faults(string prefix, DateOnly reviewed)
    {
        if (Ground is not { } ground || !Enum.IsDefined(ground))
        {
            yield return new(prefix + nameof(Ground), "请选择核查的是哪一种情形。");
            yield break;
        }

        var what = CandidateWords.Of(ground);
        if (string.IsNullOrWhiteSpace(Office) || Office.Length > MostLetters)
        {
            yield return new(prefix + nameof(Office), $"“{what}”：请填写核查单位，不超过 {MostLetters} 字。");
        }

        if (string.IsNullOrWhiteSpace(Document) || Document.Length > MostLetters)
        {
            yield return new(prefix + nameof(Document), $"“{what}”：请填写核查材料，不超过 {MostLetters} 字。");
        }

        if (Day is not { } day || day > reviewed)
        {
            yield return new(prefix + nameof(Day), $"“{what}”：请填写核查日期，不能在审查之后。");
        }
    }

    internal EligibilityCheck Made() => new(Ground!.Value, Office!.Trim(), Day!.Value, Document!.Trim(), Found);
}
