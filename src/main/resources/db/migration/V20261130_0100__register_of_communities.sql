-- The register tells what became of a community: it may be merged into another or abolished, and
-- stays with all that belongs to it. "heir_id" is the end of a chain of mergers, whose first step
-- is "successor_id". A displaced authority has a seat away from its community.
ALTER TABLE community
  ADD COLUMN name_en_curated BOOLEAN NOT NULL DEFAULT FALSE AFTER name_en,
  ADD COLUMN seat_uk VARCHAR(200) NULL AFTER centre_uk,
  ADD COLUMN seat_en VARCHAR(200) NULL AFTER seat_uk,
  ADD COLUMN status VARCHAR(12) CHARACTER SET ascii NOT NULL DEFAULT 'ACTIVE' AFTER region_code,
  ADD COLUMN ended_on DATE NULL AFTER status,
  ADD COLUMN successor_id BIGINT NULL AFTER ended_on,
  ADD COLUMN heir_id BIGINT NULL AFTER successor_id,
  ADD KEY ix_community_status (status, sort_key),
  ADD CONSTRAINT fk_community_successor FOREIGN KEY (successor_id) REFERENCES community (id),
  ADD CONSTRAINT fk_community_heir FOREIGN KEY (heir_id) REFERENCES community (id);

-- Names that a community had before; "from_on" is null where nobody knows since when.
CREATE TABLE community_name (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT NOT NULL,
  name_uk VARCHAR(200) NOT NULL,
  name_en VARCHAR(200) NOT NULL,
  from_on DATE NULL,
  until_on DATE NOT NULL,
  KEY ix_community_name (community_id, until_on),
  CONSTRAINT fk_name_community FOREIGN KEY (community_id) REFERENCES community (id)
);

-- Every word by which a community was ever addressed, also former codes: it leads to the community
-- for ever and is never given to another one.
CREATE TABLE community_address (
  address VARCHAR(120) NOT NULL PRIMARY KEY,
  community_id BIGINT NOT NULL,
  present BOOLEAN NOT NULL,
  KEY ix_community_address (community_id),
  CONSTRAINT fk_address_community FOREIGN KEY (community_id) REFERENCES community (id)
);

INSERT INTO community_address (address, community_id, present) SELECT slug, id, TRUE FROM community;

-- Whoever changes the register holds this row: of two mergers at once the second sees the first.
CREATE TABLE community_register_turn (id TINYINT NOT NULL PRIMARY KEY);

INSERT INTO community_register_turn (id) VALUES (1);
