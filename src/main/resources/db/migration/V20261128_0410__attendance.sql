CREATE TABLE code_word_window (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id BIGINT NOT NULL,
  word VARCHAR(20) NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  closes_at DATETIME(3) NOT NULL,
  opened_by BIGINT NOT NULL,
  UNIQUE KEY uk_word_of_session (session_id, word),
  CONSTRAINT fk_word_session FOREIGN KEY (session_id) REFERENCES course_session (id)
);

CREATE TABLE attendance_import (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id BIGINT NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  file_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  layout VARCHAR(30) CHARACTER SET ascii NOT NULL,
  imported_at DATETIME(3) NOT NULL,
  imported_by BIGINT NULL,
  undone_at DATETIME(3) NULL,
  undone_by BIGINT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  KEY ix_import_session (session_id),
  CONSTRAINT fk_import_session FOREIGN KEY (session_id) REFERENCES course_session (id)
);

-- Every row of an imported report and what became of it; doubtful ones wait here for a decision.
CREATE TABLE attendance_import_row (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  import_id BIGINT NOT NULL,
  line INT NOT NULL,
  name VARCHAR(300) NOT NULL,
  email VARCHAR(254) NULL,
  starts_at DATETIME(3) NULL,
  ends_at DATETIME(3) NULL,
  seconds INT NULL,
  fingerprint CHAR(32) CHARACTER SET ascii NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii NOT NULL,
  person_id BIGINT NULL,
  how VARCHAR(10) CHARACTER SET ascii NULL,
  reason VARCHAR(1000) NULL,
  decided_by BIGINT NULL,
  decided_at DATETIME(3) NULL,
  KEY ix_import_row (import_id, state),
  CONSTRAINT fk_row_import FOREIGN KEY (import_id) REFERENCES attendance_import (id)
);

-- What a person decided about a name or an address in reports of a course, so that it is asked
-- once. Without a person: nobody of this course.
CREATE TABLE attendance_identity (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  sign VARCHAR(400) NOT NULL,
  person_id BIGINT NULL,
  decided_by BIGINT NULL,
  decided_at DATETIME(3) NOT NULL,
  UNIQUE KEY uk_identity (course_id, sign),
  CONSTRAINT fk_identity_course FOREIGN KEY (course_id) REFERENCES course (id)
);

-- The ledger: rows are added and never changed, except that an open interval grows until it closes
-- and that erasure cuts the person off. The id is the order of recording.
CREATE TABLE attendance_evidence (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id BIGINT NOT NULL,
  person_id BIGINT NULL,
  source VARCHAR(20) CHARACTER SET ascii NOT NULL,
  source_key VARCHAR(120) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii NOT NULL,
  starts_at DATETIME(3) NULL,
  ends_at DATETIME(3) NULL,
  seconds INT NULL,
  status VARCHAR(10) CHARACTER SET ascii NULL,
  note VARCHAR(1000) NULL,
  window_id BIGINT NULL,
  arrived_late BOOLEAN NOT NULL DEFAULT FALSE,
  batch VARCHAR(60) CHARACTER SET ascii NULL,
  retracts_id BIGINT NULL,
  retracts_batch VARCHAR(60) CHARACTER SET ascii NULL,
  recorded_at DATETIME(3) NOT NULL,
  recorded_by BIGINT NULL,
  UNIQUE KEY uk_source (source, source_key),
  KEY ix_evidence_session (session_id, person_id),
  KEY ix_evidence_person (person_id, session_id),
  KEY ix_evidence_batch (batch),
  CONSTRAINT fk_evidence_session FOREIGN KEY (session_id) REFERENCES course_session (id),
  CONSTRAINT fk_evidence_window FOREIGN KEY (window_id) REFERENCES code_word_window (id),
  CONSTRAINT fk_evidence_retracts FOREIGN KEY (retracts_id) REFERENCES attendance_evidence (id)
);

-- Who has the session's page open: no evidence, one row a person, only for the host's counter.
CREATE TABLE session_visit (
  session_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  seen_at DATETIME(3) NOT NULL,
  PRIMARY KEY (session_id, person_id),
  KEY ix_visit_seen (session_id, seen_at),
  CONSTRAINT fk_visit_session FOREIGN KEY (session_id) REFERENCES course_session (id)
);
