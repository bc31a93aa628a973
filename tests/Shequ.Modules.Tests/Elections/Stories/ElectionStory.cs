using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections;
using Shequ.Elections.Archives;
using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Calling;
using Shequ.Elections.Plans.Notices;
using Shequ.Elections.Plans.Steps;
using Shequ.Elections.Polling;
using Shequ.Elections.Polling.Accounts;
using Shequ.Elections.Polling.CheckIns;
using Shequ.Elections.Polling.Days;
using Shequ.Elections.Polling.Stations;
using Shequ.Elections.Recalls;
using Shequ.Elections.Results;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Population;

namespace Shequ.Tests.Elections.Stories;

/// <summary>
/// A whole election of a committee of five, done through the same acts as the pages from the call to the seats, on the days on which they are
/// due. A test says who comes and how the papers are marked.
/// </summary>
internal sealed class ElectionStory(Neighbourhood here)
{
    private const int DaysToDay = 45;
    private readonly List<Id<Resident>> residents = [];
    private readonly Actor[] talliers = [Tallier("计票员甲"), Tallier("计票员乙")];

    internal ElectionMode Mode { get; private init; }

    internal Id<Body> Committee { get; private set; }

    internal Id<Election> Election { get; private set; }

    internal Id<PollingStation> Station { get; private set; }

    internal Id<BallotBox> Box { get; private set; }

    internal DateOnly Day { get; private set; }

    /// <summary>By contest: chair, deputy, members.</summary>
    internal IReadOnlyList<Contest> Contests { get; private set; } = [];

    internal ILookup<Id<Contest>, Candidate> Candidates { get; private set; } = Array.Empty<Candidate>().ToLookup(c => c.ContestId);

    internal IReadOnlyList<int> Electors { get; private set; } = [];

    /// <summary>Called, registered, published, frozen, nominated, reviewed, drawn and prepared: the morning of the day.</summary>
    /// <param name="households">Two grown-up people live in each; in the other modes one of them votes for it, or for its group.</param>
    /// <param name="women">Whether some of the candidates are women; without, all are men and one woman stands for member.</param>
    internal static async Task<ElectionStory> Morning(Neighbourhood here, ElectionMode mode = ElectionMode.AllVoters, int households = 10, bool women = true)
    {
        var story = new ElectionStory(here) { Mode = mode };
        (story.Committee, var residents) = await StoryTown.Settle(here, mode, households, women);
        story.residents.AddRange(residents);
        await story.Call();
        await story.Register();
        await story.Publish();
        await story.Nominate();
        await story.Prepare();
        await story.Do<OpenPoll, OpenPoll.Request, int>((a, r) => a.Run(r, Neighbourhood.Stop));
        return story;
    }

    internal Task<TResult> Do<TAct, TRequest, TResult>(Func<TAct, TRequest, Task<TResult>> act, Action<TRequest>? more = null, Actor? actor = null)
        where TAct : notnull
        where TRequest : ElectionRequest, new()
    {
        var request = new TRequest { Division = Given.Community, Election = Election };
        more?.Invoke(request);
        return here.Act<TAct, TResult>(a => act(a, request), actor);
    }

    /// <summary>So many of the electors come, and nobody else; then the station closes with its ballots accounted for.</summary>
    internal async Task Vote(int come, int poll = 1, Func<Task>? before = null)
    {
        foreach (var number in Electors.Take(come))
        {
            await CheckIn(number, poll);
        }

        await (before?.Invoke() ?? Task.CompletedTask);
        await Do<AccountBallots, AccountBallots.Request, IReadOnlyList<BallotEquation>>((a, r) => a.Run(r, Neighbourhood.Stop), r =>
            (r.Poll, r.Station, r.Delivered, r.Issued, r.Spoiled, r.Unused) = (poll, Station, 100, come, 0, 100 - come));
        await Do<ClosePoll, ClosePoll.Request, int>((a, r) => a.Run(r, Neighbourhood.Stop), r => (r.Poll, r.Mixed, r.HoursOver) = (poll, true, true));
    }

    internal Task<int> CheckIn(int number, int poll = 1) =>
        Do<CheckInVoter, CheckInVoter.Request, int>((a, r) => a.Run(r, Neighbourhood.Stop), r => (r.Poll, r.Station, r.Number) = (poll, Station, number));

    /// <summary>Both talliers type the same: votes by contest in the order of the candidates.</summary>
    internal async Task<PollOutcome> Count(int papers, int poll, params int[][] votes)
    {
        foreach (var tallier in talliers)
        {
            await Type(tallier, papers, poll, votes);
        }

        return await Declare(poll);
    }

