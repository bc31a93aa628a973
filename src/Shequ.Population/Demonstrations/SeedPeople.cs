using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Demonstrations;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Search;
using Shequ.Population.Privacy;
using Shequ.Population.Residents;
using Shequ.Population.Statistics;

namespace Shequ.Population.Demonstrations;

/// <summary>
/// 装入演示居民: made-up places, households and people for one community, always the same for the same seed and each marked as
/// demonstration. A community that has any people or places, or a register of real bodies, is left alone.
/// </summary>
public sealed class SeedPeople(Session session, SealedFacts sealing, SealedNotes notes, PinyinInitials pinyin, PopulationCount count) : UseCase<SeedPeople.Request, Division, int>(session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请填写社区的区划代码。")]
        public string Division { get; set; } = "";

        /// <summary>None: as many as the profile of the community states.</summary>
        [Range(1, 20_000, ErrorMessage = "每个社区的户数应在 1 至 20000 之间。")]
        public int? Households { get; set; }

        public int Seed { get; set; } = 1;

        /// <summary>Read once for a whole area.</summary>
        internal HomeTowns? Homes { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.SeedDemonstration;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Db.Communities
        .SingleOrDefaultAsync(d => d.Code == request.Division && d.EndedOn == null && d.Level == DivisionLevel.Community && d.Kind == DivisionKind.Urban, stop);

    /// <returns>How many people the community has now that had none.</returns>
    protected override async Task<int> Decide(Request request, Division target, CancellationToken stop)
    {
        if (await IsTaken(target, stop))
        {
            return 0;
        }

        var draft = new PeopleDraft(target, request.Seed, Session.Today, Session.Now);
        var frame = await CommunityFrame.Read(Session, target, request.Households, stop);
        SimulatedPopulation.Fill(draft, frame, sealing, request.Homes ?? await HomeTowns.Read(Session.Db, stop), pinyin);
        await PeopleWriter.Write((NpgsqlConnection)Session.Db.Database.GetDbConnection(), draft, stop);
        Session.Db.CareTags.AddRange(SimulatedCare.Of(draft, notes));
        await Session.Db.SaveChangesAsync(stop);

        // Here, and not when the transaction ends: the count holds back everybody else who counts.
        await Session.Db.Database.ExecuteSqlRawAsync("set constraints all immediate", stop);
        await count.Recount(target, Session.Today, stop);
        return draft.Residents.Count;
    }

    protected override string Describe(Request request, Division target) => $"{target.Code} 的演示居民，种子 {request.Seed}";

    private async Task<bool> IsTaken(Division community, CancellationToken stop)
    {
        // Two at once would not see each other's rows.
        await Session.Db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"population " + community.Code}, 0))", stop);
        var (db, id) = (Session.Db, community.Id);
        return await db.Residents.AnyAsync(r => r.DivisionId == id, stop) || await db.Households.AnyAsync(h => h.DivisionId == id, stop)
            || await db.ResidentialBuildings.AnyAsync(b => b.DivisionId == id, stop) || await db.Estates.AnyAsync(e => e.DivisionId == id, stop)
            || await db.Bodies.AnyAsync(b => b.DivisionId == id && !b.Demonstration, stop);
    }
}
