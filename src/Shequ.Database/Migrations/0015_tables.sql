-- The tables that higher levels ask communities for. What is asked belongs to the division for which it is asked and holds for
-- all below it; what is filled in, handed in or returned belongs to the community.
create table population_requested_table (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    edition integer not null,
    from_day date not null,
    ended_on date,
    end_basis text,
    demonstration boolean not null,
    version integer not null,
    primary key (division_id, id),
    check (ended_on >= from_day)
);

create table population_table_edition (
    division_id uuid not null,
    table_id uuid not null,
    number integer not null,
    name text not null,
    asker text not null,
    line smallint not null,
    selection text not null,
    frequency smallint not null,
    legal_text text,
    legal_norm text,
    document text not null,
    from_day date not null,
    recorded_at timestamp with time zone not null,
    recorded_by text not null,
    primary key (division_id, table_id, number),
    foreign key (division_id, table_id) references population_requested_table (division_id, id) deferrable initially deferred
);

create table population_table_column (
    division_id uuid not null,
    table_id uuid not null,
    edition integer not null,
    position integer not null,
    header text not null,
    field text,
    required boolean not null,
    primary key (division_id, table_id, edition, position),
    foreign key (division_id, table_id, edition) references population_table_edition (division_id, table_id, number) deferrable initially deferred
);

-- What somebody typed because no register knew it, sealed because nobody can say what a table asks for. The newest up to a day holds.
create table population_table_answer (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    subject_id uuid not null,
    key text not null,
    text_sealed bytea not null,
    from_day date not null,
    table_id uuid not null,
    table_name text not null,
    recorded_at timestamp with time zone not null,
    recorded_by text not null,
    primary key (division_id, id)
);

create index population_table_answer_key on population_table_answer (division_id, key, subject_id, from_day desc, recorded_at desc);

-- Of single people only keyed marks of the cells are kept, which tell that something differs and nothing else.
create table population_table_submission (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    table_division_id uuid not null,
    table_id uuid not null,
    edition integer not null,
    period_from date not null,
    number integer not null,
    as_of date not null,
    basis text not null,
    reason text,
    rows integer not null,
    known integer not null,
    remembered integer not null,
    typed integer not null,
    empty integer not null,
    figures text[],
    marks bytea not null,
    hash bytea not null,
    submitted_at timestamp with time zone not null,
    submitted_by text not null,
    primary key (division_id, id),
    unique (division_id, table_id, period_from, number),
    foreign key (table_division_id, table_id, edition) references population_table_edition (division_id, table_id, number) deferrable initially deferred
);

create table population_table_return (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    table_division_id uuid not null,
    table_id uuid not null,
    edition integer not null,
    ground smallint not null,
    norms text[] not null,
    letter text[] not null,
    returned_on date not null,
    returned_by text not null,
    answered_on date,
    answer smallint,
    answer_text text,
    answered_by text,
    version integer not null,
    primary key (division_id, id),
    foreign key (table_division_id, table_id, edition) references population_table_edition (division_id, table_id, number) deferrable initially deferred,
    check (answered_on >= returned_on)
);

-- A community returns a table once until it is answered.
create unique index population_table_return_open on population_table_return (division_id, table_id) where answered_on is null;

-- What is known of residents on a day, with what is sealed.
create view population_table_resident as
select division_id, id as resident_id, name, sex, born_on, document_kind, document_sealed, phone_sealed, registered_here, registered_place, resident_since,
    ethnicity, party_member, education, occupation, workplace, from_day, 'infinity'::date as until_day
from population_resident where merged_into_id is null
union all
select division_id, resident_id, name, sex, born_on, document_kind, document_sealed, phone_sealed, registered_here, registered_place, resident_since,
    ethnicity, party_member, education, occupation, workplace, from_day, until_day
from population_resident_past where until_day > from_day;

-- Whoever follows a link knows the table and not for whom it is asked.
create unique index population_requested_table_id on population_requested_table (id);
create unique index population_table_return_id on population_table_return (id);

-- Who looks from above asks for one table and one period of all communities below.
create index population_table_submission_table on population_table_submission (table_id, period_from);
