-- Several imports may vouch for one certificate of earlier days: only with the last of them is it
-- taken back, and it says itself when that was.
CREATE TABLE certificate_import_row (
  import_id BIGINT NOT NULL,
  line INT NOT NULL,
  certificate_id BIGINT NOT NULL,
  PRIMARY KEY (import_id, line),
  CONSTRAINT fk_certificate_import_row_import FOREIGN KEY (import_id)
    REFERENCES certificate_import (id),
  CONSTRAINT fk_certificate_import_row_certificate FOREIGN KEY (certificate_id)
    REFERENCES imported_certificate (id)
);

INSERT INTO certificate_import_row (import_id, line, certificate_id)
  SELECT import_id, line, id FROM imported_certificate;

ALTER TABLE imported_certificate ADD COLUMN withdrawn_at DATETIME(3) NULL AFTER live;

UPDATE imported_certificate c JOIN certificate_import i ON i.id = c.import_id
  SET c.withdrawn_at = i.undone_at WHERE c.live IS NULL;

ALTER TABLE imported_certificate DROP FOREIGN KEY fk_imported_import;
ALTER TABLE imported_certificate
  DROP KEY uk_imported_line, DROP COLUMN import_id, DROP COLUMN line;

-- What an undo took back, and what it had to leave.
ALTER TABLE certificate_import
  ADD COLUMN taken INT NOT NULL DEFAULT 0 AFTER undone_by,
  ADD COLUMN stayed INT NOT NULL DEFAULT 0 AFTER taken;

UPDATE certificate_import i SET taken =
    (SELECT COUNT(*) FROM certificate_import_row r WHERE r.import_id = i.id)
  WHERE undone_at IS NOT NULL;

ALTER TABLE people_import
  ADD COLUMN taken INT NOT NULL DEFAULT 0 AFTER undone_by,
  ADD COLUMN stayed INT NOT NULL DEFAULT 0 AFTER taken;

UPDATE people_import i SET
    taken = (SELECT COUNT(*) FROM people_import_row r
      WHERE r.import_id = i.id AND r.created AND NOT r.kept),
    stayed = (SELECT COUNT(*) FROM people_import_row r WHERE r.import_id = i.id AND r.kept)
  WHERE undone_at IS NOT NULL;

ALTER TABLE people_import_row DROP COLUMN kept;