    internal Task<PollOutcome> Declare(int poll) => Do<DeclareResult, DeclareResult.Request, PollOutcome>((a, r) => a.Run(r, Neighbourhood.Stop), r =>
            (r.Poll, r.Presider, r.Scrutineers, r.Talliers, r.Callers) = (poll, "顾秀英", "许国栋", "甲、乙", "丙"));

    internal async Task Type(Actor tallier, int papers, int poll, params int[][] votes)
    {
        var ballot = await Poll(poll);
        await Do<EnterTally, EnterTally.Request, TallyEntered>(
            (a, r) => a.Run(r, Neighbourhood.Stop),
            r =>
            {
                (r.Poll, r.Box, r.Papers) = (poll, Box, papers);
                r.Tallies = [.. Contests.Where(c => ballot.Contests.Any(x => x.ContestId == c.Id)).Select((c, i) => Page(ballot, c, papers, votes[i]))];
            },
            tallier);
    }

    internal Actor TallierOf(int which) => talliers[which];

    /// <summary>The vote that must follow, held on the same day.</summary>
    internal async Task Again(int come, int poll)
    {
        await Do<PrepareNextPoll, PrepareNextPoll.Request, int>((a, r) => a.Run(r, Neighbourhood.Stop), r => r.Day = here.Clock.Today);
        await Do<OpenPoll, OpenPoll.Request, int>((a, r) => a.Run(r, Neighbourhood.Stop), r => r.Poll = poll);
        await Vote(come, poll);
    }

    /// <summary>The archive as everybody on the election committee gets it, verified without a database.</summary>
    internal async Task<ArchiveReport> Archive()
    {
        await Do<ArchiveElection, ArchiveElection.Request, ArchiveMade>((a, r) => a.Run(r, Neighbourhood.Stop));
        using var zip = new MemoryStream(await Ask(db => db.Set<ElectionArchive>().OrderByDescending(a => a.Number).Select(a => a.Content).FirstAsync(Neighbourhood.Stop)));
        return ArchiveVerification.Of(zip);
    }

    /// <summary>Those who sign want somebody out; returns what the count of signatures says.</summary>
    internal async Task<Id<Petition>> Petition(string member, params string[] signers)
    {
        var appointment = (await here.Ask<Guid>($"""
            select a.id as "Value" from organization_appointment a join organization_person h on h.id = a.person_id where h.name = '{member}' and a.body_id = '{Committee.Value}' and a.ended_on is null
            """)).Single();
        var petition = await here.Act<RegisterPetition, Id<Petition>>(a => a.Run(
            new() { Appointment = new(appointment), Kind = PetitionKind.Voters, Reasons = "半年没有参加居委会工作", Document = "罢免要求书", ReceivedOn = here.Clock.Today }, Neighbourhood.Stop));
        await here.Act<AddSigners, int>(a => a.Run(new() { Division = Given.Community, Petition = petition, Lines = string.Join('\n', signers) }, Neighbourhood.Stop));
        await here.Act<CheckSigners, SignersChecked>(a => a.Run(new() { Division = Given.Community, Petition = petition }, Neighbourhood.Stop));
        return petition;
    }

    /// <summary>From the petition to the morning of the recall, on the roll of the election before.</summary>
    internal async Task Recall(Id<Petition> petition)
    {
        var before = Election;
        Day = here.Clock.Today.AddDays(DaysToDay);
        Election = await here.Act<CallRecall, Id<Election>>(a => a.Run(
            new() { Division = Given.Community, Petition = petition, Day = Day, Document = "居委会决定" }, Neighbourhood.Stop));
        Contests = await Ask(db => db.Contests.AsNoTracking().Where(c => c.ElectionId == Election).ToListAsync(Neighbourhood.Stop));
        Candidates = (await Ask(db => db.Candidates.AsNoTracking().Where(c => c.ElectionId == Election).ToListAsync(Neighbourhood.Stop))).ToLookup(c => c.ContestId);
        await Do<TakeRoll, TakeRoll.Request, RegisteredVoters>((a, r) => a.Run(r, Neighbourhood.Stop), r => r.From = before);
        await Notice("registration", "选民登记公告");
        await Record(PlanStep.RegistrationClosed);
        await Publish();
        await Prepare();
        await Do<OpenPoll, OpenPoll.Request, int>((a, r) => a.Run(r, Neighbourhood.Stop));
    }

