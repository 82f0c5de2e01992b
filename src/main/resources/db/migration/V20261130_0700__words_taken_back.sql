-- A community that an undone import takes out of the register leaves its words: they lead to nobody
-- any more, and are given again to none but the community of that code.
ALTER TABLE community_address
  MODIFY community_id BIGINT NULL,
  ADD COLUMN code CHAR(19) CHARACTER SET ascii NULL AFTER community_id;
