using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Proxies;
using Shequ.Elections.Results;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population.Residents;

namespace Shequ.Elections;

/// <summary>The tables of this module, which no front end can reach, and those of others that it reads.</summary>
internal static class ElectionTables
{
    extension(PlatformDb db)
    {
        internal DbSet<Election> Elections => db.Set<Election>();

        internal DbSet<Contest> Contests => db.Set<Contest>();

        internal DbSet<ElectionStep> ElectionSteps => db.Set<ElectionStep>();

        internal DbSet<ElectionNotice> ElectionNotices => db.Set<ElectionNotice>();

        internal DbSet<Voter> Voters => db.Set<Voter>();

        internal DbSet<RollEntry> RollEntries => db.Set<RollEntry>();

        internal DbSet<Proxy> Proxies => db.Set<Proxy>();

        internal DbSet<Candidate> Candidates => db.Set<Candidate>();

        internal DbSet<Poll> Polls => db.Set<Poll>();

        internal DbSet<PollingStation> PollingStations => db.Set<PollingStation>();

        internal DbSet<BallotBox> BallotBoxes => db.Set<BallotBox>();

        internal DbSet<PollingOfficer> PollingOfficers => db.Set<PollingOfficer>();

        internal DbSet<CheckIn> CheckIns => db.Set<CheckIn>();

        internal DbSet<TurnoutMark> TurnoutMarks => db.Set<TurnoutMark>();

        internal DbSet<BallotAccount> BallotAccounts => db.Set<BallotAccount>();

        internal DbSet<BoxCount> BoxCounts => db.Set<BoxCount>();

        internal DbSet<PollResult> PollResults => db.Set<PollResult>();

        internal DbSet<Division> Communities => db.Set<Division>();

        internal DbSet<Body> Bodies => db.Set<Body>();

        internal DbSet<Post> Posts => db.Set<Post>();

        internal DbSet<Appointment> Appointments => db.Set<Appointment>();

        internal DbSet<Term> Terms => db.Set<Term>();

        internal DbSet<Person> RegisterOfPeople => db.Set<Person>();

        internal DbSet<Kinship> Kinships => db.Set<Kinship>();

        internal DbSet<Resident> Residents => db.Set<Resident>();
    }
}
