-- What is stated of a community: entries that are only added. The key is also the order in which they are read.
create table organization_profile_entry (
    division_id uuid not null references organization_division (id),
    revision integer not null,
    as_of date not null,
    source text not null,
    demonstration boolean not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    figures jsonb not null,
    primary key (division_id, revision)
);

create function organization_profile_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'organization_profile_entry is append-only';
end $$;

create trigger organization_profile_append_only before update or delete or truncate on organization_profile_entry
    for each statement execute function organization_profile_is_append_only();
