using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Candidates;

/// <summary>回避退出: whoever conducts an election leaves, inside the act that nominates them or a near relative, and the next in order takes the place.</summary>
public sealed class Departures(Session session, NormLibrary library, PostEnding ending, ResultSeating seating)
{
    private Session Session { get; } = session;

    internal async Task<IReadOnlyList<Departure>> Follow(Election election, Candidate candidate, string document, CancellationToken stop)
    {
        var relatives = await NearRelatives.Around(Session.Db, election.DivisionId, [candidate.PersonId], stop);
        var ties = new Dictionary<Id<Person>, NearRelative?> { [candidate.PersonId] = null };
        foreach (var relative in relatives.OrderBy(r => r.FromRegister))
        {
            ties.TryAdd(relative.Relative, relative);
        }

        var conflicted = await Conflicted(election, stop);
        var rules = await ElectionRules.For(Session, library, election, Session.Today, stop);
        var leaves = election.Office == ElectedOffice.Committee && rules.Holding(VotingActKeys.CommitteeNominees) is not null;
        var committee = leaves ? await FromCommittee(election, candidate, ties, conflicted, document, stop) : [];
        IReadOnlyList<Departure> all = [.. committee, .. await FromOfficers(election, candidate, ties, conflicted, stop)];
        Session.Db.Departures.AddRange(all);
        if (committee.Count > 0)
        {
            await Announce(election, committee, rules, stop);
        }

        return all;
    }

    /// <summary>Everybody who stands, and their near relatives.</summary>
    internal async Task<HashSet<Id<Person>>> Conflicted(Election election, CancellationToken stop)
    {
        var standing = await Session.Db.Candidates.Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id && CandidacyRules.Standing.Contains(c.State))
            .Select(c => c.PersonId).ToListAsync(stop);
        return [.. standing, .. await NearRelatives.Of(Session.Db, standing, stop)];
    }

    private async Task<List<Departure>> FromCommittee(
        Election election, Candidate candidate, Dictionary<Id<Person>, NearRelative?> ties, HashSet<Id<Person>> conflicted, string document, CancellationToken stop)
    {
        var people = ties.Keys.ToArray();
        var held = await (from a in Session.Db.Appointments
                          join b in Session.Db.Bodies on new { a.DivisionId, Id = a.BodyId } equals new { b.DivisionId, b.Id }
                          where a.DivisionId == election.DivisionId && b.Kind == BodyKind.ElectionCommittee && b.EndedOn == null && people.Contains(a.PersonId)
                              && a.FromDay <= Session.Today && a.HeldUntil > Session.Today
                          orderby a.FromDay, a.Id
                          select a.Id).ToListAsync(stop);
        var made = new List<Departure>();
        foreach (var id in held)
        {
            var appointment = (await HeldAppointment.Find(Session.Db, id, stop))!;
            var (person, post) = (appointment.Appointment.PersonId, appointment.Post.Kind);
            var succession = new CommitteeSuccession(Session);
            await ending.End(appointment, EndCause.Replaced, Session.Today, $"依法退出居民选举委员会：{document}", stop);
            var (next, why) = CommitteeSuccession.Next(await succession.Order(appointment.Body, conflicted, stop), post);
            if (next is not null)
            {
                await Seat(appointment.Body, post, next, stop);
            }

            made.Add(Of(election, candidate, DepartedFrom.ElectionCommittee, (person, await NameOf(person, stop)), PostCatalogue.Of(BodyKind.ElectionCommittee, post).Title, ties[person], id, (next?.Person, next?.Name, why)));
        }

        return made;
    }

    private Task<PostChanged> Seat(Body committee, PostKind post, Successor next, CancellationToken stop) => seating.Seat(
        new()
        {
            Body = committee.Id, Kind = ElectionKind.ByElection, Day = Session.Today, Document = "按原推选结果依次递补", Reason = "出缺依次递补",
            Elected = [new() { Person = next.Person, Post = post }],
        },
        committee, stop: stop);

    private async Task<List<Departure>> FromOfficers(
        Election election, Candidate candidate, Dictionary<Id<Person>, NearRelative?> ties, HashSet<Id<Person>> conflicted, CancellationToken stop)
    {
        var officers = await Session.Db.PollingOfficers.Where(o => o.DivisionId == election.DivisionId && o.ElectionId == election.Id && o.LeftOn == null)
            .OrderBy(o => o.ReserveOrder).ThenBy(o => o.Id).ToListAsync(stop);
        var made = new List<Departure>();
        foreach (var officer in officers.Where(o => ties.ContainsKey(o.PersonId)))
        {
            var tie = ties[officer.PersonId];
            (officer.LeftOn, officer.LeftReason) = (Session.Today, tie is null ? "本人被提名为候选人" : "近亲属被提名为候选人");
            officer.Version++;
            var reserve = officer.Role is null ? null : officers.FirstOrDefault(o => o is { Role: null, LeftOn: null, ReserveOrder: not null } && !conflicted.Contains(o.PersonId));
            if (reserve is not null)
            {
                (reserve.Role, reserve.StationId, reserve.ReserveOrder) = (officer.Role, officer.StationId, null);
                reserve.Version++;
            }

            var post = officer.Role is { } role ? ElectionWords.Of(role) : "候补工作人员";
            var vacant = officer.Role is null || reserve is not null ? null : "没有候补工作人员可以接替，请另行指定。";
            made.Add(Of(election, candidate, DepartedFrom.PollingOfficers, (officer.PersonId, officer.Name), post, tie, null, (reserve?.PersonId, reserve?.Name, vacant ?? "")));
        }

        return made;
    }

    /// <summary>The nominee is not named: the list of candidates is published on its own day.</summary>
    private async Task Announce(Election election, List<Departure> left, ElectionRules rules, CancellationToken stop)
    {
        var lines = left.Select(d => $"{d.Post}{d.Name}{(d.ReplacedBy is { } next ? $"，由{next}依次递补" : "，所缺名额另行推选")}。");
        var basis = rules.Citation(VotingActKeys.CommitteeNominees);
        await NoticeBoard.Post(
            Session, election, CandidateNotices.CommitteeChange, "居民选举委员会成员变动公告",
            [$"{(basis is null ? "" : $"根据{basis}，")}下列人员自{Norms.Chinese.Date(Session.Today)}起退出居民选举委员会：", .. lines], stop);
    }

    private Departure Of(
        Election election, Candidate candidate, DepartedFrom from, (Id<Person> Id, string Name) who, string post, NearRelative? tie, Id<Appointment>? appointment,
        (Id<Person>? Id, string? Name, string Vacant) next) => new()
    {
        DivisionId = election.DivisionId, Id = Id<Departure>.New(Session.Now), ElectionId = election.Id, CandidateId = candidate.Id, From = from, PersonId = who.Id, Name = who.Name,
        Post = post, AppointmentId = appointment, Kinship = tie?.Kind, FromRegister = tie?.FromRegister ?? false, Day = Session.Today, ReplacedById = next.Id,
        ReplacedBy = next.Name, Vacant = next.Id is null && next.Vacant.Length > 0 ? next.Vacant : null, RecordedAt = Session.Now,
    };

    private Task<string> NameOf(Id<Person> person, CancellationToken stop) => Session.Db.RegisterOfPeople.Where(p => p.Id == person).Select(p => p.Name).SingleAsync(stop);
}
