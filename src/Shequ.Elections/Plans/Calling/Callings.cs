using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Plans.Calling;

/// <summary>发起事项: which body an office belongs to, who presides over which election, and what it is called.</summary>
public static class Callings
{
    /// <summary>The body on which an election is recorded; groups work under the residents' committee.</summary>
    public static BodyKind Body(ElectedOffice office) => office switch
    {
        ElectedOffice.SupervisoryCommittee => BodyKind.SupervisoryCommittee,
        ElectedOffice.ElectionCommittee => BodyKind.ElectionCommittee,
        _ => BodyKind.ResidentsCommittee,
    };

    /// <summary>
    /// The election committee presides where a body is elected anew; the residents' committee convenes the meeting that chooses the election
    /// committee, fills a vacancy or decides on a recall.
    /// </summary>
    public static BodyKind Presider(ElectedOffice office, ElectionKind kind) =>
        office == ElectedOffice.ElectionCommittee || kind != ElectionKind.General ? BodyKind.ResidentsCommittee : BodyKind.ElectionCommittee;

    public static string KindWord(ElectedOffice office, ElectionKind kind) => (office, kind) switch
    {
        (_, ElectionKind.Recall) => "罢免",
        (ElectedOffice.Committee, _) => ElectionWords.Of(kind),
        (_, ElectionKind.ByElection) => "补选",
        _ => "推选",
    };

    public static bool OfGroups(ElectedOffice office) => office is ElectedOffice.GroupLeaders or ElectedOffice.Representatives;

    /// <summary>The posts that an election of an office fills.</summary>
    public static IReadOnlyList<PostKind> Posts(ElectedOffice office) => office switch
    {
        ElectedOffice.GroupLeaders => [PostKind.GroupLeader],
        ElectedOffice.Representatives => [PostKind.Representative],
        _ => [PostKind.Chair, PostKind.Deputy, PostKind.Member],
    };
}

/// <summary>发起地: the community with its bodies and who holds their posts on the day of the call.</summary>
internal sealed record CallingPlace(Organization.Divisions.Division Division, Body Body, IReadOnlyList<BodyRoster> Rosters, DateOnly On)
{
    internal IEnumerable<BodyRoster> Groups => Rosters.Where(r => r.Body.Kind == BodyKind.ResidentsGroup);

    internal BodyRoster Roster => Rosters.Single(r => r.Body.Id == Body.Id);

    internal IReadOnlyList<SeatHolder> InOffice(BodyKind kind) => [.. Rosters.Where(r => r.Body.Kind == kind).SelectMany(r => r.Posts).SelectMany(p => p.Holders)];

    /// <summary>The body whose post it is: the group, or the committee.</summary>
    internal BodyRoster? Of(AskedSeats seats) => seats.Group is { } group ? Groups.FirstOrDefault(g => g.Body.Id == group) : Roster;

    internal PostRoster? Post(AskedSeats seats) => Of(seats)?.Posts.FirstOrDefault(p => p.Rule.Kind == seats.Post);

    internal string Title(AskedSeats seats)
    {
        var body = Of(seats)!.Body;
        var title = PostCatalogue.Of(body.Kind, seats.Post).Title;
        return (seats.Group is null ? "" : body.Name) + (seats.OnlyWomen ? $"妇女{title}" : title);
    }

    internal NewContest Contest(AskedSeats seats) => new(Of(seats)!.Body.Id, seats.Post, Title(seats), seats.Seats) { GroupId = seats.Group, OnlyWomen = seats.OnlyWomen, Later = seats.Later };
}
