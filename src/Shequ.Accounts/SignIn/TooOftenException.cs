namespace Shequ.Accounts.SignIn;

/// <summary>太频繁 (429): how long to wait before the next try is looked at.</summary>
public sealed class TooOftenException(string what, TimeSpan wait)
    : Exception($"{what}，暂时不能再试。请在{Say(wait)}后重试。")
{
    public TimeSpan Wait { get; } = wait;

    private static string Say(TimeSpan wait) =>
        wait > TimeSpan.FromMinutes(1) ? $" {Math.Ceiling(wait.TotalMinutes):0} 分钟" : $" {Math.Max(1, Math.Ceiling(wait.TotalSeconds)):0} 秒";
}
