-- Two who type the same estate at once make one.
create unique index population_estate_name on population_estate (division_id, name) where ended_on is null;
