using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Plans.Calling;

/// <summary>新选举: what is to be elected, or decided, before it is written down.</summary>
internal sealed record NewElection(Division Division, ElectedOffice Office, ElectionKind Kind, ElectionMode Mode, Body Body, string Name, DateOnly Day, BodyKind Presider, string Document)
{
    internal required IReadOnlyList<NewContest> Contests { get; init; }

    internal string? SeatsDocument { get; init; }

    internal string? OpinionDocument { get; init; }

    internal bool KeepsSeatForWoman { get; init; }

    internal Id<Election>? RepeatsId { get; init; }

    internal bool Demonstration { get; init; }
}

/// <summary>新竞选项: one contest of a new election.</summary>
/// <param name="Body">The body of the post.</param>
internal sealed record NewContest(Id<Body> Body, PostKind Post, string Title, int Seats)
{
    internal Id<Body>? GroupId { get; init; }

    internal bool OnlyWomen { get; init; }

    internal Id<Appointment>? AppointmentId { get; init; }

    /// <summary>分次投票: voted on in a later step and not on the first ballot.</summary>
    internal bool Later { get; init; }
}

/// <summary>立选举: writes down an election with its contests and its first vote. Whoever calls it has asked the norms before.</summary>
internal sealed class ElectionDraft(Session session, NormLibrary library)
{
    private static readonly BodyKind[] Seated = [BodyKind.ResidentsCommittee, BodyKind.SupervisoryCommittee, BodyKind.ElectionCommittee];

    internal async Task<Election> Make(NewElection asked, CancellationToken stop)
    {
        var permission = asked.Presider == BodyKind.ElectionCommittee ? ElectionPermissions.Run : ElectionPermissions.Convene;
        var election = new Election
        {
            DivisionId = asked.Division.Id, Id = Id<Election>.New(session.Now), Office = asked.Office, Kind = asked.Kind, Mode = asked.Mode, BodyId = asked.Body.Id, Name = asked.Name,
            Day = asked.Day, CalledOn = session.Today, Presider = asked.Presider, Document = asked.Document, SeatsDocument = asked.SeatsDocument, OpinionDocument = asked.OpinionDocument,
            KeepsSeatForWoman = asked.KeepsSeatForWoman, RepeatsId = asked.RepeatsId, RecordedAt = session.Now,
            RecordedBy = session.Actor.Signature(session.Actor.GrantFor(permission, asked.Division.Path)), Demonstration = asked.Demonstration, Division = asked.Division,
        };
        session.Db.Elections.Add(election);
        var contests = asked.Contests.Select((c, i) => Contest(election, c, i + 1)).ToArray();
        session.Db.Contests.AddRange(contests);
        var first = contests.Zip(asked.Contests).Where(c => !c.Second.Later).Select(c => c.First);
        session.Db.Polls.Add(await Poll(election, 1, PollReason.First, asked.Day, first, stop));

        // From now on its seats come from a count alone; and of two who call at once only one succeeds.
        asked.Body.Version++;
        if (Seated.Contains(asked.Body.Kind) && asked.Office is not (ElectedOffice.GroupLeaders or ElectedOffice.Representatives))
        {
            asked.Body.ElectsHereSince ??= session.Today;
        }

        return election;
    }

    /// <summary>A vote on contests of an election by the rules of their offices.</summary>
    internal async Task<Poll> Poll(Election election, int number, PollReason reason, DateOnly day, IEnumerable<Contest> contests, CancellationToken stop)
    {
        var rules = await ElectionRules.For(session, library, election, session.Today, stop);
        var id = Id<Poll>.New(session.Now);
        return new()
        {
            DivisionId = election.DivisionId, Id = id, ElectionId = election.Id, Number = number, Reason = reason, Day = day,
            Contests =
            [
                .. contests.Select(c => new PollContest
                {
                    DivisionId = election.DivisionId, PollId = id, ContestId = c.Id, Seats = c.Seats, Rule = rules.RuleOf(election.Office, election.Kind, c.Post), OnlyWomen = c.OnlyWomen,
                }),
            ],
        };
    }

    private Contest Contest(Election election, NewContest asked, int position) => new()
    {
        DivisionId = election.DivisionId, Id = Id<Contest>.New(session.Now), ElectionId = election.Id, Position = position, BodyId = asked.Body, Post = asked.Post, Title = asked.Title,
        Seats = asked.Seats, GroupId = asked.GroupId, OnlyWomen = asked.OnlyWomen, AppointmentId = asked.AppointmentId,
    };
}
