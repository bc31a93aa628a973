using Shequ.Norms.Evaluation;
using Shequ.Organization.Profiles;
using Shequ.Organization.Registers;

namespace Shequ.Organization.Checkups;

/// <summary>What a community is judged by: what was reported of it, and what is recorded, which outranks the report.</summary>
internal readonly record struct Evidence(ProfileValues Profile, CommunityRegister Register)
{
    /// <summary>A profile whose every figure was withdrawn says nothing, nor does a register without bodies.</summary>
    internal bool IsEmpty => Profile.IsEmpty && Register.IsEmpty;

    internal void Fill(Facts facts)
    {
        Measures.Fill(facts, Profile);
        if (!Register.IsEmpty)
        {
            RegisterMeasures.Overlay(facts, Register, Profile);
        }
    }
}
