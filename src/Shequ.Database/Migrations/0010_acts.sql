-- A relation can hold between bodies of two divisions: a street office guides the committee of a community.
alter table organization_body_tie
    add column from_division_id uuid not null,
    add column to_division_id uuid not null,
    drop constraint organization_body_tie_division_id_from_id_fkey,
    drop constraint organization_body_tie_division_id_to_id_fkey,
    add foreign key (from_division_id, from_id) references organization_body (division_id, id),
    add foreign key (to_division_id, to_id) references organization_body (division_id, id);

-- Who comes too late is told who was quicker.
alter table organization_appointment add column ended_by text;

-- Acts name what they change by its id alone.
create index organization_body_id on organization_body (id);
create index organization_body_tie_id on organization_body_tie (id);
create index organization_appointment_id on organization_appointment (id);
create index organization_delegation_id on organization_delegation (id);
