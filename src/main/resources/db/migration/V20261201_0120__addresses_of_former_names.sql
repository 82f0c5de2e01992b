-- The word in addresses by which a community was found while it had that name: where the name after
-- it was a mistake, the community goes back to it. Null for names of which nobody has noted it.
ALTER TABLE community_name ADD COLUMN slug VARCHAR(120) NULL AFTER name_en;
