-- What the next version of a certificate waits for, and since when, where it is more than its turn.
ALTER TABLE name_correction
  ADD COLUMN waits_for VARCHAR(80) CHARACTER SET ascii NULL,
  ADD COLUMN waits_since DATETIME(3) NULL;
