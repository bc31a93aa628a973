-- The count: what was typed stays as it was typed, so everything here is only ever added.
create table elections_recount (
    division_id uuid not null,
    poll_id uuid not null,
    box_id uuid not null,
    attempt integer not null,
    reason text not null,
    ordered_by text not null,
    ordered_at timestamp with time zone not null,
    primary key (division_id, poll_id, box_id, attempt),
    foreign key (division_id, poll_id) references elections_poll (division_id, id) deferrable initially deferred,
    foreign key (division_id, box_id) references elections_box (division_id, id) deferrable initially deferred
);

-- A box with so few papers that they would betray who cast them is emptied into another one; only their number is kept.
create table elections_emptied_box (
    division_id uuid not null,
    poll_id uuid not null,
    box_id uuid not null,
    into_id uuid not null,
    papers integer not null check (papers >= 0),
    emptied_by text not null,
    primary key (division_id, poll_id, box_id),
    foreign key (division_id, poll_id) references elections_poll (division_id, id) deferrable initially deferred,
    foreign key (division_id, box_id) references elections_box (division_id, id) deferrable initially deferred,
    foreign key (division_id, into_id) references elections_box (division_id, id) deferrable initially deferred
);

create index elections_poll_result_election on elections_poll_result (division_id, election_id);

-- Somebody who was elected does not take the seat; the declared result itself is never changed.
create table elections_declined_seat (
    division_id uuid not null,
    poll_id uuid not null,
    contest_id uuid not null,
    candidate_id uuid not null,
    election_id uuid not null,
    declined_on date not null,
    document text not null,
    recorded_by text not null,
    primary key (division_id, poll_id, contest_id, candidate_id),
    foreign key (division_id, poll_id) references elections_poll (division_id, id) deferrable initially deferred,
    foreign key (division_id, candidate_id) references elections_candidate (division_id, id) deferrable initially deferred
);

create index elections_declined_seat_election on elections_declined_seat (division_id, election_id);

create table elections_certificate (
    division_id uuid not null,
    election_id uuid not null,
    number integer not null,
    poll_id uuid not null,
    contest_id uuid not null,
    candidate_id uuid not null,
    issued_on date not null,
    issued_by text not null,
    primary key (division_id, election_id, number),
    unique (division_id, candidate_id),
    foreign key (division_id, election_id) references elections_election (division_id, id) deferrable initially deferred,
    foreign key (division_id, candidate_id) references elections_candidate (division_id, id) deferrable initially deferred
);
