using Shequ.Kernel.Data;
using Shequ.Organization.People;

namespace Shequ.Organization.Posts;

/// <summary>选举种类: 换届、补选或罢免.</summary>
public enum ElectionKind : short
{
    /// <summary>换届：所有职位重新产生，开始新的一届.</summary>
    General,

    /// <summary>补选：只补缺额，任期到本届届满.</summary>
    ByElection,

    /// <summary>罢免：对在任成员是否罢免投票.</summary>
    Recall,
}

/// <summary>选举方式: who voted.</summary>
public enum ElectionMode : short
{
    /// <summary>全体有选举权的居民.</summary>
    AllVoters,

    /// <summary>户代表.</summary>
    HouseholdRepresentatives,

    /// <summary>居民代表.</summary>
    ResidentRepresentatives,
}

/// <summary>当选人: who was elected to which post.</summary>
public sealed record ElectedPerson
{
    public Id<Person> Person { get; set; }

    public PostKind Post { get; set; } = PostKind.Member;
}
