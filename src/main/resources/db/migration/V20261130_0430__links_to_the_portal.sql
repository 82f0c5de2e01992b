-- Links to communities' profiles on the portal, brought in from lists; the doubtful ones are asked about.
CREATE TABLE portal_import (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  file_name VARCHAR(200) NOT NULL,
  file_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  imported_at DATETIME(3) NOT NULL,
  imported_by BIGINT NULL,
  added INT NOT NULL,
  known INT NOT NULL,
  faulty INT NOT NULL,
  doubtful INT NOT NULL,
  undone_at DATETIME(3) NULL,
  undone_by BIGINT NULL,
  taken INT NOT NULL,
  stayed INT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE portal_link (
  import_id BIGINT NOT NULL,
  community_id BIGINT NOT NULL,
  url VARCHAR(400) NOT NULL,
  url_before VARCHAR(400) NULL,
  PRIMARY KEY (import_id, community_id),
  CONSTRAINT fk_portal_link_import FOREIGN KEY (import_id) REFERENCES portal_import (id),
  CONSTRAINT fk_portal_link_community FOREIGN KEY (community_id) REFERENCES community (id)
);

CREATE TABLE portal_question (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  import_id BIGINT NOT NULL,
  line INT NOT NULL,
  code VARCHAR(200) NOT NULL,
  name VARCHAR(200) NOT NULL,
  region VARCHAR(200) NOT NULL,
  url VARCHAR(400) NOT NULL,
  doubt VARCHAR(20) CHARACTER SET ascii NOT NULL,
  candidates VARCHAR(200) CHARACTER SET ascii NOT NULL,
  decided_at DATETIME(3) NULL,
  decided_by BIGINT NULL,
  community_id BIGINT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  KEY ix_portal_question_open (decided_at, id),
  KEY ix_portal_question_url (url(100)),
  CONSTRAINT fk_portal_question_import FOREIGN KEY (import_id) REFERENCES portal_import (id),
  CONSTRAINT fk_portal_question_community FOREIGN KEY (community_id) REFERENCES community (id)
);

INSERT INTO import_turn (kind) VALUES ('PortalImport');
