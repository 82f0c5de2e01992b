-- Texts of the portal's profiles: drafts that an import has begun, and texts about which somebody is
-- asked.
ALTER TABLE portal_import
  ADD COLUMN links INT NOT NULL DEFAULT 0 AFTER faulty,
  ADD COLUMN drafts INT NOT NULL DEFAULT 0 AFTER links;

UPDATE portal_import SET links = GREATEST(added - doubtful, 0);

ALTER TABLE portal_question ADD COLUMN texts MEDIUMTEXT NULL AFTER candidates;

CREATE TABLE portal_draft (
  import_id BIGINT NOT NULL,
  community_id BIGINT NOT NULL,
  token VARCHAR(60) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (import_id, community_id),
  CONSTRAINT fk_portal_draft_import FOREIGN KEY (import_id) REFERENCES portal_import (id),
  CONSTRAINT fk_portal_draft_community FOREIGN KEY (community_id) REFERENCES community (id)
);