    internal Task<Seated> Seat() => Do<SeatElected, SeatElected.Request, Seated>((a, r) => a.Run(r, Neighbourhood.Stop), r => (r.Document, r.Reason) = ("选举结果报告单", "演练"));

    /// <summary>Who holds a post of the committee now, the chair first.</summary>
    internal async Task<IReadOnlyList<string>> Holders() => await here.Ask<string>($"""
        select h.name as "Value" from organization_appointment a join organization_post p on p.division_id = a.division_id and p.id = a.post_id join organization_person h on h.id = a.person_id
        where a.body_id = '{Committee.Value}' and a.from_day <= '{here.Clock.Today:yyyy-MM-dd}' and a.held_until > '{here.Clock.Today:yyyy-MM-dd}' order by p.kind, h.name
        """);

    internal async Task<IReadOnlyList<string>> Audit() => await here.Ask<string>("""select detail as "Value" from kernel_audit where act like 'elections.%'""");

    internal Task<Poll> Poll(int number) => Ask(db => db.Polls.AsNoTracking().Include(p => p.Contests).ThenInclude(c => c.Candidates)
        .SingleAsync(p => p.ElectionId == Election && p.Number == number, Neighbourhood.Stop));

    internal Task<T> Ask<T>(Func<PlatformDb, Task<T>> question) => here.With(s => question(s.GetRequiredService<Session>().Db));

    private TypedContest Page(Poll ballot, Contest contest, int papers, int[] votes)
    {
        var on = ballot.Contests.Single(c => c.ContestId == contest.Id).Candidates.Select(c => c.CandidateId).ToHashSet();
        var standing = Candidates[contest.Id].Where(c => on.Contains(c.Id));
        return new()
        {
            Contest = contest.Id,
            Pages = [new() { Valid = papers, Invalid = 0, Blank = 0, Votes = [.. standing.Select((c, i) => new TypedVotes { Candidate = c.Id, Strokes = votes[i] })] }],
        };
    }

    private static Actor Tallier(string name) => Neighbourhood.Of("") with { Name = name, Person = Guid.CreateVersion7() };

    private async Task Call()
    {
        Day = here.Clock.Today.AddDays(DaysToDay);
        Election = (await here.Act<CallElection, CalledElection>(a => a.Run(
            new()
            {
                Division = Given.Community, Office = ElectedOffice.Committee, Kind = ElectionKind.General, Mode = Mode, Day = Day, Document = "居民选举委员会第一次会议决定",
                SeatsDocument = "玄民〔2026〕3号", OpinionDocument = "居民意见汇总", AssetReformComplete = true, Reason = "演练",
                Seats = [new() { Post = PostKind.Chair, Seats = 1 }, new() { Post = PostKind.Deputy, Seats = 1 }, new() { Post = PostKind.Member, Seats = 3 }],
            },
            Neighbourhood.Stop))).Election;
        Contests = await Ask(db => db.Contests.AsNoTracking().Where(c => c.ElectionId == Election).OrderBy(c => c.Position).ToListAsync(Neighbourhood.Stop));
    }

    private async Task Register()
    {
        await Notice("method", "选举办法公告");
        await Notice("registration", "选民登记公告");
        here.Clock.Today = here.Clock.Today.AddDays(5);
        await Do<RegisterVoters, RegisterVoters.Request, RegisteredVoters>((a, r) => a.Run(r, Neighbourhood.Stop), r =>
            (r.Residents, r.DeclaredOn, r.Declaration) = ([.. residents], here.Clock.Today, Declaration.InPerson));
        await Record(PlanStep.RegistrationClosed);
    }

    private async Task Publish()
    {
        here.Clock.Today = Day.AddDays(-25);
        if (Mode == ElectionMode.HouseholdRepresentatives)
        {
            await Do<TakeHouseholdRepresentatives, TakeHouseholdRepresentatives.Request, TakenList>((a, r) => a.Run(r, Neighbourhood.Stop));
        }
        else if (Mode == ElectionMode.ResidentRepresentatives)
        {
            await Do<TakeRepresentatives, TakeRepresentatives.Request, TakenList>((a, r) => a.Run(r, Neighbourhood.Stop));
        }

        await Do<PublishRoll, PublishRoll.Request, PublishedRoll>((a, r) => a.Run(r, Neighbourhood.Stop), r => r.Reason = "演练");
        here.Clock.Today = Day.AddDays(-16);
        await Do<FreezeRoll, FreezeRoll.Request, IReadOnlyList<RosterWarning>>((a, r) => a.Run(r, Neighbourhood.Stop));
        var mode = Mode;
        Electors = await Ask(db => db.Voters.Where(v => v.ElectionId == Election && (mode == ElectionMode.AllVoters ? v.OnRoll : mode == ElectionMode.HouseholdRepresentatives ? v.ForHousehold : v.ForGroup))
            .OrderBy(v => v.Number).Select(v => v.Number).ToListAsync(Neighbourhood.Stop));
    }

