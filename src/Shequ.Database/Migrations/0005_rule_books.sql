-- Decisions of administrators about packs and doubtful norms.
create table organization_pack_binding (
    id uuid not null primary key,
    pack text not null,
    division_id uuid not null references organization_division (id),
    holds_from date not null,
    holds_to date,
    basis text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    version integer not null
);

create table organization_norm_confirmation (
    id uuid not null primary key,
    norm text not null,
    reading text not null,
    source text not null,
    confirmed_by text not null,
    confirmed_on date not null,
    recorded_at timestamptz not null
);

-- How many communities of a county, city, province or the country meet each norm, kept in the transaction of the
-- figures that it counts. The state says for which day and rule book the counts hold.
create table organization_checkup_tally (
    division_id uuid not null references organization_division (id),
    norm text not null,
    met integer not null,
    not_met integer not null,
    unknown integer not null,
    not_applicable integer not null,
    in_conflict integer not null,
    primary key (division_id, norm)
);

create table organization_checkup_state (
    only_row boolean not null primary key default true check (only_row),
    judged_on date not null,
    rule_book text not null
);

-- Urban communities by place: counted on every page of an area.
create index organization_division_urban on organization_division (path_text) where kind = 1 and ended_on is null;
