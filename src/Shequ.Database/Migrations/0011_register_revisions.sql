-- Goes up with every change of what a community's register says, so that one lookup tells whether what was made from it still
-- holds. People and kinships count where somebody concerned holds or held a post.
create table organization_register (
    division_id uuid not null primary key references organization_division (id),
    revision bigint not null
);

create function organization_register_changed() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'organization_person' then
        insert into organization_register as r (division_id, revision)
        select distinct a.division_id, 1 from rows c join organization_appointment a on a.person_id = c.id order by 1
        on conflict (division_id) do update set revision = r.revision + 1;
    elsif tg_table_name = 'organization_kinship' then
        insert into organization_register as r (division_id, revision)
        select distinct a.division_id, 1 from rows c join organization_appointment a on a.person_id = c.person_id order by 1
        on conflict (division_id) do update set revision = r.revision + 1;
    else
        insert into organization_register as r (division_id, revision)
        select distinct c.division_id, 1 from rows c order by 1
        on conflict (division_id) do update set revision = r.revision + 1;
    end if;
    return null;
end $$;

create trigger organization_body_added after insert on organization_body
    referencing new table as rows for each statement execute function organization_register_changed();
create trigger organization_body_changed after update on organization_body
    referencing new table as rows for each statement execute function organization_register_changed();
create trigger organization_body_removed after delete on organization_body
    referencing old table as rows for each statement execute function organization_register_changed();
create trigger organization_term_added after insert on organization_term
    referencing new table as rows for each statement execute function organization_register_changed();
create trigger organization_term_changed after update on organization_term
    referencing new table as rows for each statement execute function organization_register_changed();
create trigger organization_appointment_added after insert on organization_appointment
    referencing new table as rows for each statement execute function organization_register_changed();
create trigger organization_appointment_changed after update on organization_appointment
    referencing new table as rows for each statement execute function organization_register_changed();
create trigger organization_person_changed after update on organization_person
    referencing new table as rows for each statement execute function organization_register_changed();
create trigger organization_kinship_added after insert on organization_kinship
    referencing new table as rows for each statement execute function organization_register_changed();
create trigger organization_kinship_changed after update on organization_kinship
    referencing new table as rows for each statement execute function organization_register_changed();
create trigger organization_kinship_removed after delete on organization_kinship
    referencing old table as rows for each statement execute function organization_register_changed();
