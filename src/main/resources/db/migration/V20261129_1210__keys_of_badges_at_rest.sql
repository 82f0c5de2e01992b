-- The private half is encrypted with a secret that is not in the database. The key so far lay beside
-- what it was encrypted with: it signs no more, and the next one is made at the next start. What it
-- has signed is still verified with its public half.
ALTER TABLE badge_key
  CHANGE private_key sealed_key VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN replaced_at DATETIME(3) NULL;
UPDATE badge_key SET sealed_key = NULL, signing = NULL, replaced_at = UTC_TIMESTAMP(3);
DELETE FROM installation_key WHERE purpose = 'badge.key';

-- The lists of badges that count no more, signed: whoever asks for one needs no key.
CREATE TABLE status_list (
  number BIGINT NOT NULL PRIMARY KEY,
  bits_hash CHAR(64) CHARACTER SET ascii NULL,
  public_key CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NULL,
  credential MEDIUMTEXT CHARACTER SET ascii NULL
);
-- The first list is there from the start, for nodes to wait at.
INSERT INTO status_list (number) VALUES (1);
