-- Who holds which post of which body. Rows of a division carry it first in their key, so that the tables can be spread by it;
-- people do not, because one person can hold posts in several divisions.
create table organization_person (
    id uuid not null primary key,
    division_id uuid not null references organization_division (id),
    name text not null,
    sex smallint not null,
    born_on date,
    party_member boolean not null,
    skills smallint not null,
    lives_here boolean not null,
    dwelling text,
    demonstration boolean not null,
    version integer not null
);

create index organization_person_division on organization_person (division_id, name);

create table organization_kinship (
    person_id uuid not null references organization_person (id),
    relative_id uuid not null references organization_person (id),
    kind smallint not null,
    declared_on date not null,
    source text not null,
    recorded_by text not null,
    version integer not null,
    primary key (person_id, relative_id),
    check (person_id < relative_id)
);

create index organization_kinship_relative on organization_kinship (relative_id);

create table organization_body (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    kind smallint not null,
    speciality text,
    name text not null,
    parent_id uuid,
    covers_id uuid,
    area text,
    credit_code text,
    contact text,
    founded_on date not null,
    ended_on date,
    document text not null,
    end_document text,
    demonstration boolean not null,
    version integer not null,
    primary key (division_id, id),
    foreign key (division_id, parent_id) references organization_body (division_id, id),
    foreign key (division_id, covers_id) references organization_body (division_id, id),
    check (ended_on >= founded_on)
);

create table organization_body_tie (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    from_id uuid not null,
    kind smallint not null,
    to_id uuid not null,
    from_day date not null,
    ended_on date,
    document text not null,
    version integer not null,
    primary key (division_id, id),
    foreign key (division_id, from_id) references organization_body (division_id, id),
    foreign key (division_id, to_id) references organization_body (division_id, id)
);

create table organization_term (
    division_id uuid not null references organization_division (id),
    body_id uuid not null,
    starts_on date not null,
    ends_on date not null,
    document text not null,
    direct boolean not null,
    primary key (division_id, body_id, starts_on),
    foreign key (division_id, body_id) references organization_body (division_id, id),
    check (ends_on > starts_on)
);

create table organization_post (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    body_id uuid not null,
    kind smallint not null,
    seats integer,
    primary key (division_id, id),
    foreign key (division_id, body_id) references organization_body (division_id, id),
    unique (division_id, body_id, kind)
);

create table organization_appointment (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    post_id uuid not null,
    body_id uuid not null,
    person_id uuid not null references organization_person (id),
    from_day date not null,
    term_ends_on date,
    origin smallint not null,
    document text not null,
    source_category text,
    ended_on date,
    end_cause smallint,
    end_document text,
    recorded_by text not null,
    demonstration boolean not null,
    version integer not null,
    held_until date not null generated always as (least(coalesce(ended_on, 'infinity'::date), coalesce(term_ends_on, 'infinity'::date))) stored,
    primary key (division_id, id),
    foreign key (division_id, post_id) references organization_post (division_id, id),
    foreign key (division_id, body_id) references organization_body (division_id, id),
    check (ended_on >= from_day),
    check ((ended_on is null) = (end_cause is null))
);

-- What authority asks on every request.
create index organization_appointment_person on organization_appointment (person_id, held_until);
create index organization_appointment_body on organization_appointment (division_id, body_id, held_until);

-- Nobody holds one post twice at a time.
create unique index organization_appointment_open on organization_appointment (division_id, post_id, person_id) where ended_on is null and term_ends_on is null;

create table organization_delegation (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    appointment_id uuid not null,
    delegate_id uuid not null references organization_person (id),
    permissions text[] not null,
    from_day date not null,
    until_day date not null,
    reason text not null,
    recorded_by text not null,
    version integer not null,
    primary key (division_id, id),
    foreign key (division_id, appointment_id) references organization_appointment (division_id, id),
    check (until_day >= from_day)
);

create index organization_delegation_delegate on organization_delegation (delegate_id, until_day);
create index organization_delegation_appointment on organization_delegation (division_id, appointment_id);

create table organization_duty (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    cause smallint not null,
    norm text not null,
    step integer not null,
    does text not null,
    subject text not null,
    subject_id uuid not null,
    opened_on date not null,
    due_on date,
    done_on date,
    evidence text,
    done_by text,
    demonstration boolean not null,
    version integer not null,
    primary key (division_id, id)
);

create index organization_duty_open on organization_duty (division_id, due_on) where done_on is null;

-- The posts that a person holds, and those that somebody lends to them, with the place as it is today.
create view organization_authority as
select a.person_id, a.from_day, a.held_until, a.division_id, a.id as appointment_id, b.kind as body_kind, p.kind as post_kind, b.name as body_name,
    d.level, d.path_text, d.name as division_name, null::text[] as delegated, null::text as delegator
from organization_appointment a
join organization_post p on p.division_id = a.division_id and p.id = a.post_id
join organization_body b on b.division_id = a.division_id and b.id = a.body_id
join organization_division d on d.id = a.division_id
where d.ended_on is null
union all
select g.delegate_id, greatest(g.from_day, a.from_day), least(g.until_day, a.held_until), a.division_id, a.id, b.kind, p.kind, b.name,
    d.level, d.path_text, d.name, g.permissions, o.name
from organization_delegation g
join organization_appointment a on a.division_id = g.division_id and a.id = g.appointment_id
join organization_post p on p.division_id = a.division_id and p.id = a.post_id
join organization_body b on b.division_id = a.division_id and b.id = a.body_id
join organization_division d on d.id = a.division_id
join organization_person o on o.id = a.person_id
where d.ended_on is null;
