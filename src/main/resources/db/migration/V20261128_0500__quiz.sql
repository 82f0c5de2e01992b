-- Quizzes, their questions in versions, attempts and the log of their answers.
-- Planned times (opens_at, closes_at) are Kyiv wall time, everything that happened is UTC.

CREATE TABLE quiz (
  id BIGINT NOT NULL AUTO_INCREMENT,
  course_id BIGINT NOT NULL,
  title_uk VARCHAR(200) NOT NULL,
  title_en VARCHAR(200) NOT NULL,
  opens_at DATETIME NOT NULL,
  closes_at DATETIME NOT NULL,
  time_limit_minutes INT NULL,
  attempts_allowed INT NOT NULL,
  pass_percent INT NOT NULL,
  grace_minutes INT NOT NULL,
  shuffle_questions BOOLEAN NOT NULL,
  shuffle_choices BOOLEAN NOT NULL,
  counts BOOLEAN NOT NULL,
  published BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (id),
  KEY ix_quiz_course (course_id),
  CONSTRAINT fk_quiz_course FOREIGN KEY (course_id) REFERENCES course (id)
) ENGINE = InnoDB;

CREATE TABLE question (
  id BIGINT NOT NULL AUTO_INCREMENT,
  quiz_id BIGINT NOT NULL,
  position INT NOT NULL,
  retired BOOLEAN NOT NULL,
  current_version BIGINT NULL,
  PRIMARY KEY (id),
  KEY ix_question_quiz (quiz_id, position),
  CONSTRAINT fk_question_quiz FOREIGN KEY (quiz_id) REFERENCES quiz (id)
) ENGINE = InnoDB;

-- A row is never updated: editing a question adds the next number.
CREATE TABLE question_version (
  id BIGINT NOT NULL AUTO_INCREMENT,
  question_id BIGINT NOT NULL,
  number INT NOT NULL,
  kind VARCHAR(16) NOT NULL,
  text_uk TEXT NOT NULL,
  text_en TEXT NOT NULL,
  points INT NOT NULL,
  partial_credit BOOLEAN NOT NULL,
  penalty_percent INT NOT NULL,
  feedback_uk TEXT NOT NULL,
  feedback_en TEXT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_question_version (question_id, number),
  CONSTRAINT fk_version_question FOREIGN KEY (question_id) REFERENCES question (id)
) ENGINE = InnoDB;

CREATE TABLE question_choice (
  version_id BIGINT NOT NULL,
  number INT NOT NULL,
  is_right BOOLEAN NOT NULL,
  text_uk VARCHAR(1000) NOT NULL,
  text_en VARCHAR(1000) NOT NULL,
  feedback_uk VARCHAR(1000) NOT NULL,
  feedback_en VARCHAR(1000) NOT NULL,
  PRIMARY KEY (version_id, number),
  CONSTRAINT fk_choice_version FOREIGN KEY (version_id) REFERENCES question_version (id)
) ENGINE = InnoDB;

CREATE TABLE quiz_attempt (
  id BIGINT NOT NULL AUTO_INCREMENT,
  public_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  quiz_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  number INT NOT NULL,
  seed BIGINT NOT NULL,
  plan TEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  started_at DATETIME(3) NOT NULL,
  deadline DATETIME(3) NOT NULL,
  grace_seconds INT NOT NULL,
  collected_at DATETIME(3) NOT NULL,
  status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  writer INT NOT NULL,
  submitted_at DATETIME(3) NULL,
  got BIGINT NULL,
  total BIGINT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_attempt_public (public_id),
  -- Two starts at the same moment make one attempt.
  UNIQUE KEY uk_attempt_number (quiz_id, person_id, number),
  KEY ix_attempt_person (person_id),
  KEY ix_attempt_due (status, collected_at),
  CONSTRAINT fk_attempt_quiz FOREIGN KEY (quiz_id) REFERENCES quiz (id),
  CONSTRAINT fk_attempt_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB;

-- Saving an answer is one insert here. The key is the order (writer, sequence) of each question.
CREATE TABLE attempt_answer (
  attempt_id BIGINT NOT NULL,
  question_id BIGINT NOT NULL,
  writer INT NOT NULL,
  sequence INT NOT NULL,
  choices VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  given_at DATETIME(3) NULL,
  received_at DATETIME(3) NOT NULL,
  standing VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (attempt_id, question_id, writer, sequence),
  CONSTRAINT fk_answer_attempt FOREIGN KEY (attempt_id) REFERENCES quiz_attempt (id)
) ENGINE = InnoDB;