    /// <summary>Two for chair, two for deputy, four for member: the first of each household, in order.</summary>
    private async Task Nominate()
    {
        await Notice("nomination", "候选人提名公告");
        var voters = await Ask(db => db.Voters.AsNoTracking().Where(v => v.ElectionId == Election).OrderBy(v => v.Name).ToListAsync(Neighbourhood.Stop));
        var numbers = new Queue<int>(voters.Where(v => v.Name.EndsWith('甲')).Select(v => v.Number));
        foreach (var contest in Contests.SelectMany(c => Enumerable.Repeat(c, c.Seats + 1)))
        {
            var nominee = numbers.Dequeue();
            await Do<Nominate, Nominate.Request, Nominated>((a, r) => a.Run(r, Neighbourhood.Stop), r =>
                (r.Contest, r.Nominee, r.Route, r.Day, r.Document, r.CriteriaConfirmed) = (contest.Id, nominee, NominationRoute.PartyOrganization, here.Clock.Today, "社区党组织推荐函", true));
        }

        await Record(PlanStep.NominationClosed);
        var candidates = await Ask(db => db.Candidates.AsNoTracking().Where(c => c.ElectionId == Election).OrderBy(c => c.Name).ToListAsync(Neighbourhood.Stop));
        foreach (var candidate in candidates)
        {
            await Do<ReviewCandidate, ReviewCandidate.Request, IReadOnlyList<RosterWarning>>((a, r) => a.Run(r, Neighbourhood.Stop), r =>
            {
                (r.Candidate, r.Accepted, r.Day, r.Declaration) = (candidate.Id, true, here.Clock.Today, "本人声明");
                r.Checks = [.. new[] { EligibilityGround.Expelled, EligibilityGround.Punished, EligibilityGround.Gangs, EligibilityGround.Cults }.Select(g =>
                    new GroundCheck { Ground = g, Office = "街道派出所", Day = here.Clock.Today, Document = "联审表" })];
            });
        }

        Candidates = candidates.ToLookup(c => c.ContestId);
        await Do<PublishCandidates, PublishCandidates.Request, CandidatesPublished>((a, r) => a.Run(r, Neighbourhood.Stop), r => r.Reason = "演练");
        await Do<DrawOrder, DrawOrder.Request, BallotDraw>((a, r) => a.Run(r, Neighbourhood.Stop), r => (r.SeedText, r.Witnesses) = ("07 23 11 30 02", "许国栋\n王芳"));
        await Record(PlanStep.CandidateMeeting, "meet_residents", "present_plans", "answer_questions");
    }

    private async Task Prepare()
    {
        Station = await Do<SetUpStation, SetUpStation.Request, Id<PollingStation>>((a, r) => a.Run(r, Neighbourhood.Stop), r =>
        {
            (r.Name, r.Place, r.Hours, r.SecretBooth) = ("中心投票站", "党群服务中心一楼", "8:00—17:00", true);
            r.Boxes = [new() { Name = "1号票箱" }];
        });
        Box = (await Ask(db => db.BallotBoxes.SingleAsync(b => b.StationId == Station, Neighbourhood.Stop))).Id;
        await Do<PublishStations, PublishStations.Request, int>((a, r) => a.Run(r, Neighbourhood.Stop));
        await Record(PlanStep.BallotsPrinted);
        here.Clock.Today = Day;
    }

    private Task<PublishedNotice> Notice(string kind, string title) =>
        Do<PublishNotice, PublishNotice.Request, PublishedNotice>((a, r) => a.Run(r, Neighbourhood.Stop), r => (r.Kind, r.Title, r.Text) = (kind, title, "经讨论通过，现予公布。"));

    private Task<RecordedStep> Record(string step, params string[] contents) =>
        Do<RecordStep, RecordStep.Request, RecordedStep>((a, r) => a.Run(r, Neighbourhood.Stop), r => (r.Step, r.On, r.Evidence, r.Contents) = (step, here.Clock.Today, "会议记录", contents));
}
