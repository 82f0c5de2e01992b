-- Questions to the speaker of a session, with the votes of those who have the same one.
CREATE TABLE speaker_question (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_session_id BIGINT NOT NULL,
  person_id BIGINT NULL,
  asked_as VARCHAR(200) NULL,
  text VARCHAR(600) NOT NULL,
  votes INT NOT NULL DEFAULT 0,
  asked_at DATETIME(3) NOT NULL,
  answered_at DATETIME(3) NULL,
  hidden_at DATETIME(3) NULL,
  hidden_reason VARCHAR(500) NULL,
  KEY ix_speaker_question_session (course_session_id, hidden_at),
  KEY ix_speaker_question_person (person_id),
  CONSTRAINT fk_speaker_question_session FOREIGN KEY (course_session_id) REFERENCES course_session (id),
  CONSTRAINT fk_speaker_question_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE speaker_question_vote (
  speaker_question_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  PRIMARY KEY (speaker_question_id, person_id),
  KEY ix_speaker_question_vote_person (person_id),
  CONSTRAINT fk_speaker_question_vote FOREIGN KEY (speaker_question_id) REFERENCES speaker_question (id) ON DELETE CASCADE,
  CONSTRAINT fk_speaker_question_vote_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Rises with each change of a session's board, so that nine hundred pages can ask cheaply.
CREATE TABLE speaker_board (
  course_session_id BIGINT NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL,
  CONSTRAINT fk_speaker_board_session FOREIGN KEY (course_session_id) REFERENCES course_session (id)
);
