-- The day of the vote without a line to the net, ballots that were given out twice, and the electors of each contest when the vote began.
-- As before: no time and no order of anybody, and nothing about a paper.
alter table elections_poll_contest add column electors integer;

create index elections_check_in_station on elections_check_in (division_id, poll_id, station_id);

create table elections_offline_slice (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    poll_id uuid not null,
    station_id uuid not null,
    number integer not null,
    name text not null,
    voters integer not null,
    taken_at timestamp with time zone not null,
    taken_by text not null,
    returned_by text,
    version integer not null,
    primary key (division_id, id),
    unique (division_id, poll_id, number),
    foreign key (division_id, poll_id) references elections_poll (division_id, id) deferrable initially deferred,
    foreign key (division_id, station_id) references elections_station (division_id, id) deferrable initially deferred
);

create table elections_offline_voter (
    division_id uuid not null,
    slice_id uuid not null,
    voter_id uuid not null,
    poll_id uuid not null,
    primary key (division_id, slice_id, voter_id),
    foreign key (division_id, slice_id) references elections_offline_slice (division_id, id) deferrable initially deferred
);

create index elections_offline_voter_voter on elections_offline_voter (division_id, poll_id, voter_id);

create table elections_offline_copy (
    division_id uuid not null,
    slice_id uuid not null,
    id uuid not null,
    numbers integer[] not null,
    primary key (division_id, slice_id, id),
    foreign key (division_id, slice_id) references elections_offline_slice (division_id, id) deferrable initially deferred
);

create table elections_double_issue (
    division_id uuid not null,
    poll_id uuid not null,
    voter_id uuid not null,
    copy_id uuid not null,
    station_id uuid not null,
    explanation text,
    primary key (division_id, poll_id, voter_id, copy_id),
    foreign key (division_id, poll_id) references elections_poll (division_id, id) deferrable initially deferred,
    foreign key (division_id, voter_id) references elections_voter (division_id, id) deferrable initially deferred
);
