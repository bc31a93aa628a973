using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;

namespace Shequ.Norms.Rules;

/// <summary>程序: an ordered procedure, carried out by its steps and never held against a value.</summary>
public sealed record ProcedureSteps : Rule
{
    public override bool Fits(KeyShape shape) => shape == KeyShape.Procedure;

    public override bool IsMetBy(NormKey key, in Measured value, DateOnly today) => value.A == 1;

    public override string Describe(NormKey key) => "依次办理各步骤";
}
