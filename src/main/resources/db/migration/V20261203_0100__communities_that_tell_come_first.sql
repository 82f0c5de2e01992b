-- Whoever looks for a partner reads first of those that have something to say: "silent" has no
-- promise in public. It stands at the community, so that a page of the directory is one range of
-- one index.
ALTER TABLE community
  ADD COLUMN silent BOOLEAN NOT NULL DEFAULT TRUE,
  ADD KEY ix_community_directory (status, silent, sort_key);

UPDATE community c JOIN community_profile p ON p.community_id = c.id
SET c.silent = FALSE WHERE p.promise_uk <> '' OR p.promise_en <> '';
