using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Population.Households;

namespace Shequ.Population.Exchange.Imports;

/// <summary>Writes new households by COPY, replaces facts of those that are known.</summary>
internal sealed class HouseholdWriter(Session session, Batch batch, PersonWriter people, DateOnly day, string basis)
{
    private const string Past = """
        insert into population_household_past (division_id, id, household_id, kind, dwelling_id, representative_id, from_day, until_day, basis, recorded_at, recorded_by)
        select h.division_id, c.past_id, h.id, h.kind, h.dwelling_id, h.representative_id, h.from_day, greatest(h.from_day, $2), $3, h.recorded_at, h.recorded_by
        from import_household c join population_household h on h.division_id = $1 and h.id = c.id
        """;

    private const string Replace = """
        update population_household h set kind = c.kind, dwelling_id = c.dwelling_id, representative_id = c.representative_id,
            from_day = greatest(h.from_day, $2), recorded_at = $3, recorded_by = $4, version = h.version + 1
        from import_household c where h.division_id = $1 and h.id = c.id and h.version = c.version
        """;

    internal async Task Add(IReadOnlyList<HouseholdDraft> drafts, CancellationToken stop)
    {
        await using (var copy = await CopyRows.Into(
            batch.Connection, "population_household (division_id, id, kind, dwelling_id, representative_id, from_day, founded_on, recorded_at, recorded_by, demonstration, version)", stop))
        {
            foreach (var draft in drafts)
            {
                var from = draft.Members.Where(m => m.Known is null).Select(people.FirstDay).Append(day).Min();
                await copy.Row();
                await copy.Put(batch.Division);
                await copy.Put(draft.Id);
                await copy.Put((short)draft.Kind);
                await copy.Put(draft.Dwelling.Id);
                await copy.Put(draft.Representative);
                await copy.Put(from);
                await copy.Put(from);
                await copy.Put(session.Now);
                await copy.Put(session.Actor.Name);
                await copy.Put(false);
                await copy.Put(0);
            }

            await copy.Done();
        }

        await batch.Added("population_household", [.. drafts.Select(d => d.Id)], stop);
    }

    internal Task Change(IReadOnlyList<HouseholdDraft> drafts, CancellationToken stop) => Change(
        [.. drafts.Select(d => d.Known! with { Kind = d.Kind, Dwelling = d.Dwelling.Id, Representative = d.Representative })], "import_household", stop);

    private async Task Change(IReadOnlyList<KnownHousehold> households, string staging, CancellationToken stop)
    {
        if (households.Count == 0)
        {
            return;
        }

        await batch.Execute($"create temporary table {staging} (id uuid, version integer, past_id uuid, kind smallint, dwelling_id uuid, representative_id uuid) on commit drop", stop);
        var pasts = households.Select(_ => Id<HouseholdPast>.New(session.Now).Value).ToArray();
        await using (var copy = await CopyRows.Into(batch.Connection, staging, stop))
        {
            for (var i = 0; i < households.Count; i++)
            {
                await copy.Row();
                await copy.Put(households[i].Id);
                await copy.Put(households[i].Version);
                await copy.Put(pasts[i]);
                await copy.Put((short)households[i].Kind);
                await copy.Put(households[i].Dwelling);
                await copy.Put(households[i].Representative);
            }

            await copy.Done();
        }

        await batch.Keep("population_household", $"t.id in (select id from {staging})", stop);
        await batch.Execute(Past, stop, batch.Division, day, basis);
        await batch.Added("population_household_past", pasts, stop);
        if (await batch.Execute(Replace, stop, batch.Division, day, session.Now.UtcDateTime, session.Actor.Name) != households.Count)
        {
            throw new StaleException("在试算之后，他人修改了其中一些住户。请重新上传试算。");
        }
    }
}
