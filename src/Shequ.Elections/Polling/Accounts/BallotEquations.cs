namespace Shequ.Elections.Polling.Accounts;

/// <summary>选票账等式: one equation of the ballots of a station with its integers, and whether it holds.</summary>
/// <param name="Text">E.g. 领入 300 = 发出 210 + 写坏 3 + 未用 87.</param>
public sealed record BallotEquation(string Text, bool Holds);

/// <summary>The equations that the ballots of a station must satisfy: pure arithmetic on what was counted.</summary>
public static class BallotEquations
{
    /// <param name="checkIns">Voters who were given a ballot here.</param>
    /// <param name="doubles">Further ballots given to somebody who counts already.</param>
    public static IReadOnlyList<BallotEquation> Of(BallotAccount account, int checkIns, int doubles)
    {
        ArgumentNullException.ThrowIfNull(account);
        var equations = new List<BallotEquation>();
        if (account is { Issued: { } issued, Spoiled: { } spoiled, Unused: { } unused })
        {
            var used = issued + spoiled + unused;
            equations.Add(Equal($"领入 {account.Delivered}", account.Delivered, $"发出 {issued} + 写坏 {spoiled} + 未用 {unused}", used));
            equations.Add(Equal($"发出 {issued}", issued, doubles == 0 ? $"领票 {checkIns} 人" : $"领票 {checkIns} 人 + 重复发票 {doubles} 张", checkIns + doubles));
        }

        if (account is { Issued: { } given, Found: { } found })
        {
            equations.Add(found <= given ? new($"收回 {found} ≤ 发出 {given}", true) : new($"收回 {found} > 发出 {given}：多出 {found - given} 张", false));
        }

        return equations;
    }

    private static BallotEquation Equal(string left, int a, string right, int b) =>
        a == b ? new($"{left} = {right}", true) : new($"{left} ≠ {right}（{b}）：相差 {Math.Abs(a - b)} 张", false);
}
