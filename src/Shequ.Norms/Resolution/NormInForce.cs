using Shequ.Norms.Packs;

namespace Shequ.Norms.Resolution;

/// <summary>现行规范: a norm that holds in a place on a day, with how specific its binding is.</summary>
/// <param name="Depth">Depth of the division that binds it: 0 everywhere, 1 province … 5 community.</param>
/// <param name="Requirements">What it requires after any confirmation; empty while a doubt stands.</param>
public sealed record NormInForce(Norm Norm, int Depth, IReadOnlyList<Requirement> Requirements, Confirmation? Confirmed);
