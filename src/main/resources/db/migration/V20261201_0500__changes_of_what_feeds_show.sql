-- When what a feed shows of a community last changed: its profile, its name, its marks, its number of graduates.
ALTER TABLE community_profile
  ADD COLUMN shown_at DATETIME(3) NULL AFTER updated_at;

UPDATE community_profile SET shown_at = updated_at;

ALTER TABLE community_profile
  MODIFY COLUMN shown_at DATETIME(3) NOT NULL,
  ADD KEY ix_profile_shown (shown_at, community_id);
