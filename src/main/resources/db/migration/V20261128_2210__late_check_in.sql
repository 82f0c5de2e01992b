-- A code word that was typed without a connection and does not count by itself waits here; the row
-- stays when it has been decided.
CREATE TABLE late_check_in (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  window_id BIGINT NOT NULL,
  ticket_at DATETIME(3) NOT NULL,
  entered_at DATETIME(3) NOT NULL,
  arrived_at DATETIME(3) NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  note VARCHAR(1000) NULL,
  decided_by BIGINT NULL,
  decided_at DATETIME(3) NULL,
  UNIQUE KEY uk_late_check_in (window_id, person_id),
  KEY ix_late_session (session_id, state),
  KEY ix_late_person (person_id),
  CONSTRAINT fk_late_session FOREIGN KEY (session_id) REFERENCES course_session (id),
  CONSTRAINT fk_late_window FOREIGN KEY (window_id) REFERENCES code_word_window (id),
  CONSTRAINT fk_late_person FOREIGN KEY (person_id) REFERENCES person (id)
);
