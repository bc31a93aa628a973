-- Elections of a community. What was published, counted or declared is only ever added. Nothing here tells who marked which paper:
-- the only rows about marks are sums of boxes.
alter table organization_body add column elects_here_since date;

create table elections_election (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    office smallint not null,
    kind smallint not null,
    mode smallint not null,
    body_id uuid not null,
    name text not null,
    day date not null,
    called_on date not null,
    presider smallint not null,
    document text not null,
    seats_document text,
    opinion_document text,
    keeps_seat_for_woman boolean not null,
    roll_published_on date,
    roll_frozen_on date,
    repeats_id uuid,
    state smallint not null,
    ended_on date,
    end_reason text,
    recorded_at timestamp with time zone not null,
    recorded_by text not null,
    demonstration boolean not null,
    version integer not null,
    primary key (division_id, id),
    foreign key (division_id, body_id) references organization_body (division_id, id)
);

create index elections_election_day on elections_election (division_id, day desc);

create table elections_contest (
    division_id uuid not null,
    id uuid not null,
    election_id uuid not null,
    position integer not null,
    body_id uuid not null,
    post smallint not null,
    title text not null,
    seats integer not null check (seats > 0),
    group_id uuid,
    only_women boolean not null,
    appointment_id uuid,
    primary key (division_id, id),
    unique (division_id, election_id, position),
    foreign key (division_id, election_id) references elections_election (division_id, id) deferrable initially deferred
);

create table elections_step (
    division_id uuid not null,
    election_id uuid not null,
    step text not null,
    done_on date not null,
    evidence text not null,
    recorded_by text not null,
    primary key (division_id, election_id, step),
    foreign key (division_id, election_id) references elections_election (division_id, id) deferrable initially deferred
);

create table elections_notice (
    division_id uuid not null,
    id uuid not null,
    election_id uuid not null,
    kind text not null,
    number integer not null,
    title text not null,
    text text not null,
    published_on date not null,
    published_at timestamp with time zone not null,
    published_by text not null,
    primary key (division_id, id),
    unique (division_id, election_id, number),
    foreign key (division_id, election_id) references elections_election (division_id, id) deferrable initially deferred
);

create table elections_voter (
    division_id uuid not null,
    id uuid not null,
    election_id uuid not null,
    number integer not null,
    resident_id uuid,
    person_id uuid,
    name text not null,
    sex smallint not null,
    born_on date,
    class smallint not null,
    household_id uuid,
    group_id uuid,
    door text,
    declared_on date not null,
    declaration smallint not null,
    on_roll boolean not null,
    for_household boolean not null,
    for_group boolean not null,
    version integer not null,
    primary key (division_id, id),
    unique (division_id, election_id, number),
    foreign key (division_id, election_id) references elections_election (division_id, id) deferrable initially deferred
);

-- Nobody stands on one roll twice.
create unique index elections_voter_resident on elections_voter (division_id, election_id, resident_id) where resident_id is not null;
create unique index elections_voter_person on elections_voter (division_id, election_id, person_id) where person_id is not null;
create index elections_voter_name on elections_voter (division_id, election_id, name, number);

create table elections_roll_entry (
    division_id uuid not null,
    id uuid not null,
    election_id uuid not null,
    voter_id uuid not null,
    list smallint not null,
    "on" date not null,
    joins boolean not null,
    reason text not null,
    after_freeze boolean not null,
    recorded_at timestamp with time zone not null,
    recorded_by text not null,
    primary key (division_id, id),
    foreign key (division_id, voter_id) references elections_voter (division_id, id) deferrable initially deferred
);

create index elections_roll_entry_voter on elections_roll_entry (division_id, election_id, list, voter_id, "on", id);

create table elections_proxy (
    division_id uuid not null,
    id uuid not null,
    election_id uuid not null,
    principal_id uuid not null,
    agent_id uuid not null,
    written_on date not null,
    away text not null,
    withdrawn_on date,
    withdrawn_reason text,
    recorded_by text not null,
    version integer not null,
    primary key (division_id, id),
    foreign key (division_id, principal_id) references elections_voter (division_id, id) deferrable initially deferred,
    foreign key (division_id, agent_id) references elections_voter (division_id, id) deferrable initially deferred
);

create unique index elections_proxy_principal on elections_proxy (division_id, election_id, principal_id) where withdrawn_on is null;
create index elections_proxy_agent on elections_proxy (division_id, election_id, agent_id) where withdrawn_on is null;

create table elections_candidate (
    division_id uuid not null,
    id uuid not null,
    election_id uuid not null,
    contest_id uuid not null,
    person_id uuid not null,
    voter_id uuid,
    name text not null,
    sex smallint not null,
    born_on date,
    statement text,
    state smallint not null,
    state_on date not null,
    state_reason text,
    version integer not null,
    primary key (division_id, id),
    unique (division_id, contest_id, person_id),
    foreign key (division_id, contest_id) references elections_contest (division_id, id) deferrable initially deferred
);

