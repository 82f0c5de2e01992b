-- Join links are derived with a key of the installation, so that showing one writes nothing; what is
-- kept is how often a person has made theirs void.
ALTER TABLE join_key
  DROP KEY uk_join_token,
  DROP COLUMN token,
  ADD COLUMN generation INT NOT NULL DEFAULT 0 AFTER person_id;
