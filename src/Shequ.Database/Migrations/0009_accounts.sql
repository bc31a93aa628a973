-- Who can sign in, how, and since when. Not bound to divisions: an account is a person's, and what it may do follows from posts.
create table accounts_account (
    id uuid not null primary key,
    person_id uuid not null unique references organization_person (id),
    user_name text not null,
    normalized_user_name text not null unique,
    password_hash text,
    must_change_password boolean not null,
    security_stamp text not null,
    concurrency_stamp text not null,
    phone bytea,
    phone_index bytea unique,
    totp_secret bytea,
    totp_confirmed boolean not null,
    totp_last_step bigint not null,
    access_failed_count integer not null,
    lockout_end timestamp with time zone,
    locked_at timestamp with time zone,
    lock_reason text,
    opened_at timestamp with time zone not null,
    opened_by text not null,
    demonstration boolean not null
);

create table accounts_passkey (
    credential_id bytea not null primary key,
    user_id uuid not null references accounts_account (id),
    data jsonb not null
);

create index accounts_passkey_user on accounts_passkey (user_id);

create table accounts_recovery_code (
    account_id uuid not null references accounts_account (id),
    code_hash bytea not null,
    used_at timestamp with time zone,
    primary key (account_id, code_hash)
);

-- The cookie or key holds 256 random bits; only their hash is kept.
create table accounts_session (
    id uuid not null primary key,
    token_hash bytea not null unique,
    account_id uuid not null references accounts_account (id),
    person_id uuid not null,
    stamp text not null,
    method smallint not null,
    second_factor boolean not null,
    created_at timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    address text not null,
    user_agent text not null
);

create index accounts_session_account on accounts_session (account_id, created_at);

create table accounts_message_code (
    id uuid not null primary key,
    account_id uuid not null references accounts_account (id),
    code_hash bytea not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    tries integer not null,
    used_at timestamp with time zone
);

create index accounts_message_code_account on accounts_message_code (account_id, created_at);

-- From which the passwords of made-up accounts are derived; no installation shares it with another.
create table accounts_demonstration (
    one boolean not null primary key default true check (one),
    seed bytea not null
);
