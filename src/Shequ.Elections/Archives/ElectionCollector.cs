using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Candidates;
using Shequ.Elections.Handovers;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Archives;

/// <summary>Gathers the whole of an election for its archive, in an order that only the data decide. Complaints are never part of it.</summary>
internal sealed class ElectionCollector(Session session, NormLibrary library, Election election)
{
    /// <summary>Acts whose entries would tell who came to a table and when, or that somebody complained.</summary>
    private static readonly string[] Left = [ElectionPermissions.RegisterVoters.Name, ElectionPermissions.CheckIn.Name, ElectionPermissions.Investigate.Name];

    private const string Ours = "elections.";

    internal async Task<ArchiveRecord> Collect(CancellationToken stop)
    {
        var people = new RollCollector(session, election);
        await people.Load(stop);
        var polls = new PollCollector(session, library, election);
        var archived = await polls.Collect(stop);
        return new(
            await Face(stop), await Notices(stop), await Standing(archived, stop), await polls.Draws(stop), await polls.Places(stop), archived, await polls.Seats(archived, stop),
            new(
                people.Voters, people.Entries, await people.Participants(archived, stop), await people.Proxies(stop), await people.Objections(stop), await Nominations(stop), await After(stop),
                await Acts(stop)));
    }

    private async Task<ArchivedElection> Face(CancellationToken stop)
    {
        var bodies = await session.Db.Bodies.AsNoTracking().Where(b => b.DivisionId == election.DivisionId).ToDictionaryAsync(b => b.Id, b => b.Name, stop);
        var contests = await session.Db.Contests.AsNoTracking().Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id).OrderBy(c => c.Position).ToListAsync(stop);
        var steps = await session.Db.ElectionSteps.AsNoTracking().Where(s => s.DivisionId == election.DivisionId && s.ElectionId == election.Id).ToListAsync(stop);
        var place = election.Division!;
        return new(
            place.Code, place.Name, election.Id, election.Name, election.Office, election.Kind, election.Mode, election.Day, election.CalledOn, election.Presider, election.Document,
            election.SeatsDocument, election.OpinionDocument, election.KeepsSeatForWoman, election.RollPublishedOn, election.RollFrozenOn, election.RepeatsId, election.State, election.EndedOn,
            election.EndReason,
            [.. contests.Select(c => new ArchivedContest(c.Id, c.Position, c.Title, c.Post, c.Seats, bodies.GetValueOrDefault(c.BodyId, ""), c.GroupId is { } group ? bodies.GetValueOrDefault(group) : null, c.OnlyWomen))],
            [.. steps.OrderBy(s => s.DoneOn).ThenBy(s => s.Step, StringComparer.Ordinal).Select(s => new ArchivedStep(s.Step, s.DoneOn, s.Evidence, s.RecordedBy))]);
    }

    /// <summary>All but those that told of earlier archives, whose hash depends on the rest.</summary>
    private async Task<IReadOnlyList<ArchivedNotice>> Notices(CancellationToken stop) => await session.Db.ElectionNotices.AsNoTracking()
        .Where(n => n.DivisionId == election.DivisionId && n.ElectionId == election.Id && n.Kind != ArchiveElection.NoticeKind).OrderBy(n => n.Number)
        .Select(n => new ArchivedNotice(n.Number, n.Kind, n.Title, n.Text, n.PublishedOn, n.PublishedBy)).ToListAsync(stop);

    /// <summary>Those whose names were published: who was only proposed stands with the nominations.</summary>
    private async Task<IReadOnlyList<ArchivedCandidate>> Standing(IReadOnlyList<ArchivedPoll> polls, CancellationToken stop)
    {
        var onBallot = polls.SelectMany(p => p.Contests).SelectMany(c => c.Candidates).Select(c => c.Candidate).ToHashSet();
        return [.. (await Candidates(stop)).Where(c => c.State == CandidateState.Official || onBallot.Contains(c.Id))
            .Select(c => new ArchivedCandidate(c.Id, c.ContestId, c.Name, c.Sex, c.Statement, c.State, c.StateOn))];
    }

    private async Task<IReadOnlyList<ArchivedNomination>> Nominations(CancellationToken stop)
    {
        var proposals = (await session.Db.Nominations.AsNoTracking().Where(n => n.DivisionId == election.DivisionId && n.ElectionId == election.Id).OrderBy(n => n.Day).ThenBy(n => n.Id).ToListAsync(stop)).ToLookup(n => n.CandidateId);
        return [.. (await Candidates(stop)).Select(c => new ArchivedNomination(
            c.Id, c.ContestId, c.Name, c.State, c.StateReason, [.. proposals[c.Id].Select(n => new ArchivedProposal(n.Route, n.Day, n.Document, n.Confirmation, n.Counted, n.Reason))]))];
    }

    private Task<List<Candidate>> Candidates(CancellationToken stop) =>
        session.Db.Candidates.AsNoTracking().Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id).OrderBy(c => c.Id).ToListAsync(stop);

    private async Task<ArchivedAfter> After(CancellationToken stop)
    {
        var handover = await session.Db.Handovers.AsNoTracking().SingleOrDefaultAsync(h => h.DivisionId == election.DivisionId && h.ElectionId == election.Id, stop);
        var items = await session.Db.HandoverItems.AsNoTracking().Where(i => i.DivisionId == election.DivisionId && i.ElectionId == election.Id).OrderBy(i => i.Number)
            .Select(i => new ArchivedHandoverItem(i.Number, i.Kind, i.What, i.HandedBy, i.ReceivedBy, i.Witness, i.HandedOn)).ToListAsync(stop);
        var filings = await session.Db.ElectionFilings.AsNoTracking().Where(f => f.DivisionId == election.DivisionId && f.ElectionId == election.Id).OrderBy(f => f.Number)
            .Select(f => new ArchivedFiling(f.Number, f.Document, f.Report, f.FiledOn, f.FiledBy, f.Answer, f.AnsweredOn, f.AnsweredBy, f.Reasons)).ToListAsync(stop);
        return new(
            handover is null ? null : new(
                handover.ProducedOn, handover.DueOn, handover.StartedOn, handover.CompletedOn, handover.Document, handover.Reason, handover.RecordedBy, handover.SupervisedOn, handover.SupervisedBy,
                handover.SupervisionNote, items),
            filings);
    }

    /// <summary>The record of the community's elections since this one was called. Entries of archiving itself would change with every archive.</summary>
    private async Task<IReadOnlyList<ArchivedAct>> Acts(CancellationToken stop)
    {
        var (division, since, own) = (election.DivisionId.Value, election.RecordedAt, $"{election.Name}：归档");
        var entries = await session.Db.Audit.AsNoTracking()
            .Where(a => a.DivisionId == division && a.At >= since && a.Act.StartsWith(Ours) && !Left.Contains(a.Act) && a.Detail != own).OrderBy(a => a.Sequence).ToListAsync(stop);
        return [.. entries.Select(a => new ArchivedAct(a.Sequence, a.At, a.Actor, a.Act, a.Detail, a.Refused, Convert.ToHexStringLower(a.Hash)))];
    }
}
