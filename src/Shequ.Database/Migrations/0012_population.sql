-- Who lives where. Every row belongs to a community and carries it first in its key, so that the tables can be spread by it.
-- Rows of one act arrive in any order, so references are held when the transaction ends.

-- What other modules count for a norm key, from a day on until the next row; the checkup reads it as recorded.
create table organization_statistic (
    division_id uuid not null references organization_division (id),
    key text not null,
    from_day date not null,
    amount bigint not null,
    most bigint not null,
    primary key (division_id, key, from_day)
);

create trigger organization_statistic_added after insert on organization_statistic
    referencing new table as rows for each statement execute function organization_register_changed();
create trigger organization_statistic_changed after update on organization_statistic
    referencing new table as rows for each statement execute function organization_register_changed();
create trigger organization_statistic_removed after delete on organization_statistic
    referencing old table as rows for each statement execute function organization_register_changed();

create table population_estate (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    name text not null,
    from_day date not null,
    ended_on date,
    demonstration boolean not null,
    version integer not null,
    primary key (division_id, id),
    check (ended_on >= from_day)
);

create table population_building (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    estate_id uuid,
    name text not null,
    from_day date not null,
    ended_on date,
    version integer not null,
    primary key (division_id, id),
    foreign key (division_id, estate_id) references population_estate (division_id, id) deferrable initially deferred,
    check (ended_on >= from_day)
);

-- Two who type the same building at once make one.
create unique index population_building_name on population_building (division_id, coalesce(estate_id, '00000000-0000-0000-0000-000000000000'), name) where ended_on is null;

create table population_entrance (
    division_id uuid not null,
    id uuid not null,
    building_id uuid not null,
    name text not null,
    primary key (division_id, id),
    unique (division_id, building_id, name),
    foreign key (division_id, building_id) references population_building (division_id, id) deferrable initially deferred
);

create table population_dwelling (
    division_id uuid not null,
    id uuid not null,
    entrance_id uuid not null,
    number text not null,
    door text not null,
    door_key text not null,
    ended_on date,
    primary key (division_id, id),
    foreign key (division_id, entrance_id) references population_entrance (division_id, id) deferrable initially deferred
);

create unique index population_dwelling_number on population_dwelling (division_id, entrance_id, number) where ended_on is null;

create table population_area_assignment (
    division_id uuid not null,
    id uuid not null,
    entrance_id uuid not null,
    kind smallint not null,
    body_id uuid not null,
    from_day date not null,
    ended_on date,
    recorded_by text not null,
    primary key (division_id, id),
    foreign key (division_id, entrance_id) references population_entrance (division_id, id) deferrable initially deferred,
    foreign key (division_id, body_id) references organization_body (division_id, id) deferrable initially deferred,
    check (ended_on >= from_day)
);

-- An entrance belongs to one group, one grid and one head at a time.
create unique index population_area_assignment_open on population_area_assignment (division_id, entrance_id, kind) where ended_on is null;
create index population_area_assignment_body on population_area_assignment (division_id, body_id);

create table population_resident (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    name text not null,
    initials text not null,
    sex smallint not null,
    born_on date,
    document_kind smallint not null,
    document_sealed bytea,
    document_index bytea,
    document_tail integer,
    phone_sealed bytea,
    phone_tail integer,
    registered_here boolean not null,
    registered_place text,
    resident_since date not null,
    ethnicity text,
    party_member boolean not null,
    education smallint,
    occupation text,
    workplace text,
    deprived_of_political_rights boolean not null,
    from_day date not null,
    person_id uuid references organization_person (id),
    died_on date,
    merged_into_id uuid,
    recorded_at timestamp with time zone not null,
    recorded_by text not null,
    demonstration boolean not null,
    version integer not null,
    primary key (division_id, id),
    foreign key (division_id, merged_into_id) references population_resident (division_id, id) deferrable initially deferred,
    check ((document_sealed is null) = (document_index is null))
);

-- One search box: all of a community is looked through in this index alone, whatever part of a name is typed.
create index population_resident_search on population_resident (division_id, id) include (name, initials, phone_tail, document_tail) where merged_into_id is null;

-- The same number in any community, and one file of it within one.
create unique index population_resident_document on population_resident (document_index, division_id) where merged_into_id is null;
create index population_resident_person on population_resident (person_id) where person_id is not null;

