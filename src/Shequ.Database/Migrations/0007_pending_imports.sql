-- Workbooks between trial and import; a row lives for a day at most.
create table organization_pending_import (
    id uuid not null primary key,
    scope text not null,
    file_name text not null,
    content bytea not null,
    left_by text not null,
    left_at timestamptz not null
);
