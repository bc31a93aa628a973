-- The elections that run now, which the lists of areas and of every day look for among all that ever were.
create index elections_election_running on elections_election (division_id) where state = 0;
