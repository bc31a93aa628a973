-- The register of residents keeps this person too; what both know is entered there and carried over.
alter table organization_person add column has_resident_file boolean not null default false;