create table population_resident_past (
    division_id uuid not null,
    id uuid not null,
    resident_id uuid not null,
    name text not null,
    sex smallint not null,
    born_on date,
    document_kind smallint not null,
    document_sealed bytea,
    document_index bytea,
    document_tail integer,
    phone_sealed bytea,
    phone_tail integer,
    registered_here boolean not null,
    registered_place text,
    resident_since date not null,
    ethnicity text,
    party_member boolean not null,
    education smallint,
    occupation text,
    workplace text,
    deprived_of_political_rights boolean not null,
    from_day date not null,
    until_day date not null,
    basis text not null,
    recorded_at timestamp with time zone not null,
    recorded_by text not null,
    primary key (division_id, id),
    foreign key (division_id, resident_id) references population_resident (division_id, id) deferrable initially deferred,
    check (until_day >= from_day)
);

create index population_resident_past_resident on population_resident_past (division_id, resident_id, until_day);

create table population_household (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    kind smallint not null,
    dwelling_id uuid not null,
    representative_id uuid,
    from_day date not null,
    founded_on date not null,
    ended_on date,
    recorded_at timestamp with time zone not null,
    recorded_by text not null,
    demonstration boolean not null,
    version integer not null,
    primary key (division_id, id),
    foreign key (division_id, dwelling_id) references population_dwelling (division_id, id) deferrable initially deferred,
    foreign key (division_id, representative_id) references population_resident (division_id, id) deferrable initially deferred,
    check (ended_on >= founded_on)
);

create index population_household_dwelling on population_household (division_id, dwelling_id);

create table population_household_past (
    division_id uuid not null,
    id uuid not null,
    household_id uuid not null,
    kind smallint not null,
    dwelling_id uuid not null,
    representative_id uuid,
    from_day date not null,
    until_day date not null,
    basis text not null,
    recorded_at timestamp with time zone not null,
    recorded_by text not null,
    primary key (division_id, id),
    foreign key (division_id, household_id) references population_household (division_id, id) deferrable initially deferred,
    check (until_day >= from_day)
);

create index population_household_past_household on population_household_past (division_id, household_id, until_day);

create table population_stay (
    division_id uuid not null,
    id uuid not null,
    resident_id uuid not null,
    household_id uuid not null,
    relation smallint not null,
    lives_here boolean not null,
    from_day date not null,
    ended_on date,
    "begin" smallint not null,
    "end" smallint,
    basis text not null,
    end_basis text,
    recorded_at timestamp with time zone not null,
    recorded_by text not null,
    version integer not null,
    primary key (division_id, id),
    foreign key (division_id, resident_id) references population_resident (division_id, id) deferrable initially deferred,
    foreign key (division_id, household_id) references population_household (division_id, id) deferrable initially deferred,
    check (ended_on >= from_day),
    check ((ended_on is null) = ("end" is null))
);

create index population_stay_household on population_stay (division_id, household_id, from_day);
create index population_stay_resident on population_stay (division_id, resident_id, from_day);

-- One belongs to one household of a community at a time.
create unique index population_stay_open on population_stay (division_id, resident_id) where ended_on is null;

-- What was true of a household or a resident from a day until the day before another, the present included. A correction held on no day.
create view population_household_dated as
select division_id, id as household_id, kind, dwelling_id, representative_id, from_day, coalesce(ended_on, 'infinity'::date) as until_day
from population_household
union all
select division_id, household_id, kind, dwelling_id, representative_id, from_day, until_day from population_household_past where until_day > from_day;

create view population_resident_dated as
select division_id, id as resident_id, name, sex, born_on, registered_here, registered_place, resident_since, ethnicity, party_member, education,
    occupation, workplace, deprived_of_political_rights, from_day, 'infinity'::date as until_day
from population_resident where merged_into_id is null
union all
select division_id, resident_id, name, sex, born_on, registered_here, registered_place, resident_since, ethnicity, party_member, education,
    occupation, workplace, deprived_of_political_rights, from_day, until_day from population_resident_past where until_day > from_day;

-- Who looked at what is kept about a resident.
create table population_view (
    division_id uuid not null,
    id uuid not null,
    resident_id uuid not null,
    at timestamp with time zone not null,
    by text not null,
    kind smallint not null,
    reason text,
    primary key (division_id, id)
);

create index population_view_resident on population_view (division_id, resident_id, at desc);
