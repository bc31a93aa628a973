using Shequ.Norms.Packs;

namespace Shequ.Population.Derived;

/// <summary>选民资格类别: in which class somebody may register as a voter, or why not.</summary>
public enum VoterClass : short
{
    /// <summary>户籍在本社区.</summary>
    RegisteredHere,

    /// <summary>户籍不在、常住本社区.</summary>
    LivesHere,

    /// <summary>外来社区工作者.</summary>
    CommunityWorker,

    /// <summary>不足年龄.</summary>
    TooYoung,

    /// <summary>依法被剥夺政治权利.</summary>
    Excluded,

    /// <summary>外来社区工作者工作未满期限.</summary>
    TooShort,

    /// <summary>出生日期不详.</summary>
    Unknown,
}

/// <summary>选民资格: what the registers say about one person's right to vote on a day. Whether they register is their own choice.</summary>
/// <param name="Resident">Null for a community worker who is no resident.</param>
/// <param name="Person">Of the register of posts, for a community worker.</param>
/// <param name="Since">Since when they live, or work, here.</param>
/// <param name="Newcomer">Has not lived here for as long as a norm of the place asks of newcomers.</param>
public sealed record VoterStanding(
    Guid? Resident, Guid? Person, string Name, DateOnly? BornOn, VoterClass Class, DateOnly Since, bool Newcomer, Guid? Household, Guid? Group)
{
    /// <summary>May register as a voter.</summary>
    public bool Eligible => Class is VoterClass.RegisteredHere or VoterClass.LivesHere or VoterClass.CommunityWorker;
}

/// <summary>选民资格汇总: who may register on a day, and by which norms.</summary>
/// <param name="Norms">The norms that were asked, each once.</param>
public sealed record VoterStandings(DateOnly On, IReadOnlyList<VoterStanding> People, IReadOnlyList<Citation> Norms)
{
    public int Count(VoterClass kind) => People.Count(p => p.Class == kind);

    public int Eligible => People.Count(p => p.Eligible);

    /// <summary>Live here from elsewhere, but not for as long as a norm of the place asks.</summary>
    public int Newcomers => People.Count(p => p is { Class: VoterClass.LivesHere, Newcomer: true });
}
