using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Search;
using Shequ.Population.Exchange.Matches;
using Shequ.Population.Residents;
using Shequ.Population.Statistics;

namespace Shequ.Population.Exchange.Imports;

/// <summary>写入导入: writes what an import planned in bulk, keeps what was there before, and counts the community once.</summary>
public sealed class ImportWriter(Session session, SealedFacts sealing, PinyinInitials pinyin, PopulationCount count)
{
    /// <summary>So many new people change what the database must know of its tables to plan well.</summary>
    private const int Many = 2_000;

    internal async Task<Id<ResidentImport>?> Write(
        Division community, ImportResidents.Request request, ImportPlan plan, ResidentImportReport told, DateOnly day, NpgsqlConnection connection, CancellationToken stop)
    {
        var leaving = Leaving(request, plan);
        if (!told.Differs && leaving.Count == 0)
        {
            return null;
        }

        var (import, basis) = (Id<ResidentImport>.New(session.Now), $"表格导入：{request.FileName}（{day:yyyy-MM-dd}）");
        var batch = new Batch(connection, community.Id.Value, import.Value, session.Now);
        await batch.Tidy(stop);
        await new PlaceWriter(batch, pinyin, day).Write(plan.Places, stop);
        var people = new PersonWriter(session, batch, sealing, pinyin, day, basis);
        await people.Add([.. plan.New], stop);
        await people.Change([.. plan.Rows.Where(r => r.Known is not null && (r.Changed & ResidentColumns.FactBits) != 0)], stop);
        var households = new HouseholdWriter(session, batch, people, day, basis);
        await households.Add(plan.Households.All.FindAll(h => h.Known is null), stop);
        await households.Change(plan.Households.All.FindAll(h => h.Changes), stop);
        var left = await new StayWriter(session, batch, people, day, basis).Write(plan, leaving, request.GoneOn, stop);
        await new HouseholdSettlement(batch, day, basis).Settle(left, stop);
        await Propose(batch, plan, stop);
        await batch.Close(stop);
        await Record(community, import, request, told, leaving.Count, FirstDay(plan, people, request, day), stop);
        return import;
    }

    private static List<KnownPerson> Leaving(ImportResidents.Request request, ImportPlan plan)
    {
        var chosen = request.GoneChosen.ToHashSet();
        return request.Gone switch
        {
            GoneChoice.Everybody => [.. plan.Gone.Select(g => g.Known)],
            GoneChoice.Chosen => [.. plan.Gone.Where(g => chosen.Contains(g.Person.Resident)).Select(g => g.Known)],
            _ => [],
        };
    }

    private static DateOnly FirstDay(ImportPlan plan, PersonWriter people, ImportResidents.Request request, DateOnly day)
    {
        var first = plan.New.Select(people.FirstDay).Append(day).Min();
        return request.GoneOn < first ? request.GoneOn.Value : first;
    }

    private async Task Propose(Batch batch, ImportPlan plan, CancellationToken stop)
    {
        if (plan.Matches.Count == 0)
        {
            return;
        }

        await batch.Execute("""
            insert into population_match_proposal (division_id, id, kind, resident_id, other_division_id, other_id, import_id, found_at, version)
            select $1, p.id, p.kind, p.resident, p.division, p.other, $2, $3, 0
            from unnest($4::uuid[], $5::smallint[], $6::uuid[], $7::uuid[], $8::uuid[]) p (id, kind, resident, division, other)
            on conflict (division_id, resident_id, other_id) do nothing
            """, stop, batch.Division, batch.Id, session.Now.UtcDateTime,
            plan.Matches.Select(_ => Id<MatchProposal>.New(session.Now).Value).ToArray(), plan.Matches.Select(m => (short)m.Kind).ToArray(),
            plan.Matches.Select(m => m.Row.Resident).ToArray(), plan.Matches.Select(m => m.OtherDivision).ToArray(),
            plan.Matches.Select(m => m.OtherRow?.Resident ?? m.Other).ToArray());
    }

    private async Task Record(
        Division community, Id<ResidentImport> id, ImportResidents.Request request, ResidentImportReport told, int movedOut, DateOnly from, CancellationToken stop)
    {
        session.Db.ResidentImports.Add(new()
        {
            DivisionId = community.Id, Id = id, FileName = request.FileName, Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(request.File)),
            AsOf = request.AsOf ?? session.Today, OnlySound = request.OnlySound, NewPeople = told.NewPeople, ChangedPeople = told.ChangedPeople, ChangedCells = told.ChangedCells,
            UnchangedPeople = told.UnchangedPeople, GonePeople = told.GonePeople, MovedOut = movedOut, FaultyRows = told.FaultyRows, FromDay = from, At = session.Now, By = session.Actor.Name,
        });
        await session.Db.SaveChangesAsync(stop);
        if (told.NewPeople > Many)
        {
            await FreshTables.Measure(session.Db, stop);
        }

        await count.Recount(community, from, stop);
    }
}
