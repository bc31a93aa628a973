using Shequ.Elections.Proxies;
using Shequ.Elections.Rolls;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population.Derived;

namespace Shequ.Web.Api.Elections;

/// <summary>A voter as programs read them.</summary>
public sealed record VoterView(Guid Id, int Number, string Name, Sex Sex, DateOnly? BornOn, VoterClass Class, Guid? Group, string? Door, bool OnRoll, bool ForHousehold, bool ForGroup)
{
    internal static VoterView Of(Voter v) => new(v.Id.Value, v.Number, v.Name, v.Sex, v.BornOn, v.Class, v.GroupId?.Value, v.Door, v.OnRoll, v.ForHousehold, v.ForGroup);
}

/// <summary>A part of a roll as programs read it; after is the number to ask for the next part with.</summary>
public sealed record RollView(RollCounts Counts, IReadOnlyList<VoterView> Voters, int? After);

/// <summary>A change of an entry as programs read it.</summary>
public sealed record RollEntryView(RollList List, DateOnly On, bool Joins, string Reason, bool AfterFreeze, DateTimeOffset RecordedAt, string RecordedBy);

/// <summary>What stood before a correction as programs read it.</summary>
public sealed record VoterCorrectionView(DateOnly On, string Name, VoterClass Class, string Reason, bool AfterFreeze, string RecordedBy);

/// <summary>A voter with everything that happened to their entry as programs read it.</summary>
public sealed record VoterFileView(VoterView Voter, IReadOnlyList<RollEntryView> Entries, IReadOnlyList<VoterCorrectionView> Corrections)
{
    internal static VoterFileView Of(VoterFile file) => new(
        VoterView.Of(file.Voter), [.. file.Entries.Select(e => new RollEntryView(e.List, e.On, e.Joins, e.Reason, e.AfterFreeze, e.RecordedAt, e.RecordedBy))],
        [.. file.Corrections.Select(c => new VoterCorrectionView(c.On, c.Name, c.Class, c.Reason, c.AfterFreeze, c.RecordedBy))]);
}

/// <summary>An objection as programs read it.</summary>
public sealed record ObjectionView(Guid Id, int Number, ObjectionKind Kind, string? About, string Objector, DateOnly ReceivedOn, DateOnly? DueOn, bool? Upheld, DateOnly? DecidedOn)
{
    internal static ObjectionView Of(ObjectionLine line) => new(
        line.Objection.Id.Value, line.Objection.Number, line.Objection.Kind, line.About, line.Objection.Objector, line.Objection.ReceivedOn, line.Objection.DueOn, line.Objection.Upheld, line.Objection.DecidedOn);
}

/// <summary>A proxy as programs read it.</summary>
public sealed record ProxyView(Guid Id, int PrincipalNumber, string Principal, int AgentNumber, string Agent, DateOnly WrittenOn, string Away, DateOnly? WithdrawnOn)
{
    internal static ProxyView Of(ProxyLine line) => new(
        line.Proxy.Id.Value, line.PrincipalNumber, line.Principal, line.AgentNumber, line.Agent, line.Proxy.WrittenOn, line.Proxy.Away, line.Proxy.WithdrawnOn);
}

/// <summary>What an act on the roll only warned of, as programs read it.</summary>
public sealed record WarnedView(IReadOnlyList<RosterWarning> Warnings);
