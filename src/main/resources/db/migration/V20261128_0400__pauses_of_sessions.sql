-- Stretches in which nobody's minutes count; the host begins and ends them.
CREATE TABLE session_pause (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id BIGINT NOT NULL,
  began_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3) NULL,
  KEY ix_pause_session (session_id),
  CONSTRAINT fk_pause_session FOREIGN KEY (session_id) REFERENCES course_session (id)
);

-- What is on today, for everybody and for one course.
ALTER TABLE course_session ADD KEY ix_session_start (starts_at);
