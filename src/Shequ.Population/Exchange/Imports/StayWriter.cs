using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Population.Exchange.Columns;
using Shequ.Population.Exchange.Reading;
using Shequ.Population.Households;

namespace Shequ.Population.Exchange.Imports;

/// <summary>Writes who belongs to which household from which day, and until which day who belonged to another.</summary>
internal sealed class StayWriter(Session session, Batch batch, PersonWriter people, DateOnly day, string basis)
{
    private readonly List<NewStay> added = [];
    private readonly List<ChangedStay> changed = [];

    /// <summary>Households that somebody left.</summary>
    private readonly HashSet<Guid> left = [];

    internal async Task<Guid[]> Write(ImportPlan plan, IReadOnlyList<KnownPerson> movedOut, DateOnly? movedOutOn, CancellationToken stop)
    {
        foreach (var row in plan.Rows)
        {
            Plan(row);
        }

        foreach (var gone in movedOut)
        {
            End(gone, movedOutOn ?? day, StayEnd.MoveOut);
        }

        await Change(stop);
        await Add(stop);
        return [.. left];
    }

    private void Plan(PersonRow row)
    {
        if (row.Known is not { } known)
        {
            var relation = row.Relation ?? (row.Household!.Representative == row.Resident ? HouseholdRelation.Self : HouseholdRelation.OtherRelative);
            added.Add(new(row.Resident, row.Household!.Id, relation, row.LivesHere ?? true, people.FirstDay(row), StayBegin.FirstRegistration));
        }
        else if (known.Household != row.Household!.Id)
        {
            var relation = row.Relation ?? (known.Household is null ? HouseholdRelation.OtherRelative : known.Relation);
            End(known, day, StayEnd.MoveOut);
            added.Add(new(row.Resident, row.Household.Id, relation, row.LivesHere ?? true, day, StayBegin.MoveIn));
        }
        else if (Changes(row, ResidentColumn.Relation) || Changes(row, ResidentColumn.LivesHere))
        {
            // What somebody was on an earlier day must stay true.
            var on = day < known.StayFrom ? known.StayFrom : day;
            changed.Add(new(known, on, StayEnd.Change));
            added.Add(new(row.Resident, row.Household.Id, row.Relation ?? known.Relation, row.LivesHere ?? known.LivesHere, on, StayBegin.Change));
        }
    }

    private static bool Changes(PersonRow row, ResidentColumn column) => (row.Changed & PersonRow.Bit(column)) != 0;

    private void End(KnownPerson known, DateOnly on, StayEnd cause)
    {
        if (known.Stay is null)
        {
            return;
        }

        changed.Add(new(known, on > known.StayFrom ? on : known.StayFrom, on > known.StayFrom ? cause : StayEnd.Mistake));
        left.Add(known.Household!.Value);
    }

    private async Task Add(CancellationToken stop)
    {
        var ids = added.ConvertAll(_ => Id<Stay>.New(session.Now).Value);
        await using (var copy = await CopyRows.Into(
            batch.Connection, "population_stay (division_id, id, resident_id, household_id, relation, lives_here, from_day, \"begin\", basis, recorded_at, recorded_by, version)", stop))
        {
            for (var i = 0; i < added.Count; i++)
            {
                await copy.Row();
                await copy.Put(batch.Division);
                await copy.Put(ids[i]);
                await copy.Put(added[i].Resident);
                await copy.Put(added[i].Household);
                await copy.Put((short)added[i].Relation);
                await copy.Put(added[i].LivesHere);
                await copy.Put(added[i].From);
                await copy.Put((short)added[i].Begin);
                await copy.Put(basis);
                await copy.Put(session.Now);
                await copy.Put(session.Actor.Name);
                await copy.Put(0);
            }

            await copy.Done();
        }

        await batch.Added("population_stay", [.. ids], stop);
    }

    private async Task Change(CancellationToken stop)
    {
        if (changed.Count == 0)
        {
            return;
        }

        await batch.Execute("create temporary table import_stay (id uuid, version integer, ended_on date, \"end\" smallint) on commit drop", stop);
        await using (var copy = await CopyRows.Into(batch.Connection, "import_stay", stop))
        {
            foreach (var stay in changed)
            {
                await copy.Row();
                await copy.Put(stay.Known.Stay!.Value);
                await copy.Put(stay.Known.StayVersion);
                await copy.Put(stay.EndedOn);
                await copy.Put((short)stay.End);
            }

            await copy.Done();
        }

        await batch.Keep("population_stay", "t.id in (select id from import_stay)", stop);
        var done = await batch.Execute("""
            update population_stay s set ended_on = c.ended_on, "end" = c."end", end_basis = $2, version = s.version + 1
            from import_stay c where s.division_id = $1 and s.id = c.id and s.version = c.version and s.ended_on is null
            """, stop, batch.Division, basis);
        if (done != changed.Count)
        {
            throw new StaleException("在试算之后，他人修改了其中一些人的居住登记。请重新上传试算。");
        }
    }

    private sealed record NewStay(Guid Resident, Guid Household, HouseholdRelation Relation, bool LivesHere, DateOnly From, StayBegin Begin);

    private sealed record ChangedStay(KnownPerson Known, DateOnly EndedOn, StayEnd End);
}
