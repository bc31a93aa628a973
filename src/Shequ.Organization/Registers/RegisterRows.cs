using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Registers;

/// <summary>在册组织: a body as the measures look at it.</summary>
public sealed record RegisteredBody(
    Guid Id, BodyKind Kind, Guid? Parent, Guid? Covers, string? Speciality, bool HasCreditCode, DateOnly FoundedOn, DateOnly? EndedOn, bool Demonstration)
{
    public bool ExistsOn(DateOnly day) => FoundedOn <= day && !(EndedOn <= day);
}

/// <summary>在册届: a term of an elected body.</summary>
public sealed record RegisteredTerm(Guid Body, DateOnly StartsOn, DateOnly EndsOn, bool Direct);

/// <summary>在职人员: what the composition norms ask of somebody who holds a post.</summary>
/// <param name="Keeper">The division whose register keeps them; one dwelling there is one household.</param>
public sealed record OfficeHolder(Guid Id, Sex Sex, bool PartyMember, Skills Skills, bool LivesHere, Guid Keeper, string? Dwelling);

/// <summary>在册任职: who holds which post of which body, and how that came about.</summary>
public sealed record RegisteredPost(Guid Body, PostKind Kind, OfficeHolder Holder, AppointmentOrigin Origin, DateOnly FromDay, DateOnly HeldUntil)
{
    public bool HeldOn(DateOnly day) => FromDay <= day && HeldUntil > day;
}
