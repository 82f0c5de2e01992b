-- Editions of the state codifier that were brought into the register of communities.
CREATE TABLE community_import (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  file_name VARCHAR(200) NOT NULL,
  file_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  imported_at DATETIME(3) NOT NULL,
  imported_by BIGINT NULL,
  added INT NOT NULL DEFAULT 0,
  known INT NOT NULL DEFAULT 0,
  faulty INT NOT NULL DEFAULT 0,
  in_force_on DATE NOT NULL,
  renamed INT NOT NULL DEFAULT 0,
  coded INT NOT NULL DEFAULT 0,
  merged INT NOT NULL DEFAULT 0,
  abolished INT NOT NULL DEFAULT 0,
  cleaned INT NOT NULL DEFAULT 0,
  undone_at DATETIME(3) NULL,
  undone_by BIGINT NULL,
  taken INT NOT NULL DEFAULT 0,
  stayed INT NOT NULL DEFAULT 0,
  version BIGINT NOT NULL DEFAULT 1,
  KEY ix_community_import_file (file_hash)
);

-- What each of them did; a row outlives a community that an undo takes out of the register again.
CREATE TABLE community_import_row (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  import_id BIGINT NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
  community_id BIGINT NULL,
  code CHAR(19) CHARACTER SET ascii NULL,
  before_text VARCHAR(200) NULL,
  after_text VARCHAR(200) NULL,
  KEY ix_community_import_row (import_id, id),
  CONSTRAINT fk_community_import FOREIGN KEY (import_id) REFERENCES community_import (id),
  CONSTRAINT fk_community_import_row FOREIGN KEY (community_id) REFERENCES community (id)
    ON DELETE SET NULL
);

INSERT INTO import_turn (kind) VALUES ('CommunityImport');
