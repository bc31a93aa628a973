-- The audit: append-only, one chain of hashes per division.
create table kernel_audit (
    division_id uuid not null,
    sequence bigint not null,
    at timestamptz not null,
    actor text not null,
    act text not null,
    detail text not null,
    refused text,
    previous bytea not null,
    hash bytea not null,
    primary key (division_id, sequence)
);

create function kernel_audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'kernel_audit is append-only';
end $$;

create trigger kernel_audit_append_only before update or delete or truncate on kernel_audit
    for each statement execute function kernel_audit_is_append_only();
