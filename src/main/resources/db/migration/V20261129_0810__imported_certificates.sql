-- Certificates that were issued before the Academy existed, as the organization's own lists tell.
CREATE TABLE certificate_import (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  file_name VARCHAR(200) NOT NULL,
  file_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  imported_at DATETIME(3) NOT NULL,
  imported_by BIGINT NULL,
  undone_at DATETIME(3) NULL,
  undone_by BIGINT NULL,
  version BIGINT NOT NULL DEFAULT 1
);

-- Old numbers may be counted through, so that they lead to no name; the number that the Academy
-- gives cannot be guessed. What an undo takes away is said, not forgotten, when somebody asks.
CREATE TABLE imported_certificate (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  import_id BIGINT NOT NULL,
  line INT NOT NULL,
  number CHAR(21) CHARACTER SET ascii NOT NULL,
  old_number VARCHAR(60) NOT NULL,
  old_key VARCHAR(60) NOT NULL,
  -- 1 while it counts, else NULL: one old number stands for one certificate.
  live TINYINT NULL,
  name VARCHAR(300) NULL,
  name_hash VARCHAR(64) CHARACTER SET ascii NOT NULL,
  course VARCHAR(300) NOT NULL,
  issued_on DATE NOT NULL,
  UNIQUE KEY uk_imported_number (number),
  UNIQUE KEY uk_imported_old (old_key, live),
  UNIQUE KEY uk_imported_line (import_id, line),
  KEY ix_imported_name (name_hash),
  CONSTRAINT fk_imported_import FOREIGN KEY (import_id) REFERENCES certificate_import (id)
);
