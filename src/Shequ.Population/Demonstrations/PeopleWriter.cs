using Npgsql;
using Shequ.Kernel.Data;
using Shequ.Population.Households;
using Shequ.Population.Residents;

namespace Shequ.Population.Demonstrations;

/// <summary>Writes the draft of a community with one COPY for each table.</summary>
internal static class PeopleWriter
{
    private const string Facts = "name, sex, born_on, document_kind, document_sealed, document_index, document_tail, phone_sealed, phone_tail, registered_here, "
        + "registered_place, resident_since, ethnicity, party_member, education, occupation, workplace, deprived_of_political_rights, from_day";

    internal static async Task Write(NpgsqlConnection connection, PeopleDraft draft, CancellationToken stop)
    {
        await WritePlaces(connection, draft, stop);
        await BinaryCopy.Write(connection, $"population_resident (division_id, id, {Facts}, initials, person_id, died_on, recorded_at, recorded_by, demonstration, version)",
            draft.Residents, Columns, stop);
        await BinaryCopy.Write(connection, $"population_resident_past (division_id, id, {Facts}, resident_id, until_day, basis, recorded_at, recorded_by)",
            draft.ResidentPasts, Columns, stop);
        await BinaryCopy.Write(connection, "population_household (division_id, id, kind, dwelling_id, representative_id, from_day, founded_on, ended_on, recorded_at, "
            + "recorded_by, demonstration, version)", draft.Households, Columns, stop);
        await BinaryCopy.Write(connection, "population_household_past (division_id, id, household_id, kind, dwelling_id, representative_id, from_day, until_day, basis, "
            + "recorded_at, recorded_by)", draft.HouseholdPasts, Columns, stop);
        await BinaryCopy.Write(connection, "population_stay (division_id, id, resident_id, household_id, relation, lives_here, from_day, ended_on, \"begin\", \"end\", basis, "
            + "end_basis, recorded_at, recorded_by, version)", draft.Stays, Columns, stop);
    }

    private static async Task WritePlaces(NpgsqlConnection connection, PeopleDraft draft, CancellationToken stop)
    {
        await BinaryCopy.Write(connection, "population_estate (division_id, id, name, from_day, demonstration, version)",
            draft.Estates, e => [e.DivisionId.Value, e.Id.Value, e.Name, e.FromDay, e.Demonstration, 0], stop);
        await BinaryCopy.Write(connection, "population_building (division_id, id, estate_id, name, from_day, version)",
            draft.Buildings, b => [b.DivisionId.Value, b.Id.Value, b.EstateId?.Value, b.Name, b.FromDay, 0], stop);
        await BinaryCopy.Write(connection, "population_entrance (division_id, id, building_id, name)",
            draft.Entrances, e => [e.DivisionId.Value, e.Id.Value, e.BuildingId.Value, e.Name], stop);
        await BinaryCopy.Write(connection, "population_dwelling (division_id, id, entrance_id, number, door, door_key)",
            draft.Dwellings, d => [d.DivisionId.Value, d.Id.Value, d.EntranceId.Value, d.Number, d.Door, d.DoorKey], stop);
        await BinaryCopy.Write(connection, "population_area_assignment (division_id, id, entrance_id, kind, body_id, from_day, recorded_by)",
            draft.Areas, a => [a.DivisionId.Value, a.Id.Value, a.EntranceId.Value, (short)a.Kind, a.BodyId.Value, a.FromDay, a.RecordedBy], stop);
    }

    private static object?[] Columns(Resident r) =>
    [
        r.DivisionId.Value, r.Id.Value, .. FactsOf(r), r.Initials, r.PersonId?.Value, r.DiedOn, r.RecordedAt, r.RecordedBy, r.Demonstration, 0,
    ];

    private static object?[] Columns(ResidentPast p) =>
        [p.DivisionId.Value, p.Id.Value, .. FactsOf(p), p.ResidentId.Value, p.UntilDay, p.Basis, p.RecordedAt, p.RecordedBy];

    private static object?[] FactsOf(ResidentFacts r) =>
    [
        r.Name, (short)r.Sex, r.BornOn, (short)r.DocumentKind, r.DocumentSealed, r.DocumentIndex, r.DocumentTail, r.PhoneSealed, r.PhoneTail, r.RegisteredHere,
        r.RegisteredPlace, r.ResidentSince, r.Ethnicity, r.PartyMember, (short?)r.Education, r.Occupation, r.Workplace, r.DeprivedOfPoliticalRights, r.FromDay,
    ];

    private static object?[] Columns(Household h) =>
    [
        h.DivisionId.Value, h.Id.Value, (short)h.Kind, h.DwellingId.Value, h.RepresentativeId?.Value, h.FromDay, h.FoundedOn, h.EndedOn, h.RecordedAt, h.RecordedBy,
        h.Demonstration, 0,
    ];

    private static object?[] Columns(HouseholdPast p) =>
    [
        p.DivisionId.Value, p.Id.Value, p.HouseholdId.Value, (short)p.Kind, p.DwellingId.Value, p.RepresentativeId?.Value, p.FromDay, p.UntilDay, p.Basis,
        p.RecordedAt, p.RecordedBy,
    ];

    private static object?[] Columns(Stay s) =>
    [
        s.DivisionId.Value, s.Id.Value, s.ResidentId.Value, s.HouseholdId.Value, (short)s.Relation, s.LivesHere, s.FromDay, s.EndedOn, (short)s.Begin, (short?)s.End,
        s.Basis, s.EndBasis, s.RecordedAt, s.RecordedBy, 0,
    ];
}
