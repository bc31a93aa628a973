-- A door is found by any part of its key in this index alone, as people are in population_resident_search.
create index population_dwelling_search on population_dwelling (division_id, id) include (door_key, entrance_id) where ended_on is null;
