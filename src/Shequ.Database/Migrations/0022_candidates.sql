-- Candidates: who proposed them, what was checked, who left because of them, and the draw of their places.

alter table elections_candidate add column list_number integer;

create table elections_nomination (
    division_id uuid not null,
    id uuid not null,
    election_id uuid not null,
    candidate_id uuid not null,
    route smallint not null,
    day date not null,
    document text not null,
    confirmation text,
    criteria_confirmed boolean not null,
    for_unit boolean not null,
    counted integer not null check (counted >= 0),
    reason text,
    recorded_at timestamp with time zone not null,
    recorded_by text not null,
    primary key (division_id, id),
    foreign key (division_id, candidate_id) references elections_candidate (division_id, id) deferrable initially deferred
);

create index elections_nomination_election on elections_nomination (division_id, election_id);

create table elections_nominator (
    division_id uuid not null,
    nomination_id uuid not null,
    voter_id uuid not null,
    primary key (division_id, nomination_id, voter_id),
    foreign key (division_id, nomination_id) references elections_nomination (division_id, id) deferrable initially deferred,
    foreign key (division_id, voter_id) references elections_voter (division_id, id) deferrable initially deferred
);

create table elections_candidate_review (
    division_id uuid not null,
    id uuid not null,
    election_id uuid not null,
    candidate_id uuid not null,
    day date not null,
    accepted boolean not null,
    declaration text,
    checks jsonb not null,
    ground smallint,
    citation text,
    explanation text,
    confirmation text,
    recorded_at timestamp with time zone not null,
    recorded_by text not null,
    primary key (division_id, id),
    check (accepted = (ground is null)),
    foreign key (division_id, candidate_id) references elections_candidate (division_id, id) deferrable initially deferred
);

create index elections_candidate_review_election on elections_candidate_review (division_id, election_id);

create table elections_departure (
    division_id uuid not null,
    id uuid not null,
    election_id uuid not null,
    candidate_id uuid not null,
    "from" smallint not null,
    person_id uuid not null,
    name text not null,
    post text not null,
    appointment_id uuid,
    kinship smallint,
    from_register boolean not null,
    day date not null,
    replaced_by_id uuid,
    replaced_by text,
    vacant text,
    recorded_at timestamp with time zone not null,
    primary key (division_id, id),
    check ((replaced_by_id is null) = (replaced_by is null)),
    foreign key (division_id, candidate_id) references elections_candidate (division_id, id) deferrable initially deferred
);

create index elections_departure_election on elections_departure (division_id, election_id);

create table elections_draw (
    division_id uuid not null,
    poll_id uuid not null,
    turn integer not null,
    election_id uuid not null,
    poll_number integer not null,
    notice_number integer not null,
    seed_text text not null,
    seed text not null,
    lots jsonb not null,
    witnesses text not null,
    drawn_at timestamp with time zone not null,
    drawn_by text not null,
    primary key (division_id, poll_id, turn),
    foreign key (division_id, poll_id) references elections_poll (division_id, id) deferrable initially deferred
);

create index elections_draw_election on elections_draw (division_id, election_id);
