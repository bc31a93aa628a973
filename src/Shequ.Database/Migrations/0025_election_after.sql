-- What follows an election: handover, filing, complaints, the archive; and the petition that leads to a recall.
create table elections_handover (
    division_id uuid not null,
    election_id uuid not null,
    produced_on date not null,
    due_on date not null,
    started_on date not null,
    started_by text not null,
    completed_on date,
    document text,
    reason text,
    recorded_by text,
    supervised_on date,
    supervised_by text,
    supervision_note text,
    version integer not null,
    primary key (division_id, election_id),
    foreign key (division_id, election_id) references elections_election (division_id, id) deferrable initially deferred
);

create table elections_handover_item (
    division_id uuid not null,
    election_id uuid not null,
    number integer not null,
    kind text not null,
    what text not null,
    proposed boolean not null,
    handed_by text,
    received_by text,
    witness text,
    handed_on date,
    note text,
    primary key (division_id, election_id, number),
    foreign key (division_id, election_id) references elections_handover (division_id, election_id) deferrable initially deferred
);

create table elections_filing (
    division_id uuid not null,
    election_id uuid not null,
    number integer not null,
    document text not null,
    report text not null,
    filed_on date not null,
    filed_by text not null,
    answer smallint,
    answered_on date,
    answered_by text,
    reasons text,
    version integer not null,
    primary key (division_id, election_id, number),
    foreign key (division_id, election_id) references elections_election (division_id, id) deferrable initially deferred
);

-- A complaint says no more of when it came than the day, and its key no more than chance: nobody can put it beside who was where.
create table elections_complaint (
    division_id uuid not null,
    id uuid not null,
    election_id uuid not null,
    ground text not null,
    sealed bytea not null,
    contact bytea,
    receipt bytea not null,
    received_on date not null,
    state smallint not null,
    answer text,
    answered_on date,
    answered_by text,
    version integer not null,
    primary key (division_id, id),
    unique (division_id, receipt),
    foreign key (division_id, election_id) references elections_election (division_id, id) deferrable initially deferred
);

create index elections_complaint_state on elections_complaint (division_id, state, received_on desc);

create table elections_archive (
    division_id uuid not null,
    election_id uuid not null,
    number integer not null,
    manifest_hash bytea not null,
    files integer not null,
    content bytea not null,
    made_on date not null,
    made_by text not null,
    primary key (division_id, election_id, number),
    foreign key (division_id, election_id) references elections_election (division_id, id) deferrable initially deferred
);

create table elections_petition (
    division_id uuid not null references organization_division (id),
    id uuid not null,
    body_id uuid not null,
    appointment_id uuid not null,
    member text not null,
    post text not null,
    kind smallint not null,
    reasons text not null,
    document text not null,
    received_on date not null,
    source text,
    counted integer,
    total integer,
    checked_on date,
    answer text,
    answered_on date,
    answered_by text,
    own_answer boolean not null,
    recall_id uuid,
    called_on date,
    recorded_by text not null,
    version integer not null,
    primary key (division_id, id),
    foreign key (division_id, appointment_id) references organization_appointment (division_id, id) deferrable initially deferred
);

create index elections_petition_received on elections_petition (division_id, received_on desc, id);

create table elections_petition_signer (
    division_id uuid not null,
    petition_id uuid not null,
    number integer not null,
    name text not null,
    voter_number integer,
    finding smallint not null,
    signed_as uuid,
    withdrawn_on date,
    primary key (division_id, petition_id, number),
    foreign key (division_id, petition_id) references elections_petition (division_id, id) deferrable initially deferred
);
