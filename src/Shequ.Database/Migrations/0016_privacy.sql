-- Tags of care, consents and what people ask about their own data. What is written about somebody in words is sealed.

create table population_care_tag (
    division_id uuid not null,
    id uuid not null,
    resident_id uuid not null,
    kind text not null,
    from_day date not null,
    until_day date,
    review_on date,
    reason_sealed bytea not null,
    set_by text not null,
    recorded_at timestamp with time zone not null,
    ended_on date,
    "end" smallint,
    ended_by text,
    version integer not null,
    primary key (division_id, id),
    foreign key (division_id, resident_id) references population_resident (division_id, id) deferrable initially deferred,
    check (until_day > from_day),
    check (until_day is not null or review_on is not null),
    check (ended_on >= from_day),
    check ((ended_on is null) = ("end" is null))
);

create index population_care_tag_resident on population_care_tag (division_id, resident_id, from_day);

-- Of one kind at a time. Also read by kind: whom a norm wants visited.
create unique index population_care_tag_open on population_care_tag (division_id, kind, resident_id) where ended_on is null;
create index population_care_tag_ended on population_care_tag (division_id, ended_on) where ended_on is not null;

create table population_consent (
    division_id uuid not null,
    id uuid not null,
    resident_id uuid not null,
    purpose text not null,
    given_on date not null,
    guardian_name text,
    guardian_relation smallint,
    guardian_id uuid,
    document text not null,
    recorded_at timestamp with time zone not null,
    recorded_by text not null,
    withdrawn_on date,
    withdrawn_how text,
    withdrawn_by text,
    version integer not null,
    primary key (division_id, id),
    foreign key (division_id, resident_id) references population_resident (division_id, id) deferrable initially deferred,
    foreign key (division_id, guardian_id) references population_resident (division_id, id) deferrable initially deferred,
    check (withdrawn_on >= given_on),
    check ((guardian_name is null) = (guardian_relation is null))
);

create unique index population_consent_open on population_consent (division_id, resident_id, purpose) where withdrawn_on is null;
create index population_consent_guardian on population_consent (division_id, guardian_id) where guardian_id is not null;
create index population_consent_withdrawn on population_consent (division_id, withdrawn_on) where withdrawn_on is not null;

create table population_request (
    division_id uuid not null,
    id uuid not null,
    resident_id uuid not null,
    kind smallint not null,
    asked_sealed bytea not null,
    received_on date not null,
    proof smallint not null,
    received_by text not null,
    recorded_at timestamp with time zone not null,
    due_on date,
    due_norm text not null,
    answered_on date,
    outcome smallint,
    answer_sealed bytea,
    refusal_norm text,
    erased text[] not null,
    answered_by text,
    version integer not null,
    primary key (division_id, id),
    foreign key (division_id, resident_id) references population_resident (division_id, id) deferrable initially deferred,
    check ((answered_on is null) = (outcome is null)),
    check ((answered_on is null) = (answer_sealed is null))
);

create unique index population_request_open on population_request (division_id, resident_id, kind) where answered_on is null;
create index population_request_due on population_request (division_id, due_on) where answered_on is null;
create index population_request_answered on population_request (division_id, answered_on desc, id) where answered_on is not null;
create index population_request_resident on population_request (division_id, resident_id, received_on desc);

-- What is past its time is found by the day of the look.
create index population_view_at on population_view (division_id, at);