create index elections_candidate_election on elections_candidate (division_id, election_id);

create table elections_poll (
    division_id uuid not null,
    id uuid not null,
    election_id uuid not null,
    number integer not null,
    reason smallint not null,
    day date not null,
    state smallint not null,
    electors integer,
    opened_at timestamp with time zone,
    closed_at timestamp with time zone,
    mixed boolean not null,
    version integer not null,
    primary key (division_id, id),
    unique (division_id, election_id, number),
    foreign key (division_id, election_id) references elections_election (division_id, id) deferrable initially deferred
);

create table elections_poll_contest (
    division_id uuid not null,
    poll_id uuid not null,
    contest_id uuid not null,
    seats integer not null check (seats > 0),
    rule smallint not null,
    only_women boolean not null,
    primary key (division_id, poll_id, contest_id),
    foreign key (division_id, poll_id) references elections_poll (division_id, id) deferrable initially deferred,
    foreign key (division_id, contest_id) references elections_contest (division_id, id) deferrable initially deferred
);

create table elections_poll_candidate (
    division_id uuid not null,
    poll_id uuid not null,
    contest_id uuid not null,
    candidate_id uuid not null,
    position integer not null,
    withdrawn_on date,
    primary key (division_id, poll_id, contest_id, candidate_id),
    foreign key (division_id, poll_id, contest_id) references elections_poll_contest (division_id, poll_id, contest_id) deferrable initially deferred,
    foreign key (division_id, candidate_id) references elections_candidate (division_id, id) deferrable initially deferred
);

create table elections_station (
    division_id uuid not null,
    id uuid not null,
    election_id uuid not null,
    number integer not null,
    name text not null,
    place text not null,
    hours text not null,
    secret_booth boolean not null,
    version integer not null,
    primary key (division_id, id),
    unique (division_id, election_id, number),
    foreign key (division_id, election_id) references elections_election (division_id, id) deferrable initially deferred
);

create table elections_box (
    division_id uuid not null,
    id uuid not null,
    station_id uuid not null,
    name text not null,
    mobile boolean not null,
    reason text,
    primary key (division_id, id),
    foreign key (division_id, station_id) references elections_station (division_id, id) deferrable initially deferred
);

create table elections_officer (
    division_id uuid not null,
    id uuid not null,
    election_id uuid not null,
    station_id uuid,
    person_id uuid not null,
    name text not null,
    role smallint,
    reserve_order integer,
    left_on date,
    left_reason text,
    version integer not null,
    primary key (division_id, id),
    foreign key (division_id, election_id) references elections_election (division_id, id) deferrable initially deferred
);

create unique index elections_officer_person on elections_officer (division_id, election_id, person_id) where left_on is null;

-- Who was given a ballot: no time, no number of a paper,.
create table elections_check_in (
    division_id uuid not null,
    poll_id uuid not null,
    voter_id uuid not null,
    station_id uuid not null,
    proxy_id uuid,
    primary key (division_id, poll_id, voter_id),
    foreign key (division_id, poll_id) references elections_poll (division_id, id) deferrable initially deferred,
    foreign key (division_id, voter_id) references elections_voter (division_id, id) deferrable initially deferred
);

create table elections_turnout (
    division_id uuid not null,
    poll_id uuid not null,
    station_id uuid not null,
    slot timestamp with time zone not null,
    ballots integer not null,
    primary key (division_id, poll_id, station_id, slot)
);

create table elections_ballot_account (
    division_id uuid not null,
    poll_id uuid not null,
    station_id uuid not null,
    delivered integer not null,
    issued integer,
    spoiled integer,
    unused integer,
    found integer,
    explanation text,
    closed_by text,
    version integer not null,
    primary key (division_id, poll_id, station_id),
    foreign key (division_id, poll_id) references elections_poll (division_id, id) deferrable initially deferred
);

create table elections_box_count (
    division_id uuid not null,
    id uuid not null,
    poll_id uuid not null,
    box_id uuid not null,
    attempt integer not null,
    entry integer not null,
    papers integer not null,
    tallies jsonb not null,
    entered_by text not null,
    entered_by_person uuid not null,
    entered_at timestamp with time zone not null,
    primary key (division_id, id),
    unique (division_id, poll_id, box_id, attempt, entry),
    foreign key (division_id, poll_id) references elections_poll (division_id, id) deferrable initially deferred
);

create table elections_poll_result (
    division_id uuid not null,
    poll_id uuid not null,
    election_id uuid not null,
    outcome jsonb not null,
    declared_on date not null,
    declared_at timestamp with time zone not null,
    declared_by text not null,
    signers text not null,
    primary key (division_id, poll_id),
    foreign key (division_id, poll_id) references elections_poll (division_id, id) deferrable initially deferred
);
