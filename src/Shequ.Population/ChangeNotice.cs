using Shequ.Norms.Packs;
using Shequ.Organization.Posts;

namespace Shequ.Population;

/// <summary>办理提示: what whoever changed something should know or do next; with the norm where it comes from one.</summary>
public sealed record ChangeNotice(string Message, Citation? Citation = null, string? Remedy = null)
{
    internal static ChangeNotice Of(RosterWarning warning) => new(warning.Message, warning.Citation, warning.Remedy);
}
