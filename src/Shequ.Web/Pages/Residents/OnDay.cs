namespace Shequ.Web.Pages.Residents;

/// <summary>看某一天: the question for a day below what is shown of today.</summary>
/// <param name="Keep">Other choices of the page.</param>
public sealed record OnDay(string Action, DateOnly Day, IReadOnlyDictionary<string, string>? Keep = null);
