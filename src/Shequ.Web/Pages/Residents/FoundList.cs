using Shequ.Population.Search;

namespace Shequ.Web.Pages.Residents;

/// <summary>检索结果列表.</summary>
/// <param name="Wide">Whether the community of each hit is told.</param>
/// <param name="MayRecord">Whether a household can be registered behind an empty door.</param>
public sealed record FoundList(SearchResults Found, string Typed, bool Wide, bool MayRecord);
