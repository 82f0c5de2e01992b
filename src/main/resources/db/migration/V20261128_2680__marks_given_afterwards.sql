-- What decides a result after an attempt has ended: points given by hand, and corrected keys.

-- The points that an answer earns because a person has graded it; one row once that is decided.
CREATE TABLE hand_mark (
  attempt_id BIGINT NOT NULL,
  question_id BIGINT NOT NULL,
  got BIGINT NOT NULL,
  words TEXT NOT NULL,
  marked_at DATETIME(3) NOT NULL,
  PRIMARY KEY (attempt_id, question_id),
  CONSTRAINT fk_hand_mark_attempt FOREIGN KEY (attempt_id) REFERENCES quiz_attempt (id)
) ENGINE = InnoDB;

-- Answers to a version are marked by another one's key, in all attempts at the quiz.
CREATE TABLE key_correction (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  quiz_id BIGINT NOT NULL,
  question_id BIGINT NOT NULL,
  from_version BIGINT NOT NULL,
  to_version BIGINT NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  made_by BIGINT NOT NULL,
  made_at DATETIME(3) NOT NULL,
  retracted_at DATETIME(3) NULL,
  KEY ix_key_correction_quiz (quiz_id, from_version),
  CONSTRAINT fk_key_correction_quiz FOREIGN KEY (quiz_id) REFERENCES quiz (id),
  CONSTRAINT fk_key_correction_question FOREIGN KEY (question_id) REFERENCES question (id),
  CONSTRAINT fk_key_correction_from FOREIGN KEY (from_version) REFERENCES question_version (id),
  CONSTRAINT fk_key_correction_to FOREIGN KEY (to_version) REFERENCES question_version (id)
) ENGINE = InnoDB;

-- One grader's points for one answer; what counts is derived from all grades of the answer.
CREATE TABLE hand_grade (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  attempt_id BIGINT NOT NULL,
  question_id BIGINT NOT NULL,
  place INT NOT NULL,
  grader_id BIGINT NOT NULL,
  hundredths INT NOT NULL,
  criteria TEXT NOT NULL,
  words TEXT NOT NULL,
  graded_at DATETIME(3) NOT NULL,
  version BIGINT NOT NULL,
  UNIQUE KEY uk_hand_grade_place (attempt_id, question_id, place),
  UNIQUE KEY uk_hand_grade_grader (attempt_id, question_id, grader_id),
  KEY ix_hand_grade_grader (grader_id),
  CONSTRAINT fk_hand_grade_attempt FOREIGN KEY (attempt_id) REFERENCES quiz_attempt (id),
  CONSTRAINT fk_hand_grade_grader FOREIGN KEY (grader_id) REFERENCES person (id)
) ENGINE = InnoDB;

-- How a quiz is graded by hand; a quiz without a row is graded by one person who sees the name.
CREATE TABLE grading_policy (
  quiz_id BIGINT NOT NULL PRIMARY KEY,
  blind BOOLEAN NOT NULL,
  second_grader BOOLEAN NOT NULL,
  limit_percent INT NOT NULL,
  version BIGINT NOT NULL,
  CONSTRAINT fk_grading_policy_quiz FOREIGN KEY (quiz_id) REFERENCES quiz (id)
) ENGINE = InnoDB;
