-- Keys that sign cookies and form tokens, shared by all web nodes.
create table kernel_signing_key (
    name text not null primary key,
    xml text not null
);
