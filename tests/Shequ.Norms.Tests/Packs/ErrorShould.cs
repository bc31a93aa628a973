using Shequ.Norms.Packs;

namespace Shequ.Norms.Tests.Packs;

/// <summary>What every report on a bad pack must keep: one message, in Chinese, at the right place.</summary>
internal static class ErrorShould
{
    internal static void ShouldBeOneError(this PackReport report, string file, long line, string? norm, string says)
    {
        var all = string.Join("\n", report.Errors);
        report.Errors.Count.ShouldBe(1, all);
        var error = report.Errors[0];
        (error.File, error.Line, error.Norm).ShouldBe((file, line, norm), all);
        error.Reason.ShouldContain(says, customMessage: all);
        error.Reason.Length.ShouldBeLessThan(1000);
        error.Reason.Any(c => c is >= '一' and <= '龥').ShouldBeTrue(all);
        report.IsSound.ShouldBeFalse();
    }
}
