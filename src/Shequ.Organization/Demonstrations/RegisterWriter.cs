using Npgsql;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Demonstrations;

/// <summary>Writes drafts of registers with one COPY for each table, those first that others point at.</summary>
internal static class RegisterWriter
{
    internal static async Task Write(NpgsqlConnection connection, IReadOnlyCollection<RegisterDraft> drafts, CancellationToken stop)
    {
        await BinaryCopy.Write(connection, "organization_person (id, division_id, name, sex, born_on, party_member, skills, lives_here, dwelling, demonstration, version)",
            drafts.SelectMany(d => d.People), Columns, stop);
        await BinaryCopy.Write(connection, "organization_kinship (person_id, relative_id, kind, declared_on, source, recorded_by, version)",
            drafts.SelectMany(d => d.Kinships), Columns, stop);
        await BinaryCopy.Write(connection, "organization_body (division_id, id, kind, speciality, name, parent_id, covers_id, area, credit_code, contact, founded_on, document, demonstration, version)",
            drafts.SelectMany(d => d.Bodies), Columns, stop);
        await BinaryCopy.Write(connection, "organization_body_tie (division_id, id, from_division_id, from_id, kind, to_division_id, to_id, from_day, document, version)",
            drafts.SelectMany(d => d.Ties), Columns, stop);
        await BinaryCopy.Write(connection, "organization_term (division_id, body_id, starts_on, ends_on, document, direct)",
            drafts.SelectMany(d => d.Terms), t => [t.DivisionId.Value, t.BodyId.Value, t.StartsOn, t.EndsOn, t.Document, t.Direct], stop);
        await BinaryCopy.Write(connection, "organization_post (division_id, id, body_id, kind, seats)",
            drafts.SelectMany(d => d.Posts), p => [p.DivisionId.Value, p.Id.Value, p.BodyId.Value, (short)p.Kind, p.Seats], stop);
        await BinaryCopy.Write(connection, "organization_appointment (division_id, id, post_id, body_id, person_id, from_day, term_ends_on, origin, document, source_category, "
            + "ended_on, end_cause, end_document, ended_by, recorded_by, demonstration, version)", drafts.SelectMany(d => d.Appointments), Columns, stop);
    }

    private static object?[] Columns(Person p) =>
        [p.Id.Value, p.DivisionId.Value, p.Name, (short)p.Sex, p.BornOn, p.PartyMember, (short)p.Skills, p.LivesHere, p.Dwelling, p.Demonstration, 0];

    private static object?[] Columns(Kinship k) =>
        [k.PersonId.Value, k.RelativeId.Value, (short)k.Kind, k.DeclaredOn, k.Source, k.RecordedBy, 0];

    private static object?[] Columns(BodyTie t) =>
    [
        t.DivisionId.Value, t.Id.Value, t.FromDivisionId.Value, t.FromId.Value, (short)t.Kind, t.ToDivisionId.Value, t.ToId.Value, t.FromDay, t.Document, 0,
    ];

    private static object?[] Columns(Body b) =>
    [
        b.DivisionId.Value, b.Id.Value, (short)b.Kind, b.Speciality, b.Name, b.ParentId?.Value, b.CoversId?.Value, b.Area, b.CreditCode, b.Contact,
        b.FoundedOn, b.Document, b.Demonstration, 0,
    ];

    private static object?[] Columns(Appointment a) =>
    [
        a.DivisionId.Value, a.Id.Value, a.PostId.Value, a.BodyId.Value, a.PersonId.Value, a.FromDay, a.TermEndsOn, (short)a.Origin, a.Document,
        a.SourceCategory, a.EndedOn, (short?)a.EndCause, a.EndDocument, a.EndedBy, a.RecordedBy, a.Demonstration, a.Version,
    ];
}
