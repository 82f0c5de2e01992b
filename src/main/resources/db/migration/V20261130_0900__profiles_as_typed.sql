-- What a draft's form says beyond its content (half filled rows, words not understood yet), and the
-- page that wrote last.
ALTER TABLE community_profile_version
  ADD COLUMN typed MEDIUMTEXT NULL,
  ADD COLUMN writer VARCHAR(48) NULL;
