using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions.Search;
using Shequ.Population.Exchange.Columns;
using Shequ.Population.Exchange.Reading;
using Shequ.Population.Households;
using Shequ.Population.Residents;

namespace Shequ.Population.Exchange.Imports;

/// <summary>Writes files of new people by COPY, and replaces facts of those who are known in a few statements.</summary>
internal sealed class PersonWriter(Session session, Batch batch, SealedFacts sealing, PinyinInitials pinyin, DateOnly day, string basis)
{
    internal async Task Add(IReadOnlyList<PersonRow> rows, CancellationToken stop)
    {
        await using (var copy = await CopyRows.Into(batch.Connection, $"""
            population_resident (division_id, id, {ResidentColumns.Names}, deprived_of_political_rights, from_day, recorded_at, recorded_by, demonstration, version)
            """, stop))
        {
            foreach (var row in rows)
            {
                var resident = Facts(row, FirstDay(row));
                await copy.Row();
                await copy.Put(batch.Division);
                await copy.Put(row.Resident);
                await Put(copy, resident);
                await copy.Put(false);
                await copy.Put(resident.FromDay);
                await copy.Put(session.Now);
                await copy.Put(session.Actor.Name);
                await copy.Put(false);
                await copy.Put(0);
            }

            await copy.Done();
        }

        await batch.Added("population_resident", [.. rows.Select(r => r.Resident)], stop);
    }

    /// <exception cref="StaleException">Somebody else changed one of them meanwhile.</exception>
    internal async Task Change(IReadOnlyList<PersonRow> rows, CancellationToken stop)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await batch.Execute(ResidentColumns.Staging, stop);
        var pasts = rows.Select(_ => Id<ResidentPast>.New(session.Now).Value).ToArray();
        await using (var copy = await CopyRows.Into(batch.Connection, $"import_person (id, version, past_id, facts, {ResidentColumns.Names})", stop))
        {
            for (var i = 0; i < rows.Count; i++)
            {
                await copy.Row();
                await copy.Put(rows[i].Resident);
                await copy.Put(rows[i].Known!.Version);
                await copy.Put(pasts[i]);
                await copy.Put((int)(rows[i].Changed & ResidentColumns.FactBits));
                await Put(copy, Facts(rows[i], day));
            }

            await copy.Done();
        }

        await batch.Keep("population_resident", "t.id in (select id from import_person)", stop);
        await batch.Execute(ResidentColumns.KeepPast, stop, batch.Division, day, basis);
        await batch.Added("population_resident_past", pasts, stop);
        var changed = await batch.Execute(ResidentColumns.Replace, stop, batch.Division, day, session.Now.UtcDateTime, session.Actor.Name);
        if (changed != rows.Count)
        {
            throw new StaleException("在试算之后，他人修改了其中一些居民。请重新上传试算。");
        }
    }

    /// <summary>The first day of which something is known: since when they have lived here, where it is said.</summary>
    internal DateOnly FirstDay(PersonRow row)
    {
        var since = row.ResidentSince ?? day;
        return since < row.BornOn ? row.BornOn.Value : since;
    }

    private Resident Facts(PersonRow row, DateOnly from)
    {
        var here = row.RegisteredHere ?? (row.RegisteredPlace is null && row.Household!.Kind != HouseholdKind.RegisteredElsewhere);
        var resident = new Resident
        {
            DivisionId = new(batch.Division), Id = new(row.Resident), Name = row.Name, Initials = NameInitials.Of(row.Name, pinyin), Sex = row.Sex ?? default, BornOn = row.BornOn,
            RegisteredHere = here, RegisteredPlace = row.RegisteredPlace, ResidentSince = row.ResidentSince ?? from, Ethnicity = row.Ethnicity, PartyMember = row.PartyMember ?? false,
            Education = row.Education, Occupation = row.Occupation, Workplace = row.Workplace, FromDay = from, RecordedAt = session.Now, RecordedBy = "",
        };
        sealing.SetDocument(resident, row.Document is null ? DocumentKind.None : row.DocumentKind ?? DocumentKind.IdCard, row.Document);
        sealing.SetPhone(resident, row.Phone);
        return resident;
    }

    /// <summary>In the order of <see cref="ResidentColumns.Facts"/>.</summary>
    private static async Task Put(CopyRows copy, Resident facts)
    {
        await copy.Put(facts.Name);
        await copy.Put(facts.Initials);
        await copy.Put((short)facts.Sex);
        await copy.Put(facts.BornOn);
        await copy.Put((short)facts.DocumentKind);
        await copy.Put(facts.DocumentSealed);
        await copy.Put(facts.DocumentIndex);
        await copy.Put(facts.DocumentTail);
        await copy.Put(facts.PhoneSealed);
        await copy.Put(facts.PhoneTail);
        await copy.Put(facts.RegisteredHere);
        await copy.Put(facts.RegisteredPlace);
        await copy.Put(facts.ResidentSince);
        await copy.Put(facts.Ethnicity);
        await copy.Put(facts.PartyMember);
        await copy.Put((short?)facts.Education);
        await copy.Put(facts.Occupation);
        await copy.Put(facts.Workplace);
    }
}
