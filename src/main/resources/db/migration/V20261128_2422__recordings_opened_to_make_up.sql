-- Who has opened a session's recording to make the session up; its questions open with it.
CREATE TABLE make_up_opening (
  session_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  PRIMARY KEY (person_id, session_id),
  CONSTRAINT fk_make_up_opening_session FOREIGN KEY (session_id) REFERENCES course_session (id),
  CONSTRAINT fk_make_up_opening_person FOREIGN KEY (person_id) REFERENCES person (id)
);
