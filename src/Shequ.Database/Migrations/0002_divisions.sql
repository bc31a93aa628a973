-- The five levels of the country. Paths and codes are compared byte by byte so that a prefix can use an index.
create table organization_division (
    id uuid not null primary key,
    parent_id uuid references organization_division (id),
    level smallint not null,
    kind smallint not null,
    kind_corrected_by text,
    code text collate "C" not null,
    name text not null,
    designated_on date not null,
    ended_on date,
    path_text text collate "C" not null,
    version integer not null
);

create unique index organization_division_code on organization_division (code) where ended_on is null;
create index organization_division_path on organization_division (path_text);
create index organization_division_parent on organization_division (parent_id, code);
