-- What a row is remembered by, so that the queue counts, pages and decides by it and not row by row.
ALTER TABLE attendance_import_row ADD COLUMN sign VARCHAR(400) NOT NULL DEFAULT '' AFTER email;

UPDATE attendance_import_row SET sign = LEFT(CONCAT(COALESCE(email, ''), '|', LOWER(name)), 400);

ALTER TABLE attendance_import_row ADD KEY ix_import_row_sign (sign, state);
