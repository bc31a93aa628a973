-- The whole country stands above the provinces; its id is fixed so that every installation knows it.
insert into organization_division (id, parent_id, level, kind, code, name, designated_on, path_text, version)
values ('01890000-0000-7000-8000-000000000000', null, 0, 0, '0', '中华人民共和国', '1949-10-01', '', 0);

-- What a division was called before; a period begins on valid_from and has ended on valid_until.
create table organization_designation (
    division_id uuid not null references organization_division (id),
    valid_from date not null,
    valid_until date not null,
    code text collate "C" not null,
    name text not null,
    cause smallint not null,
    document text not null,
    primary key (division_id, valid_from),
    check (valid_from < valid_until)
);

create index organization_designation_code on organization_designation (code, valid_from);

-- Which divisions came out of which.
create table organization_succession (
    from_division_id uuid not null references organization_division (id),
    to_division_id uuid not null references organization_division (id),
    happened_on date not null,
    kind smallint not null,
    document text not null,
    primary key (from_division_id, to_division_id)
);

create index organization_succession_to on organization_succession (to_division_id);

-- Codes of divisions that have ended are still asked for, and are outside the index of codes in force.
create index organization_division_ended on organization_division (code) where ended_on is not null;

-- One row; whoever keeps divisions in memory compares the revision.
create table organization_division_edition (
    only_row boolean not null primary key default true check (only_row),
    revision bigint not null
);

insert into organization_division_edition (revision) values (1);
