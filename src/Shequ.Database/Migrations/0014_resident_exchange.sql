-- Residents in and out: imports with their way back, files of the same human being, exports.

create table population_import (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    file_name text not null,
    sha256 text not null,
    as_of date not null,
    only_sound boolean not null,
    new_people integer not null,
    changed_people integer not null,
    changed_cells integer not null,
    unchanged_people integer not null,
    gone_people integer not null,
    moved_out integer not null,
    faulty_rows integer not null,
    from_day date not null,
    at timestamp with time zone not null,
    by text not null,
    undone_at timestamp with time zone,
    undone_by text,
    kept integer,
    primary key (division_id, id)
);

-- What rows were before an import or a merger changed them, until the way back is closed.
create table population_before_image (
    division_id uuid not null,
    batch_id uuid not null,
    table_name text not null,
    row_id uuid not null,
    before jsonb not null,
    version_after integer,
    at timestamp with time zone not null,
    primary key (division_id, batch_id, table_name, row_id)
);

-- Which rows it added: one row per table, because there are thousands.
create table population_batch_created (
    division_id uuid not null,
    batch_id uuid not null,
    table_name text not null,
    row_ids uuid[] not null,
    at timestamp with time zone not null,
    primary key (division_id, batch_id, table_name)
);

-- What the columns of a community's own workbooks mean, once somebody has said so; no field where a column is left out.
create table population_import_column (
    division_id uuid not null references organization_division (id),
    header text not null,
    field text,
    primary key (division_id, header)
);

-- Workbooks between trial and import, for a day, sealed.
create table population_pending_import (
    division_id uuid not null,
    id uuid not null,
    file_name text not null,
    content bytea not null,
    left_by text not null,
    left_at timestamp with time zone not null,
    primary key (division_id, id)
);

create index population_pending_import_left on population_pending_import (left_at);

-- Two files that may be of one human being; a person decides.
create table population_match_proposal (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    kind smallint not null,
    resident_id uuid not null,
    other_division_id uuid not null,
    other_id uuid not null,
    import_id uuid,
    found_at timestamp with time zone not null,
    decision smallint,
    reason text,
    decided_at timestamp with time zone,
    decided_by text,
    version integer not null,
    primary key (division_id, id),
    unique (division_id, resident_id, other_id),
    foreign key (division_id, resident_id) references population_resident (division_id, id) on delete cascade deferrable initially deferred
);

create index population_match_proposal_open on population_match_proposal (division_id, id) where decision is null;

-- What left the system, for what, in whose hands.
create table population_export (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    purpose smallint not null,
    reason text not null,
    fields text not null,
    filter text not null,
    with_numbers boolean not null,
    people integer not null,
    sha256 text not null,
    at timestamp with time zone not null,
    by text not null,
    primary key (division_id, id)
);
