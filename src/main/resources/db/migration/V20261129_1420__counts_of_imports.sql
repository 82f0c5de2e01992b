-- What the lines of an import became is known when it is applied and stays so.
ALTER TABLE people_import
  ADD COLUMN added INT NOT NULL DEFAULT 0 AFTER imported_by,
  ADD COLUMN known INT NOT NULL DEFAULT 0 AFTER added,
  ADD COLUMN faulty INT NOT NULL DEFAULT 0 AFTER known,
  ADD COLUMN enrolled INT NOT NULL DEFAULT 0 AFTER faulty;

UPDATE people_import i SET
    added = (SELECT COUNT(*) FROM people_import_row r WHERE r.import_id = i.id AND r.created),
    known = (SELECT COUNT(*) FROM people_import_row r WHERE r.import_id = i.id AND NOT r.created),
    enrolled = (SELECT COUNT(*) FROM people_import_row r WHERE r.import_id = i.id AND r.enrolled);

ALTER TABLE certificate_import
  ADD COLUMN added INT NOT NULL DEFAULT 0 AFTER imported_by,
  ADD COLUMN known INT NOT NULL DEFAULT 0 AFTER added,
  ADD COLUMN faulty INT NOT NULL DEFAULT 0 AFTER known,
  -- How many of its certificates came without a name, because it had been forgotten.
  ADD COLUMN nameless INT NOT NULL DEFAULT 0 AFTER faulty;

UPDATE certificate_import i SET
  added = (SELECT COUNT(*) FROM certificate_import_row r WHERE r.import_id = i.id);
