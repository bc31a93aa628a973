-- Objections to a published roll, what a voter's entry said before it was corrected, and the ways in which rolls and proxies are looked through.
create table elections_roll_objection (
    division_id uuid not null,
    id uuid not null,
    election_id uuid not null,
    number integer not null,
    kind smallint not null,
    objector text not null,
    voter_id uuid,
    resident_id uuid,
    grounds text not null,
    received_on date not null,
    due_on date,
    late_reason text,
    upheld boolean,
    decided_on date,
    decision text,
    decided_by text,
    recorded_by text not null,
    version integer not null,
    primary key (division_id, id),
    unique (division_id, election_id, number),
    foreign key (division_id, election_id) references elections_election (division_id, id) deferrable initially deferred,
    foreign key (division_id, voter_id) references elections_voter (division_id, id) deferrable initially deferred,
    check ((upheld is null) = (decided_on is null))
);

create table elections_voter_correction (
    division_id uuid not null,
    id uuid not null,
    election_id uuid not null,
    voter_id uuid not null,
    "on" date not null,
    name text not null,
    class smallint not null,
    reason text not null,
    after_freeze boolean not null,
    recorded_at timestamp with time zone not null,
    recorded_by text not null,
    primary key (division_id, id),
    foreign key (division_id, voter_id) references elections_voter (division_id, id) deferrable initially deferred
);

create index elections_voter_correction_voter on elections_voter_correction (division_id, election_id, voter_id, "on");

-- One person votes for a household, and a household's voters are found together.
create unique index elections_voter_household_representative on elections_voter (division_id, election_id, household_id) where for_household;
create index elections_voter_household on elections_voter (division_id, election_id, household_id);

